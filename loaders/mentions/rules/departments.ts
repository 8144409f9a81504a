import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";

const LEVEL = /[省市区县州旗]/u;
const AFTER = /^[托派任员]/u;

/** A level or an area with a body that every area has: 区纪委 → 徐汇区纪委, 上海市委; 区商务委、科委 share the level. */
export function departments(text: string, reading: Reading): Candidate[] {
  const found: Candidate[] = [];
  for (let position = 1; position < text.length; position += 1) {
    const body = reading.departments.longestAt(text, position);
    if (body === null) continue;
    const after = text.slice(body.end);
    if (AFTER.test(after)) continue;
    const previous = found.at(-1);
    const shared = previous?.end === position - 1 && text.charAt(position - 1) === "、" ? previous : undefined;
    const candidate =
      shared === undefined ? scoped(text, position, body, reading) : sharedLevel(text, position, body, shared);
    if (candidate === null) continue;
    found.push(candidate);
    position = body.end - 1;
  }
  return found;
}

interface Body {
  readonly end: number;
  readonly value: string;
}

function scoped(text: string, position: number, body: Body, reading: Reading): Candidate | null {
  const level = text.charAt(position - 1);
  if (!LEVEL.test(level)) return null;
  const area = areaBefore(text, position, reading);
  if (area !== null) {
    return department(area.start, body.end, `${area.name}${body.value}`, [`${level}${body.value}`]);
  }
  const before = text.charAt(position - 2);
  if (/[\p{Script=Han}]/u.test(before) && !/[和与及向对在由受被按照据配合持是了的]/u.test(before)) {
    if (
      !/(?:支持|配合|按照|贯彻|落实|围绕|服从|根据|召开|接受)$/u.test(
        text.slice(Math.max(0, position - 5), position - 1),
      )
    )
      return null;
  }
  const name = reading.levels.get(level);
  return department(
    position - 1,
    body.end,
    `${name ?? level}${body.value}`,
    name === undefined ? [] : [`${level}${body.value}`],
  );
}

/** The longest division whose full name ends where the body begins. */
function areaBefore(
  text: string,
  position: number,
  reading: Reading,
): { readonly start: number; readonly name: string } | null {
  for (let start = Math.max(0, position - 10); start < position - 1; start += 1) {
    const match = reading.divisions.longestAt(text, start);
    if (match?.end === position) return { start, name: match.value.name };
  }
  return null;
}

function sharedLevel(text: string, position: number, body: Body, previous: Candidate): Candidate {
  const scope = /^.*?[省市区县州旗]/u.exec(previous.name)?.[0] ?? "";
  const level = scope.slice(-1);
  return department(position, body.end, `${scope}${body.value}`, [
    `${level}${body.value}`,
    text.slice(position, body.end),
  ]);
}

function department(start: number, end: number, name: string, aliases: readonly string[]): Candidate {
  return { start, end, type: "Department", name, aliases, rule: "department", confidence: 0.95 };
}

/** 区法院|审判权运行机制改革试点: whose campaign it is, is no part of its name but a mention of its own. */
export function withoutActors(candidates: readonly Candidate[]): Candidate[] {
  const actors = new Map(
    candidates.filter(({ type }) => type === "Department").map((actor) => [actor.start, actor.end] as const),
  );
  return candidates.map((candidate) => {
    const end = actors.get(candidate.start);
    if (candidate.type !== "Initiative" || end === undefined || candidate.end - end < 4) return candidate;
    const length = end - candidate.start;
    if (candidate.name.length <= length) return candidate;
    const aliases = [...candidate.aliases, candidate.name];
    return { ...candidate, start: end, name: candidate.name.slice(length), aliases };
  });
}

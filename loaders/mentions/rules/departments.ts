import type { DepartmentForm } from "#loaders/gazetteers/gazetteers.js";
import type { Span } from "#loaders/mapped-text.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { type Token, tokenFrom } from "../tokens.js";

const LEVELS = "省市区县州旗";
/** 自治区党委 is of the region that the report's area lies in. */
const AUTONOMOUS = /^自治[区州县旗]$/u;
const OF_AUTONOMY = /(?<=.)自治[区州县旗]$/u;
const AFTER = /^[托派任员]/u;

/** A level or an area with a body that every area has: 区纪委 → 徐汇区纪委, 上海市委; 区商务委、科委 share the level. */
export function departments(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  const passage = { text, tokens, reading };
  const found: Candidate[] = [];
  for (let position = 1; position < text.length; position += 1) {
    const before = text.charAt(position - 1);
    if (before !== "、" && !LEVELS.includes(before)) continue;
    const body = reading.departments.longestAt(text, position);
    if (body === null || AFTER.test(text.charAt(body.end))) continue;
    const previous = found.at(-1);
    const shares = previous?.end === position - 1 && before === "、";
    const candidate = shares ? sharedLevel(position, body, previous) : scoped(position, body, passage);
    if (candidate === null) continue;
    found.push(candidate);
    position = body.end - 1;
  }
  return found;
}

interface PassageRead {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly reading: Reading;
}

interface Body {
  readonly end: number;
  readonly value: DepartmentForm;
}

function scoped(position: number, body: Body, passage: PassageRead): Candidate | null {
  const { text, tokens, reading } = passage;
  const level = text.charAt(position - 1);
  if (!LEVELS.includes(level)) return null;
  const area = areaBefore(text, position, reading);
  if (area !== null) return department({ start: area.start, end: body.end }, area.name, body.value);
  const whole = text.slice(Math.max(0, position - 3), position);
  if (AUTONOMOUS.test(whole)) {
    const name = reading.levels.get(level);
    const owner = name !== undefined && name.endsWith(whole) ? name : whole;
    const candidate = department({ start: position - 3, end: body.end }, owner, body.value);
    return { ...candidate, aliases: [...candidate.aliases, `${whole}${body.value.short}`] };
  }
  // 区 in 区政府, not in 园区委托.
  if (tokenFrom(tokens, position - 1) === undefined || isOfMany(text, position - 1)) return null;
  return department({ start: position - 1, end: body.end }, reading.levels.get(level) ?? level, body.value);
}

/** 区市政府, 县（市）区委, 各区政府: those of all the areas beneath. */
export function isOfMany(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return MANY.test(before) && before !== text.charAt(at);
}

const MANY = /[市区县旗各）)]/u;

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

function sharedLevel(position: number, body: Body, previous: Candidate): Candidate {
  const area = /^.*?[省市区县州旗]/u.exec(previous.name)?.[0] ?? "";
  return department({ start: position, end: body.end }, area, body.value);
}

/** `area` is the body's area, or its bare level where the area is not known. */
function department(span: Span, area: string, { short, full }: DepartmentForm): Candidate {
  const name = `${area}${short}`;
  const forms = new Set([`${area.slice(-1)}${short}`, ...(short.startsWith("委") ? [] : [`${area}${full}`])]);
  const level = OF_AUTONOMY.exec(area)?.[0];
  if (level !== undefined) forms.add(`${level}${short}`);
  forms.delete(name);
  const { start, end } = span;
  return { start, end, type: "Department", name, aliases: [...forms], rule: "department", confidence: 0.95 };
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

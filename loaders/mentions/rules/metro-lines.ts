import type { Candidate } from "../candidate.js";

const NUMBER = "(?:\\d{1,2}|[一二三四五六七八九十]{1,3})";
const PART =
  "(?:[东西南北]?延长线|[东西南北]?延伸线|[东西南北]延线|支线|[一二三四]期(?:工程)?|[东西南北]段|[东西南北]延(?:工程)?)";
const LINES = new RegExp(
  `(轨道交通|地铁|轨交|轻轨)?((?:${NUMBER}(?:号线)?[、和与及]){0,12})(${NUMBER})号线(${PART}?)`,
  "gu",
);

/**
 * Numbered lines, also in lists that name the kind once: 轨道交通|3、4、5号线|和|1号线; with what part is meant where the last says it: 2、3号线|延长线.
 */
export function metroLines(text: string): Candidate[] {
  const found: Candidate[] = [];
  for (const match of text.matchAll(LINES)) {
    const [, kind = "", listed = "", last = "", part = ""] = match;
    const from = match.index + kind.length;
    for (const number of listed.matchAll(new RegExp(NUMBER, "gu"))) {
      const span = { start: from + number.index, end: from + number.index + number[0].length };
      found.push(line(kind, number[0], span));
      if (part !== "") found.push(partOf(line(kind, number[0], span), part));
    }
    const end = match.index + match[0].length - part.length;
    const own = line(kind, last, { start: listed === "" ? match.index : from + listed.length, end });
    found.push(own);
    if (part !== "") found.push({ ...partOf(own, part), end: end + part.length });
  }
  return found;
}

function line(kind: string, number: string, span: { readonly start: number; readonly end: number }): Candidate {
  const short = `${number}号线`;
  const aliases = kind === "" ? [`地铁${short}`, `轨道交通${short}`] : [short];
  return { ...span, type: "Project", name: `${kind}${short}`, aliases, rule: "metro-line", confidence: 0.95 };
}

/** 2号线|延长线: in a list the part may be meant of each line, or of the last alone. */
function partOf(whole: Candidate, part: string): Candidate {
  const short = part.replace(/工程$/u, "");
  const names = [whole.name, ...whole.aliases].flatMap((name) => [`${name}${part}`, `${name}${short}`]);
  const [name = "", ...aliases] = new Set(names);
  return { ...whole, name, aliases, rule: "line-part", confidence: 0.6 };
}

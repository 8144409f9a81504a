import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";

const HOUSES =
  /第?[一二三四五六七八九十]{1,3}(?:附院|医院|院|中学|中|小学|小|幼儿园|幼)(?![心期学型国全央间产高等批标部时])/gu;
const LEVEL = /[省市区县州]$/u;

/** Hospitals and schools that are told by number: 市一院, 辽源五中|异地迁建. */
export function numberedHouses(text: string, reading: Reading): Candidate[] {
  return [...text.matchAll(HOUSES)].flatMap((match) => {
    const start = ownerStart(text, match.index, reading);
    if (start === null) return [];
    const end = match.index + match[0].length;
    const name = text.slice(start, end);
    return [{ start, end, type: "Organization", name, aliases: [], rule: "numbered-house", confidence: 0.9 }];
  });
}

const LONGEST_OWNER = 4;

/** Where the division or the bare level begins whose house it is. */
function ownerStart(text: string, end: number, reading: Reading): number | null {
  for (let start = Math.max(0, end - LONGEST_OWNER); start <= end - 2; start += 1)
    if (reading.divisions.longestAt(text, start)?.end === end) return start;
  return LEVEL.test(text.slice(0, end)) ? end - 1 : null;
}

import type { Candidate } from "./candidate.js";
import type { Reading } from "./reading.js";
import { type Token, tokenFrom } from "./tokens.js";

/** 省道205线, 县道: a class of roads, and no province's. */
const CLASS_OF_ROAD = /^[省县]道/u;
const LEVELS: ReadonlySet<string> = new Set("省市区县州旗");

/**
 * Names that begin with a bare level get the area's own: 区行政服务中心 is 徐汇区行政服务中心, so that two districts' centres stay apart.
 * Departments have theirs already.
 */
export function withAreas(candidates: readonly Candidate[], tokens: readonly Token[], reading: Reading): Candidate[] {
  return candidates.map((candidate) => {
    const level = candidate.name.charAt(0);
    if (!LEVELS.has(level) || CLASS_OF_ROAD.test(candidate.name) || tokenFrom(tokens, candidate.start)?.text !== level)
      return candidate;
    const area = reading.levels.get(level);
    if (area === undefined) return candidate;
    const name = `${area}${candidate.name.slice(1)}`;
    return { ...candidate, name, aliases: [candidate.name, ...candidate.aliases] };
  });
}

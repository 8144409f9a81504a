import type { Candidate } from "./candidate.js";
import type { Reading } from "./reading.js";
import type { Token } from "./tokens.js";

const LEVEL = /^[省市区县州旗]$/u;

/**
 * Names that begin with a bare level get the area's own: 区行政服务中心 is 徐汇区行政服务中心, so that two districts' centres stay apart.
 * Departments have theirs already.
 */
export function withAreas(candidates: readonly Candidate[], tokens: readonly Token[], reading: Reading): Candidate[] {
  const levels = new Map(
    tokens
      .filter(({ text }) => text.length === 1 && LEVEL.test(text))
      .map((token) => [token.start, token.text] as const),
  );
  return candidates.map((candidate) => {
    const level = levels.get(candidate.start);
    const area = level === undefined ? undefined : reading.levels.get(level);
    if (level === undefined || area === undefined || !candidate.name.startsWith(level)) return candidate;
    const name = `${area}${candidate.name.slice(1)}`;
    return { ...candidate, name, aliases: [candidate.name, ...candidate.aliases] };
  });
}

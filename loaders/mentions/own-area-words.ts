import type { Candidate } from "./candidate.js";

/** Words by which a report speaks of its own area or the one around: 我区, 自治区. */
const OWN = /^(?:[全我](?<level>[省市区县州旗])|(?<whole>自治(?<rank>[区州县旗])))$/u;

/**
 * A place that was chosen by no more than such a word gets the name that it stands for, so that a region is one thing however it is spoken of.
 * `levels`: 区 → 广西壮族自治区.
 */
export function withOwnArea(candidate: Candidate, levels: ReadonlyMap<string, string>): Candidate {
  const { level, whole = "", rank = "" } = (candidate.type === "Place" && OWN.exec(candidate.name)?.groups) || {};
  const name = levels.get(level ?? rank);
  if (name === undefined || !name.endsWith(whole)) return candidate;
  return { ...candidate, name, aliases: [candidate.name, ...candidate.aliases] };
}

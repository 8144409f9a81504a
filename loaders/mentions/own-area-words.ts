import { NATION_AS_PLACE } from "../metadata/nation.js";
import type { Candidate } from "./candidate.js";

/** Words by which a report speaks of its own area or the one around: 我区, 本市, 自治区. */
const OWN = /^(?:[全我本](?<level>[省市区县州旗])|(?<whole>自治(?<rank>[区州县旗])))$/u;
const NATION = /^(?:[全我]国|中华人民共和国)$/u;

/**
 * A place that was chosen by no more than such a word gets the name that it stands for, so that a region is one thing however it is spoken of.
 * `levels`: 区 → 广西壮族自治区. The nation is 中国 in all of them.
 */
export function withOwnArea(candidate: Candidate, levels: ReadonlyMap<string, string>): Candidate {
  if (candidate.type !== "Place") return candidate;
  const { level, whole = "", rank = "" } = OWN.exec(candidate.name)?.groups ?? {};
  const name = NATION.test(candidate.name) ? NATION_AS_PLACE : levels.get(level ?? rank);
  if (name === undefined || !name.endsWith(whole)) return candidate;
  return { ...candidate, name, aliases: [candidate.name, ...candidate.aliases] };
}

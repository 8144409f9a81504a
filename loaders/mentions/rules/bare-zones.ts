import type { Candidate } from "../candidate.js";
import type { PhraseGroup } from "../phrases.js";

const ZONES: ReadonlySet<string> = new Set(
  "高新区 经开区 自贸港 自贸区 自贸试验区 综合保税区 综保区 保税区 起步区 度假区 主城区 中央商务区 新片区 航空港区 高铁新城 科学城 空港".split(
    " ",
  ),
);

/** Zones of which an area has one, named by their kind alone: 高新区、经开区. */
export function bareZones(groups: readonly PhraseGroup[]): Candidate[] {
  return groups.flatMap((group) =>
    group.members
      .filter((member) => ZONES.has(member.text))
      .map((member) => ({
        start: member.start,
        end: member.end,
        type: "Place" as const,
        name: member.text,
        aliases: [],
        rule: "bare-zone",
        confidence: 0.8,
      })),
  );
}

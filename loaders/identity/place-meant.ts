import { type Division, shortDivisionName } from "#loaders/gazetteers/gazetteers.js";
import { isQuarterElsewhere } from "#loaders/gazetteers/quarter-words.js";
import type { AreaNames, HomeArea } from "./area-names.js";

/** A division that a place's name means. */
export interface PlaceMeant {
  /** As keys have it: `徐汇区`, `长春市/朝阳区`. */
  readonly scope: string;
  readonly name: string;
  readonly rule: "division" | "former-level";
}

/** Which division a place's name means by the lists, whatever else is loaded; null where they do not tell. */
export function placeMeant(name: string, areas: AreaNames, home: HomeArea): PlaceMeant | null {
  const division = divisionMeant(name, areas, home);
  if (division !== null) return { scope: areas.scopeOf(division), name: division.name, rule: "division" };
  const raised = formerLevel(name, areas, home);
  return raised === null ? null : { scope: areas.scopeOf(raised), name: raised.name, rule: "former-level" };
}

/** The division of that name; of several the report's own or the one in its province; null where nobody knows which is meant. */
export function divisionMeant(name: string, areas: AreaNames, home: HomeArea): Division | null {
  const all = areas.named(name).filter((division) => !isQuarterElsewhere(division, home.division));
  if (all.length === 0) return null;
  if (home.division?.name === name) return home.division;
  const near = all.filter((division) => isNear(division, home));
  // 和县 is in many words (市和县), unless a report of its own province speaks.
  if (name.length === 2 || all.length > 1) return near.length === 1 ? (near[0] ?? null) : null;
  return all[0] ?? null;
}

/**
 * 增城市 and 江宁县 in reports from before they became 增城区 and 江宁区. Only in the division's own province, and where no other division
 * there has that name without its level; never a city that has districts: 无锡县 was no 无锡市.
 */
function formerLevel(name: string, areas: AreaNames, home: HomeArea): Division | null {
  const short = /[市县]$/u.test(name) && areas.named(name).length === 0 ? shortDivisionName(name) : null;
  if (short === null) return null;
  const near = areas.shortened(short).filter((division) => isNear(division, home));
  const [only, ...others] = near;
  return only === undefined || others.length > 0 || only.code.endsWith("00") ? null : only;
}

function isNear({ code }: Division, home: HomeArea): boolean {
  return code.slice(0, 2) === home.division?.code.slice(0, 2);
}

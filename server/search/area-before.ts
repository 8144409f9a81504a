import { join } from "node:path";
import type { GraphNode } from "#model/graph.js";
import { loadDivisions } from "#loaders/gazetteers/gazetteers.js";
import { packageRoot } from "#server/package-root.js";
import type { NameIndex } from "./name-index.js";
import { patternProbe } from "./pattern-probe.js";
import type { Probe } from "./probe.js";
import { BEHIND_ANY_AREA, BEHIND_AREA, NO_HIT, placeOf } from "./tiers.js";

/** An area with which begins what was typed, as 上海市 in 上海市徐汇区, or the last of several. */
export interface AreaBefore {
  /** How many characters its name, and those before it, take. */
  readonly length: number;
  /** With which the codes of the divisions in it begin; of each area that has the name. */
  readonly scopes: readonly string[];
}

/** The shortest name of an area, and of what lies in it. */
const LEAST = 2;
/** 双江拉祜族佤族布朗族傣族自治县 is the longest. */
const LONGEST_AREA = 15;
/** What is only the beginning of a name has so many characters. */
const BEGINNING = 3;
const EVERYWHERE = [""];

export function areasBefore(units: readonly string[]): readonly AreaBefore[] {
  const found: AreaBefore[] = [];
  const from: AreaBefore[] = [{ length: 0, scopes: EVERYWHERE }];
  for (let before = from.pop(); before !== undefined; before = from.pop()) {
    const last = Math.min(units.length - LEAST, before.length + LONGEST_AREA);
    for (let length = before.length + LEAST; length <= last; length += 1) {
      const scopes = scopesOf(units.slice(before.length, length).join(""), before.scopes);
      if (scopes.length === 0) continue;
      from.push({ length, scopes });
      if (!isElsewhere(units.slice(length).join(""), scopes)) found.push({ length, scopes });
    }
  }
  return found;
}

/** Looks for what stands behind an area: names that are that or begin so, and are neither a division nor another area's own elsewhere. */
export function behindAreaProbe(index: NameIndex, units: readonly string[], { length, scopes }: AreaBefore): Probe {
  const { alphabet, formAt, formEntities } = index;
  const rest = units.slice(length);
  const slots = rest.map((unit) => [alphabet.idOf(unit)]);
  return patternProbe(index, slots, (start, end) => {
    const place = placeOf(index, start, end);
    if (place > 1) return NO_HIT;
    const { properties } = index.record(formEntities[formAt[start] ?? 0] ?? 0).node;
    const whose = whoseIs(properties, scopes);
    // The area's own are few enough to be found by less.
    if (whose === "elsewhere" || (place === 1 && whose !== "own" && rest.length < BEGINNING)) return NO_HIT;
    const tiers = whose === "own" || whose === "division" ? BEHIND_AREA : BEHIND_ANY_AREA;
    return tiers[place] ?? NO_HIT;
  });
}

/** Whether something is a division in the scopes, one area's own in them (苏州市's 轨道交通) or around them, or lies elsewhere; null where that is not known. */
function whoseIs(
  { code, scope }: GraphNode["properties"],
  scopes: readonly string[],
): "division" | "own" | "around" | "elsewhere" | null {
  if (typeof code === "string" || typeof code === "number")
    return isWithin(String(code), scopes) ? "division" : "elsewhere";
  const [area] = typeof scope === "string" ? scope.split("/") : [];
  const areas = area === undefined ? [] : scopesOf(area, EVERYWHERE);
  if (areas.length === 0) return null;
  if (areas.some((one) => isWithin(one, scopes))) return "own";
  return scopes.some((one) => isWithin(one, areas)) ? "around" : "elsewhere";
}

/** The scopes of the areas that have this name, and lie in one of these. */
function scopesOf(name: string, within: readonly string[]): readonly string[] {
  const scopes = (divisionScopes ??= readScopes()).get(name) ?? [];
  return scopes.filter((scope) => isWithin(scope, within));
}

/** Whether a name is that of divisions, and of none in the scopes. */
function isElsewhere(name: string, scopes: readonly string[]): boolean {
  return scopesOf(name, EVERYWHERE).length > 0 && scopesOf(name, scopes).length === 0;
}

function isWithin(code: string, scopes: readonly string[]): boolean {
  return scopes.some((scope) => code.startsWith(scope));
}

let divisionScopes: ReadonlyMap<string, readonly string[]> | null = null;

/** By the names of divisions, long and short, with what their codes begin that are theirs or lie in them. */
function readScopes(): ReadonlyMap<string, readonly string[]> {
  const scopes = new Map<string, string[]>();
  for (const { code, name, short } of loadDivisions(join(packageRoot(), "loaders", "gazetteers"))) {
    for (const form of short === null ? [name] : [name, short]) {
      const known = scopes.get(form) ?? [];
      scopes.set(form, known);
      known.push(code.replace(/(?:00)+$/u, ""));
    }
  }
  return scopes;
}

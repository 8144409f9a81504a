import { NATION } from "../metadata/nation.js";
import { type Division, type Gazetteers, shortDivisionName } from "#loaders/gazetteers/gazetteers.js";
import type { EntityRef, ReportMetadata } from "../stages.js";

/** Whose report it is, as far as names need it. */
export interface HomeArea {
  /** What stands for the area in keys: `徐汇区`, `北京市/朝阳区` where several areas are called so; null where nobody knows. */
  readonly scope: string | null;
  /** Null for the nation and for areas that GB/T 2260 does not list. */
  readonly division: Division | null;
  /** A province or the nation: a name without a place of its own may mean things of several cities. */
  readonly isWide: boolean;
  /** 省 → 江苏省, 市 → 南京市: whom a bare level means. */
  readonly levels: ReadonlyMap<string, string>;
}

/** Divisions by full name, and how to tell one of several from the others. */
export interface AreaNames {
  /** Those of the name: none, one, or several. */
  named(name: string): readonly Division[];
  /** Those whose names are this one without their level: 朝阳 → 朝阳区 of Beijing and of Changchun, 朝阳市, 朝阳县. */
  shortened(name: string): readonly Division[];
  /** `朝阳区` of Changchun → `长春市/朝阳区`; a name that only one division has stays alone. */
  scopeOf(division: Division): string;
  /** The name of the division one level up that has one: 310104 → 上海市, 320102 → 南京市, 320100 → 江苏省. */
  parentOf(division: Division): Division | null;
  /** Whether no division of the name lies in the area's province; never where the area is not known or the nation. */
  isAway(name: string, home: HomeArea): boolean;
  homeOf(metadata: ReportMetadata, mentions: readonly EntityRef[]): HomeArea;
}

/** 苏州市, 苏州, 江苏省, 江苏: what a report may call its area and those around it. */
export function areaForms({ levels }: HomeArea): ReadonlySet<string> {
  const names = [...levels.values()].map((scope) => scope.split("/").at(-1) ?? scope);
  return new Set(names.flatMap((name) => [name, shortDivisionName(name) ?? name]));
}

export function createAreaNames({ divisions }: Pick<Gazetteers, "divisions">): AreaNames {
  const byName = new Map<string, Division[]>();
  const byCode = new Map(divisions.map((division) => [division.code, division] as const));
  const byShort = new Map<string, Division[]>();
  for (const division of divisions) {
    byName.set(division.name, [...(byName.get(division.name) ?? []), division]);
    if (division.short !== null) byShort.set(division.short, [...(byShort.get(division.short) ?? []), division]);
  }

  const named = (name: string): readonly Division[] => byName.get(name) ?? [];

  function parentOf({ code }: Division): Division | null {
    const city = byCode.get(`${code.slice(0, 4)}00`);
    if (city !== undefined && city.code !== code) return city;
    const province = byCode.get(`${code.slice(0, 2)}0000`);
    return province === undefined || province.code === code ? null : province;
  }

  function scopeOf(division: Division): string {
    const parent = named(division.name).length > 1 ? parentOf(division) : null;
    return parent === null ? division.name : `${parent.name}/${division.name}`;
  }

  /** Of several areas called alike the one whose city or province the report names most; null where they are named alike often. */
  function likeliest(candidates: readonly Division[], mentions: readonly EntityRef[]): Division | null {
    const counted = candidates.map((division) => {
      const above = new Set([parentOf(division)?.name, byCode.get(`${division.code.slice(0, 2)}0000`)?.name]);
      return { division, count: mentions.filter(({ type, name }) => type === "Place" && above.has(name)).length };
    });
    const [first, second] = counted.toSorted((a, b) => b.count - a.count);
    if (first === undefined || first.count === (second?.count ?? 0)) return null;
    return first.division;
  }

  function levelsOf(name: string, division: Division | null): ReadonlyMap<string, string> {
    const levels = new Map([[levelOf(name), division === null ? name : scopeOf(division)]]);
    for (let above = division === null ? null : parentOf(division); above !== null; above = parentOf(above)) {
      if (!levels.has(levelOf(above.name))) levels.set(levelOf(above.name), scopeOf(above));
    }
    return levels;
  }

  return {
    named,
    shortened: (name) => byShort.get(name) ?? [],
    scopeOf,
    parentOf,
    isAway: (name, { division }) =>
      division !== null && named(name).every(({ code }) => code.slice(0, 2) !== division.code.slice(0, 2)),
    homeOf({ area }, mentions) {
      if (area === null || area === "") return UNKNOWN;
      if (area === NATION) return { ...UNKNOWN, scope: NATION, isWide: true };
      const candidates = named(area);
      const division = candidates.length > 1 ? likeliest(candidates, mentions) : (candidates[0] ?? null);
      if (division === null && candidates.length > 1) return UNKNOWN;
      return {
        scope: division === null ? area : scopeOf(division),
        division,
        isWide: division !== null && isWide(division),
        levels: levelsOf(area, division),
      };
    },
  };
}

const UNKNOWN: HomeArea = { scope: null, division: null, isWide: false, levels: new Map() };

function isWide({ code }: Division): boolean {
  return code.endsWith("0000") && !MUNICIPALITY.test(code);
}

/** Beijing, Tianjin, Shanghai, Chongqing: provinces by code, but cities. */
const MUNICIPALITY = /^(?:11|12|31|50)/u;

function levelOf(name: string): string {
  return name.endsWith("自治区") ? "自治区" : name.slice(-1);
}

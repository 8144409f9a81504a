import type { EntityLookup } from "../graph/entities.js";
import { NATION_AS_PLACE } from "../metadata/nation.js";
import type { EntityRef } from "../stages.js";
import { englishDivisionName } from "./division-english.js";
import { isInScope, type Division, type Gazetteers, type KnownName } from "./gazetteers.js";

/** What the lists have under a name, whichever area it is meant in. */
interface Listed {
  /** Place's name → codes. */
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly divisions: ReadonlyMap<string, Division>;
  readonly names: ReadonlyMap<string, readonly KnownName[]>;
}

const listed = new WeakMap<Gazetteers, Listed>();

/** What the gazetteers know of things by type and name, as a report on the area (徐汇区; null: unknown) means them. */
export function knownEntitiesFor(gazetteers: Gazetteers, area: string | null): EntityLookup {
  const own = gazetteers.divisions.find((division) => division.name === area) ?? null;
  const { codes, divisions, names } = listed.get(gazetteers) ?? listedIn(gazetteers);
  return (entity) => {
    if (entity.type === "Place" && entity.name === NATION_AS_PLACE) return NATION_KNOWN;
    const indicator = entity.type === "Indicator" ? gazetteers.indicators.get(entity.name) : undefined;
    if (indicator !== undefined) return { nameEn: indicator, code: null, lat: null, lon: null };
    const code = entity.type === "Place" ? codeAsMeant(codes.get(entity.name) ?? [], own) : null;
    const known = names.get(keyOf(entity))?.findLast((named) => isInScope(named, own));
    if (known === undefined && code === null) return null;
    const { lat = null, lon = null } = known ?? {};
    const division = divisions.get(code ?? "");
    const nameEn = known?.nameEn ?? (division === undefined ? null : englishDivisionName(division));
    const position = gazetteers.positions.get(code ?? "");
    return { nameEn, code, ...(lat === null && position !== undefined ? position : { lat, lon }) };
  };
}

const NATION_KNOWN = { nameEn: "China", code: null, lat: null, lon: null };

function listedIn(gazetteers: Gazetteers): Listed {
  const found = {
    divisions: new Map(gazetteers.divisions.map((division) => [division.code, division] as const)),
    codes: grouped(gazetteers.divisions.map(({ name, code }) => [name, code] as const)),
    names: grouped(gazetteers.names.map((named) => [keyOf(named), named] as const)),
  };
  listed.set(gazetteers, found);
  return found;
}

function grouped<Value>(pairs: readonly (readonly [string, Value])[]): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const [key, value] of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** 朝阳区 lies in Beijing and in Changchun: the one in the report's own province is meant; where there is none, nobody knows which. */
function codeAsMeant(codes: readonly string[], own: Division | null): string | null {
  const province = own?.code.slice(0, 2);
  const near = codes.length === 1 ? codes : codes.filter((code) => code.slice(0, 2) === province);
  const [code, ...others] = near;
  return code !== undefined && others.length === 0 ? code : null;
}

function keyOf({ type, name }: EntityRef): string {
  return `${type} ${name}`;
}

import type { EntityLookup, KnownEntity } from "../graph/entities.js";
import type { EntityRef } from "../stages.js";
import { isInScope, type Division, type Gazetteers } from "./gazetteers.js";

const UNKNOWN: KnownEntity = { nameEn: null, code: null, lat: null, lon: null };

/** What the gazetteers know of things by type and name, as a report on the area (徐汇区; null: unknown) means them. */
export function knownEntitiesFor(gazetteers: Gazetteers, area: string | null): EntityLookup {
  const own = gazetteers.divisions.find((division) => division.name === area) ?? null;
  const known = new Map<string, KnownEntity>();
  for (const [name, code] of codesAsMeant(gazetteers.divisions, own)) {
    known.set(keyOf({ type: "Place", name }), { ...UNKNOWN, code });
  }
  for (const named of gazetteers.names) {
    if (!isInScope(named, own)) continue;
    const { nameEn, lat, lon } = named;
    const code = known.get(keyOf(named))?.code ?? null;
    known.set(keyOf(named), { nameEn, lat, lon, code });
  }
  return (entity) => known.get(keyOf(entity)) ?? null;
}

/** 朝阳区 lies in Beijing and in Changchun: the one in the report's own province is meant; where there is none, nobody knows which. */
function codesAsMeant(divisions: readonly Division[], own: Division | null): ReadonlyMap<string, string> {
  const codes = new Map<string, string[]>();
  for (const { name, code } of divisions) codes.set(name, [...(codes.get(name) ?? []), code]);
  const province = own?.code.slice(0, 2);
  return new Map(
    [...codes].flatMap(([name, all]) => {
      const near = all.length === 1 ? all : all.filter((code) => code.slice(0, 2) === province);
      const [code, ...others] = near;
      return code !== undefined && others.length === 0 ? [[name, code] as const] : [];
    }),
  );
}

function keyOf({ type, name }: EntityRef): string {
  return `${type} ${name}`;
}

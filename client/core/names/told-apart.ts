import { scopeInKey, withScope } from "./scope.js";

/** An entity by its names. */
interface Named {
  readonly key: string;
  readonly name: string;
  readonly nameEn: string | null;
}

/** The same entities, those of one name with what their keys say besides: 三大工程（南京市 2024）, 三大工程（广州市 2024）. */
export function toldApart<Entity extends Named>(
  entities: readonly Entity[],
  among: readonly Named[] = entities,
): Entity[] {
  const keys = keysByName(among);
  const isShared = (name: string): boolean => (keys.get(name)?.size ?? 0) > 1;
  return entities.map((entity) => {
    const { name, nameEn } = entity;
    const scope = scopeInKey(entity.key, name);
    if (scope === null || !(isShared(name) || isShared(nameEn ?? name))) return entity;
    return {
      ...entity,
      name: withScope(name, scope, "zh-CN"),
      nameEn: nameEn === null ? null : withScope(nameEn, scope, "en"),
    };
  });
}

/** Under each name, in either language, the entities that are called so. */
function keysByName(entities: readonly Named[]): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  for (const { key, name, nameEn } of entities) {
    for (const one of new Set([name, nameEn ?? name])) keys.set(one, (keys.get(one) ?? new Set()).add(key));
  }
  return keys;
}

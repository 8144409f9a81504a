import type { EntityType } from "#model/ontology.js";
import type { FindNames } from "#server/questions/find-names.js";
import type { EntityRecord } from "#server/search/entity-record.js";
import { createNameShelf } from "#server/search/name-shelf.js";
import { TEN_REPORTS } from "#server/store/contract/ten-reports.js";

/** Finds what the ten reports name, places of these names, and others by their types, as the server does. */
export function findNamesOfReports(
  places: readonly string[] = [],
  others: readonly (readonly [type: EntityType, name: string])[] = [],
): FindNames {
  const shelf = createNameShelf(() => Promise.resolve());
  const records = new Map<string, EntityRecord>();
  for (const { entities, document } of TEN_REPORTS) {
    for (const { key, type, name, nameEn, aliases, pinyin, initials } of entities) {
      const documents = [...(records.get(key)?.documents ?? []), document.key];
      const properties = { key, name, aliases: [...aliases], pinyin, initials, ...(nameEn === null ? {} : { nameEn }) };
      const node = { id: key, labels: ["Entity", type], properties };
      records.set(key, { node, degree: 1, mentions: documents.length, documents });
    }
  }
  const added = [...places.map((name) => ["Place", name] as const), ...others].map(([type, name]) => {
    const properties = { key: `${type.toLowerCase()}:${name}`, name, aliases: [] };
    const node = { id: properties.key, labels: ["Entity", type], properties };
    return { node, degree: 1, mentions: 1, documents: [] };
  });
  shelf.begin();
  shelf.add([...records.values(), ...added]);
  shelf.finish([]);
  return (q, limit) =>
    Promise.resolve(shelf.search({ q, types: [], area: null, document: null, year: null, after: null, limit }).items);
}

import type { FindNames } from "#server/questions/names-in-question.js";
import type { EntityRecord } from "#server/search/entity-record.js";
import { createNameShelf } from "#server/search/name-shelf.js";
import { TEN_REPORTS } from "#server/store/contract/ten-reports.js";

/** Finds what the ten reports name, as the server does. */
export function findNamesOfReports(): FindNames {
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
  shelf.begin();
  shelf.add([...records.values()]);
  shelf.finish([]);
  return (q, limit) =>
    Promise.resolve(shelf.search({ q, types: [], area: null, document: null, year: null, after: null, limit }).items);
}

import type { EntityType } from "#model/ontology.js";
import { type KnownNames, wholeName } from "./cell-names.js";
import type { CuratedGrid } from "./curated-columns.js";
import { typeOfWord } from "./headings.js";
import { readEntity } from "./row-entity.js";
import { readLink } from "./row-link.js";
import { cellOfKind, createRowReading, type CuratedContent, type RowReading } from "./row-reading.js";

/** Reads tables of entities, each with its links, and tables of links, each with both ends. */
export function readCuratedGrids(
  grids: readonly CuratedGrid[],
  about: { readonly place: string; readonly type: EntityType | null; readonly seen: KnownNames["seen"] },
): CuratedContent {
  const content: CuratedContent = { mentions: [], facts: [], details: [], problems: [] };
  const known: KnownNames = { seen: about.seen, rows: typesOfRows(grids, about.type) };
  for (const table of grids) {
    const isOfLinks = table.columns.some(({ role }) => role?.kind === "subject");
    for (const row of table.rows) {
      const reading = createRowReading(row, table, { ...about, known, content });
      if (isSum(reading) || isRagged(reading)) continue;
      if (isOfLinks) readLink(reading);
      else readEntity(reading);
    }
  }
  return content;
}

/** Types of the entities by name, so that a cell may name what only a later row tells the type of. */
function typesOfRows(grids: readonly CuratedGrid[], type: EntityType | null): Map<string, Set<EntityType>> {
  const types = new Map<string, Set<EntityType>>();
  for (const { rows, columns } of grids) {
    const name = columns.find(({ role }) => role?.kind === "name");
    const kind = columns.find(({ role }) => role?.kind === "type");
    if (name?.role?.kind !== "name") continue;
    for (const { cells } of rows) {
      const cell = cells.get(name.column);
      const own = typeOfWord(cells.get(kind?.column ?? -1)?.text ?? "") ?? name.role.type ?? type;
      if (cell === undefined || own === null) continue;
      const { text } = wholeName(cell);
      types.set(text, (types.get(text) ?? new Set()).add(own));
    }
  }
  return types;
}

/** 合计: the row tells of all above it, and names nothing. */
function isSum(reading: RowReading): boolean {
  return SUM.test(cellOfKind(reading, "name")?.cell.text.trim() ?? "");
}

const SUM = /^(?:合\s*计|总\s*计|小\s*计|共\s*计|汇\s*总|total|sum)[:：]?$/iu;

/** A row with more cells than there are headings has been cut wrongly: what stands where is not known. */
function isRagged({ row, columns, complain }: RowReading): boolean {
  const width = 1 + Math.max(...columns.map(({ column }) => column));
  const cells = 1 + Math.max(...row.cells.keys());
  if (cells > width) {
    complain({
      en: `the row has ${cells} cells, but there are ${width} headings; it is left out`,
      zh: `这一行有 ${cells} 个单元格，而标题只有 ${width} 个；已略去`,
    });
  }
  return cells > width;
}

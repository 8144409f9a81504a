import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import { entityOfName, namesInCell, typeAtEnd, wholeName } from "./cell-names.js";
import type { CuratedColumn } from "./curated-columns.js";
import { CHINESE_TYPES, typeOfWord } from "./headings.js";
import {
  addFact,
  addMention,
  cellOfKind,
  checkStatus,
  type CuratedDetails,
  type NamedEntity,
  type RowCell,
  type RowReading,
} from "./row-reading.js";

/** Reads a row that tells of one entity: its names, what is known of it, and its links. */
export function readEntity(reading: RowReading): void {
  const named = cellOfKind(reading, "name");
  if (named === null) {
    reading.complain({ en: "there is no name in the row, so it is left out", zh: "这一行没有名称，已略去" });
    return;
  }
  const type = typeOfRow(reading, named.column);
  if (type === null) return;
  const name = wholeName(named.cell);
  const aliases = aliasesOfRow(reading);
  const found = entityOfName(name, type, reading.known);
  const entity = { ...found, aliases: [...found.aliases, ...aliases.map(({ text }) => text)] };
  addMention(reading, name, entity);
  for (const alias of aliases) addMention(reading, alias, entity);
  reading.content.details.push({ entity, details: detailsOfRow(reading) });
  checkStatus(reading);
  for (const column of reading.columns) readLinks(reading, column, { named, entity });
}

const KNOWN_TYPES = {
  en: `one of ${ENTITY_TYPES.join(", ")}, or ${CHINESE_TYPES.join(", ")}`,
  zh: `${CHINESE_TYPES.join("、")}之一，或 ${ENTITY_TYPES.join("、")}`,
};

function typeOfRow(reading: RowReading, { role }: CuratedColumn): EntityType | null {
  const said = cellOfKind(reading, "type");
  if (said !== null) {
    const type = typeOfWord(said.cell.text);
    if (type === null) {
      const why = {
        en: `“${said.cell.text}” is no type, so the row is left out; write ${KNOWN_TYPES.en}`,
        zh: `“${said.cell.text}”不是类型，这一行已略去；请写${KNOWN_TYPES.zh}`,
      };
      reading.complain(why, said.column);
    }
    return type;
  }
  const type = (role?.kind === "name" ? role.type : null) ?? reading.type;
  if (type === null) {
    reading.complain({
      en: `no type is told, so the row is left out; write ${KNOWN_TYPES.en}`,
      zh: `没有说明类型，这一行已略去；请写${KNOWN_TYPES.zh}`,
    });
  }
  return type;
}

function aliasesOfRow(reading: RowReading) {
  const said = cellOfKind(reading, "aliases");
  return said === null ? [] : namesInCell(said.cell);
}

/** The links of the row's entity that a column tells. */
function readLinks(
  reading: RowReading,
  column: CuratedColumn,
  { named, entity }: { readonly named: RowCell; readonly entity: NamedEntity },
): void {
  const cell = reading.row.cells.get(column.column);
  if (column.role?.kind !== "fact" || cell === undefined) return;
  const { fact, direction, other } = column.role;
  const end = direction === "out" ? "object" : "subject";
  for (const part of namesInCell(cell, (text) => reading.known.rows.has(text))) {
    const type = typeAtEnd(part, { fact, end, told: other, own: entity.type }, reading.known);
    if (type === null) {
      const why = {
        en: `it is not told what “${part.text}” is; write its type in front of it, 项目：${part.text}`,
        zh: `没有说明“${part.text}”是什么；请在前面写出类型，如 项目：${part.text}`,
      };
      reading.complain(why, column);
      continue;
    }
    const linked = entityOfName(part, type, reading.known);
    addMention(reading, part, linked);
    const ends = direction === "out" ? { subject: entity, object: linked } : { subject: linked, object: entity };
    addFact(reading, { fact, ...ends, passages: [named.cell.passage, part.passage], rule: "table-column" }, column);
  }
}

function detailsOfRow(reading: RowReading): CuratedDetails {
  return {
    nameEn: cellOfKind(reading, "nameEn")?.cell.text ?? null,
    code: cellOfKind(reading, "code")?.cell.text ?? null,
    lat: degreesOf(reading, "lat", 90),
    lon: degreesOf(reading, "lon", 180),
  };
}

function degreesOf(reading: RowReading, kind: "lat" | "lon", most: number): number | null {
  const said = cellOfKind(reading, kind);
  if (said === null) return null;
  const degrees = Number(said.cell.text);
  if (Math.abs(degrees) <= most) return degrees;
  const why = {
    en: `“${said.cell.text}” is no number of degrees from −${most} to ${most}; it is left out`,
    zh: `“${said.cell.text}”不是 −${most} 到 ${most} 之间的度数；已略去`,
  };
  reading.complain(why, said.column);
  return null;
}

import { entityOfName, typeAtEnd, wholeName } from "./cell-names.js";
import { factOfWord, typeOfWord } from "./headings.js";
import { addFact, addMention, cellOfKind, checkStatus, type RowCell, type RowReading } from "./row-reading.js";

/** Reads a row that tells of one link: what is linked, how, and with what. */
export function readLink(reading: RowReading): void {
  const from = cellOfKind(reading, "subject");
  const to = cellOfKind(reading, "object");
  const link = cellOfKind(reading, "relationship") ?? cellOfKind(reading, "type");
  if (from === null || to === null || link === null) {
    reading.complain({
      en: "a link needs both ends and its relationship, so the row is left out",
      zh: "一条关系需要两端和关系类型，这一行已略去",
    });
    return;
  }
  const found = factOfWord(link.cell.text);
  if (found === null) {
    const why = {
      en: `“${link.cell.text}” is no relationship; write LOCATED_IN, PART_OF, … or 所在, 所属, …`,
      zh: `“${link.cell.text}”不是关系；请写所在、所属……或 LOCATED_IN、PART_OF……`,
    };
    reading.complain(why, link.column);
    return;
  }
  checkStatus(reading);
  const { fact, direction } = found;
  const [subject, object] = direction === "out" ? [from, to] : [to, from];
  const subjectEnd = entityAt(reading, subject, { fact, end: "subject" });
  const objectEnd = entityAt(reading, object, { fact, end: "object" });
  if (subjectEnd === null || objectEnd === null) return;
  const passages = [from.cell.passage, link.cell.passage, to.cell.passage];
  addFact(reading, { fact, subject: subjectEnd, object: objectEnd, passages, rule: "table-row" }, link.column);
}

function entityAt(
  reading: RowReading,
  { cell, column }: RowCell,
  { fact, end }: { readonly fact: Parameters<typeof typeAtEnd>[1]["fact"]; readonly end: "subject" | "object" },
) {
  const name = wholeName(cell);
  const said = cellOfKind(reading, column.role?.kind === "subject" ? "subjectType" : "objectType");
  const ofHeading = column.role?.kind === "subject" || column.role?.kind === "object" ? column.role.type : null;
  const told = said === null ? ofHeading : typeOfWord(said.cell.text);
  const type = typeAtEnd(name, { fact, end, told, own: null }, reading.known);
  if (type === null) {
    const why = {
      en: `it is not told what “${name.text}” is; add a column for its type, or write 项目：${name.text}`,
      zh: `没有说明“${name.text}”是什么；请增加类型列，或写成 项目：${name.text}`,
    };
    reading.complain(why, column);
    return null;
  }
  const entity = entityOfName(name, type, reading.known);
  addMention(reading, name, entity);
  return entity;
}

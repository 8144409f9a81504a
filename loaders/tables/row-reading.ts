import type { Sentence } from "#model/language.js";
import { FACT_ENDS } from "#model/fact-ends.js";
import type { EntityType, FactStatus, FactType } from "#model/ontology.js";
import { placeOfRow } from "../format/table-text.js";
import { remark, within } from "../refusal.js";
import type { EntityRef, Mention, StatedFact } from "../stages.js";
import type { CellName, KnownNames } from "./cell-names.js";
import type { CuratedColumn, CuratedGrid } from "./curated-columns.js";
import type { GridCell, GridRow } from "./grid.js";
import type { ColumnRole } from "./headings.js";
import { STATUS_WORDS, statusOfWord } from "./status-words.js";

/** What is known of a row's entity besides its names. */
export interface CuratedDetails {
  readonly nameEn: string | null;
  readonly code: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

/** What a person's tables say; filled row by row. */
export interface CuratedContent {
  readonly mentions: Mention[];
  readonly facts: StatedFact[];
  readonly details: { readonly entity: EntityRef; readonly details: CuratedDetails }[];
  /** Sentences about cells that could not be used, each with its place. */
  readonly problems: Sentence[];
}

export interface RowContext {
  /** How messages name the file. */
  readonly place: string;
  /** Of entities whose row does not tell it. */
  readonly type: EntityType | null;
  readonly known: KnownNames;
  readonly content: CuratedContent;
}

/** One row of a table, and what it takes to read it. */
export interface RowReading extends RowContext {
  readonly columns: readonly CuratedColumn[];
  readonly row: GridRow;
  /** Notes what is wrong with the row, or with its cell in a column. */
  readonly complain: (why: Sentence, column?: CuratedColumn) => void;
}

export function createRowReading(row: GridRow, { grid, columns }: CuratedGrid, context: RowContext): RowReading {
  const where = placeOfRow(context.place, grid.mark, row.row);
  return {
    ...context,
    columns,
    row,
    complain: (why, column) => {
      const heading = column?.heading;
      const part = { en: `column ${heading}`, zh: `“${heading}”列` };
      context.content.problems.push(remark(heading === undefined ? where : within(where, part), why));
    },
  };
}

export interface RowCell {
  readonly cell: GridCell;
  readonly column: CuratedColumn;
}

/** The row's cell in the first column of a kind; null where there is no such column or it is blank here. */
export function cellOfKind({ columns, row }: RowReading, kind: ColumnRole["kind"]): RowCell | null {
  const column = columns.find(({ role }) => role?.kind === kind);
  const cell = column === undefined ? undefined : row.cells.get(column.column);
  return column === undefined || cell === undefined ? null : { cell, column };
}

/** A name in the text of a cell. */
export interface NamedEntity extends EntityRef {
  readonly aliases: readonly string[];
}

export function addMention({ content }: RowContext, { passage, start, end }: CellName, entity: NamedEntity): void {
  const { type, name, aliases } = entity;
  content.mentions.push({ type, name, aliases, passage, start, end, rule: "table-cell", confidence: 1 });
}

export interface RowLink {
  readonly fact: FactType;
  readonly subject: EntityRef;
  readonly object: EntityRef;
  /** The cells that state it. */
  readonly passages: readonly number[];
  readonly rule: string;
}

/** Adds a link that may be by the types of its ends; says of any other that it is left out. */
export function addFact(reading: RowReading, link: RowLink, column: CuratedColumn): void {
  const { fact, subject, object, passages, rule } = link;
  const { subject: subjects, object: objects } = FACT_ENDS[fact];
  if (!subjects.includes(subject.type) || !objects.includes(object.type)) {
    const words = `${subject.type} “${subject.name}”, ${object.type} “${object.name}”`;
    const why = {
      en: `${fact} does not hold between these types: ${words}; it is left out`,
      zh: `${fact} 不能存在于这些类型之间：${words.replace(", ", "、")}；已略去`,
    };
    reading.complain(why, column);
    return;
  }
  reading.content.facts.push({
    type: fact,
    subject: { type: subject.type, name: subject.name },
    object: { type: object.type, name: object.name },
    evidence: [...new Set(passages)].toSorted((a, b) => a - b),
    trigger: null,
    basis: "curated",
    status: statusOfRow(reading),
    confidence: 1,
    rule,
  });
}

/** What a person keeps in a table holds, where no column tells of plans. */
function statusOfRow(reading: RowReading): FactStatus {
  const said = cellOfKind(reading, "status");
  return (said === null ? null : statusOfWord(said.cell.text)) ?? "done";
}

/** Said once a row, not once a fact. */
export function checkStatus(reading: RowReading): void {
  const said = cellOfKind(reading, "status");
  if (said === null || statusOfWord(said.cell.text) !== null) return;
  const why = {
    en: `“${said.cell.text}” is no status, which is ${STATUS_WORDS.en}; 已完成 is taken`,
    zh: `“${said.cell.text}”不是状态，状态为${STATUS_WORDS.zh}；按已完成处理`,
  };
  reading.complain(why, said.column);
}

import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { AnswerRow } from "../../core/questions/answer-rows.js";
import { isMutual, nodeName } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { toldApart } from "../../core/names/told-apart.js";
import { periodName } from "../evidence/citation.js";
import { englishFigure } from "../details/english-figure.js";
import { figureFormats, figureNumber } from "../details/figure-number.js";
import type { Words } from "../messages/words.js";
import { reportTitle } from "./report-title.js";

/** A piece of what is said: an entity, a fact or a report can be opened, words and a report's own sentence cannot. */
export type Piece =
  | { readonly kind: "entity"; readonly id: string; readonly type: string; readonly text: string }
  | { readonly kind: "fact"; readonly id: string; readonly text: string }
  | { readonly kind: "document"; readonly id: string; readonly text: string }
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "sentence"; readonly text: string };

/** What rows say that differ in no more than when and how surely it was said. */
export interface Statement {
  readonly pieces: readonly Piece[];
  readonly notes: readonly Note[];
}

/** When, in what state, under which heading; and the passages that say so. */
export interface Note {
  readonly text: string;
  readonly evidence: readonly string[];
}

interface StatementOptions {
  readonly words: Pick<Words, "language" | "t" | "named" | "relationName" | "percent">;
  /** What entities are called that the answer does not hold, such as those in the blanks. */
  readonly nameOf: (id: string) => { readonly name: string; readonly type: string };
  /** What the blanks are filled with, by their parameters. */
  readonly filled?: Readonly<Record<string, string>>;
}

/** The rows of an answer as statements, in their order: those that say the same are one, told from the earliest on. */
export function statementsFrom(read: readonly AnswerRow[], options: StatementOptions): readonly Statement[] {
  const rows = withNamesApart(read);
  const found = new Map<string, { pieces: readonly Piece[]; notes: DatedNote[] }>();
  for (const row of rows) {
    const pieces = piecesOf(row, options);
    const said = pieces.map((piece) => ("id" in piece && piece.kind !== "fact" ? piece.id : piece.text)).join(" ");
    const note = { text: noteOf(row, options), evidence: row.evidence, when: whenOf(row) };
    const known = found.get(said);
    if (known === undefined) found.set(said, { pieces, notes: [note] });
    else known.notes.push(note);
  }
  return [...found.values()].map(({ pieces, notes }) => ({ pieces, notes: inTime(notes) }));
}

interface DatedNote extends Note {
  /** Empty: the row does not say. */
  readonly when: string;
}

function whenOf({ values }: AnswerRow): string {
  return String(values.get("year") ?? values.get("period") ?? "");
}

function inTime(notes: readonly DatedNote[]): readonly Note[] {
  const areDated = notes.every(({ when }) => when !== "");
  const sorted = areDated ? notes.toSorted((a, b) => (a.when < b.when ? -1 : a.when > b.when ? 1 : 0)) : notes;
  return sorted.map(({ text, evidence }) => ({ text, evidence }));
}

/** What bears the name of another is told with its area, and the year where that is needed: 10号线（广州市）. */
function withNamesApart(rows: readonly AnswerRow[]): readonly AnswerRow[] {
  const nodes = new Map(rows.flatMap(({ entities }) => entities).map((node) => [node.id, node]));
  const named = [...nodes.values()].map(({ id, properties: { name, nameEn } }) => ({
    key: id,
    name: typeof name === "string" ? name : id,
    nameEn: typeof nameEn === "string" ? nameEn : null,
  }));
  const apart = new Map(toldApart(named).flatMap((told, index) => (told === named[index] ? [] : [[told.key, told]])));
  if (apart.size === 0) return rows;
  const renamed = (node: GraphNode): GraphNode => {
    const told = apart.get(node.id);
    return told === undefined
      ? node
      : { ...node, properties: { ...node.properties, name: told.name, nameEn: told.nameEn } };
  };
  return rows.map((row) => ({ ...row, entities: row.entities.map(renamed) }));
}

/** A statement as a text, as it is copied. */
export function statementText({ pieces, notes }: Statement): string {
  const told = notes.map(({ text }) => text).filter((text) => text !== "");
  const said = pieces.map(({ kind, text }, index) => (kind === "sentence" && index > 0 ? `· ${text}` : text)).join(" ");
  return [said, [...new Set(told)].join(" / ")].filter((part) => part !== "").join(" · ");
}

function piecesOf(row: AnswerRow, options: StatementOptions): readonly Piece[] {
  const said = row.facts.flatMap((fact, index) => [
    ...(index > 0 ? [SEPARATOR] : []),
    ...factPieces(fact, options, row),
  ]);
  const ends = new Set(row.facts.flatMap(({ start, end }) => [start, end]));
  const others = row.entities.filter(({ id }) => !ends.has(id)).map((node) => entityPiece(node, options));
  const { language } = options.words;
  const names = [...row.entities.map(({ properties }) => properties["name"]), row.values.get("area")];
  const documents = row.documents.map((node) => ({
    kind: "document" as const,
    id: node.id,
    text: reportTitle(nodeName(node, language), { language, told: names }),
  }));
  const figure = figureText(row, options);
  const text = row.values.get("text");
  const parts = [
    said,
    ...others.map((piece) => [piece]),
    figure === null ? [] : [words(figure)],
    ...documents.map((piece) => [piece]),
  ];
  const present = parts.filter((part) => part.length > 0);
  const told = present.flatMap((part, index) => (index > 0 ? [SEPARATOR, ...part] : part));
  // It has lines of its own, below whose it is.
  return typeof text === "string" ? [...told, { kind: "sentence", text }] : told;
}

function words(text: string): Piece {
  return { kind: "words", text };
}

/** What stands between the parts of a statement. */
export const SEPARATOR = words("·");

function factPieces(fact: GraphRelationship, options: StatementOptions, { entities }: AnswerRow): readonly Piece[] {
  const end = (id: string): Piece => {
    const node = entities.find((one) => one.id === id);
    if (node !== undefined) return entityPiece(node, options);
    const { name, type } = options.nameOf(id);
    return { kind: "entity", id, type, text: name };
  };
  const line = `— ${options.words.relationName(fact.type)} ${isMutual(fact.type) ? "—" : "→"}`;
  return [end(fact.start), { kind: "fact", id: fact.id, text: line }, end(fact.end)];
}

function entityPiece(node: GraphNode, { words: { language } }: StatementOptions): Piece {
  return { kind: "entity", id: node.id, type: entityTypeOf(node) ?? "", text: nodeName(node, language) };
}

/**
 * `> 120 亿元（年均+12%）`: the value and how it grew, with what the report says of both: 超过, from one to another, a year on average.
 * In English `> 12 billion yuan (a year on average +12%) · > 120 亿元`. Null for a row without a figure.
 */
function figureText({ values, figures: [figure] }: AnswerRow, options: StatementOptions): string | null {
  if (figure === undefined) return null;
  const { language, t } = options.words;
  const { valueMax, bound } = figure.properties;
  const value = figureNumber(values.get("value"), { max: valueMax, bound, format: figureFormats(language).value });
  const told = value === null ? null : withUnit(value, values.get("unit") ?? "");
  const grown = growthText(values.get("growthPercent"), figure, options);
  if (told === null) return grown;
  const withGrowth = (text: string) => (grown === null ? text : t("questions.figure", { value: text, growth: grown }));
  const english = language === "en" ? englishFigure({ ...readOf(values), max: valueMax, bound }) : null;
  return english === null ? withGrowth(told) : `${withGrowth(english)} · ${told}`;
}

function withUnit(value: string, unit: string | number): string {
  return unit === "%" ? `${value}%` : `${value} ${unit}`.trim();
}

function readOf(values: AnswerRow["values"]): { readonly value: unknown; readonly unit: unknown } {
  return { value: values.get("value"), unit: values.get("unit") };
}

function growthText(percent: unknown, { properties }: GraphNode, { words }: StatementOptions): string | null {
  const { growthPercentMax, growthBound, growthBasis } = properties;
  const { growth: format } = figureFormats(words.language);
  const number = figureNumber(percent, { max: growthPercentMax, bound: growthBound, format });
  if (number === null) return null;
  // Growth is year on year where nothing else is said.
  if (typeof growthBasis !== "string" || growthBasis === "yearOnYear") return `${number}%`;
  return words.t("questions.growth", { growth: `${number}%`, basis: words.named("growthBasis", growthBasis) });
}

/** The columns that say when and how, in this order; others have their own place in the statement. */
const NOTED = [
  "section",
  "area",
  "route",
  "relation",
  "status",
  "period",
  "year",
  "years",
  "firstYears",
  "secondYears",
  "times",
  "passages",
  "documents",
  "confidence",
] as const;

function noteOf(
  { values, figures, facts }: AnswerRow,
  { words: { named, relationName, t, percent }, filled = {} }: StatementOptions,
): string {
  const told = NOTED.flatMap((name) => {
    const value = values.get(name);
    if (value === undefined) return [];
    const text = String(value);
    switch (name) {
      case "status":
        return [named(figures.length > 0 ? "observation" : "status", text)];
      case "route":
        return [text === "policy" ? t("questions.byPolicy") : named("basis", text)];
      case "relation":
        // The fact's own line says so.
        return facts.some(({ type }) => type === text) ? [] : [relationName(text)];
      case "period":
        return [periodName(text, t)];
      case "firstYears":
        return [ofBlank(filled["first"], text)];
      case "secondYears":
        return [ofBlank(filled["second"], text)];
      case "year":
        return values.has("period") ? [] : [text];
      case "times":
      case "passages":
      case "documents":
        return typeof value === "number" ? [t(`questions.${name}`, { count: value })] : [];
      case "confidence":
        return typeof value === "number" ? [t("evidence.confidence", { percent: percent(value) })] : [];
      default:
        return [text];
    }
  });
  return told.join(" · ");
}

/** `苏州市 2019、2023`: whose years they are. */
function ofBlank(name: string | undefined, text: string): string {
  return name === undefined ? text : `${name} ${text}`;
}

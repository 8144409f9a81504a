import type { GraphRelationship } from "#model/graph.js";
import { displayedGraph } from "../core/scene/derive.js";
import type { Quotation } from "../core/details/quotations.js";
import { namesOnCanvas } from "../core/names/scope.js";
import type { State } from "../core/state.js";
import { documentName } from "../panels/evidence/citation.js";
import { thingName } from "../panels/messages/thing-name.js";
import type { Words } from "../panels/messages/words.js";
import type { About } from "./about.js";
import { captionLines } from "./picture.js";
import { evidenceOf } from "./evidence-of.js";

/** What is printed: the picture, then facts by their kind, each with the numbers of the sentences that state it. */
export interface PrintSheet {
  readonly title: string;
  readonly captions: readonly string[];
  /** An SVG document; null: nothing can be drawn. */
  readonly picture: string | null;
  /** Whether only what touches the selection is told. */
  readonly isOfSelection: boolean;
  /** What somebody noted on what is shown; texts that stand on the canvas are in the picture. */
  readonly notes: readonly PrintedNote[];
  readonly groups: readonly FactGroup[];
  readonly sentences: readonly PrintedSentence[];
  /** How many sentences were left out. */
  readonly missing: number;
}

export interface PrintedNote {
  readonly id: string;
  /** An entity's name, or a fact in one line. */
  readonly subject: string;
  readonly text: string;
}

export interface FactGroup {
  readonly relation: string;
  readonly facts: readonly PrintedFact[];
}

export interface PrintedFact {
  readonly id: string;
  readonly subject: string;
  readonly object: string;
  /** Of the report that states it; null where none is known. */
  readonly year: number | null;
  readonly status: string;
  readonly basis: string;
  /** Counted from 1. */
  readonly sentences: readonly number[];
}

export interface PrintedSentence {
  readonly key: string;
  readonly text: string;
  readonly source: string;
}

/** The facts that are shown; with something selected, those that touch it. */
export function factsToPrint(state: State): readonly GraphRelationship[] {
  const { relationships } = displayedGraph(state);
  const { selection } = state;
  if (selection === null) return relationships;
  const touching = relationships.filter(({ id, start, end }) =>
    selection.kind === "relationship" ? id === selection.id : start === selection.id || end === selection.id,
  );
  return touching.length === 0 ? relationships : touching;
}

export interface SheetParts {
  readonly state: State;
  readonly about: About;
  readonly words: Words;
  readonly picture: string | null;
  readonly facts: readonly GraphRelationship[];
  readonly quotations: readonly Quotation[];
  readonly missing: number;
}

/** Behind all others. */
const UNKNOWN_YEAR = 9999;

export function printSheetFrom({ state, about, words, picture, facts, quotations, missing }: SheetParts): PrintSheet {
  const sorted = quotations.toSorted(
    (one, other) => compare(one.document.key, other.document.key) || one.order - other.order,
  );
  const numbers = new Map(sorted.map(({ passage }, index) => [passage, index + 1]));
  const years = new Map(sorted.map(({ passage, document }) => [passage, document.year]));
  const names = namesOnCanvas(state.dataset, words.language);
  const nameOf = (id: string) => names.get(id) ?? id;
  const printed = (fact: GraphRelationship): PrintedFact => ({
    id: fact.id,
    subject: nameOf(fact.start),
    object: nameOf(fact.end),
    year: evidenceOf(fact).flatMap((key) => years.get(key) ?? [])[0] ?? null,
    status: namedOf(words, "status", fact),
    basis: namedOf(words, "basis", fact),
    sentences: evidenceOf(fact).flatMap((key) => numbers.get(key) ?? []),
  });
  const types = [...new Set(facts.map(({ type }) => type))];
  const groups = types.map((type) => ({
    relation: words.relationName(type),
    facts: facts
      .filter((fact) => fact.type === type)
      .map(printed)
      .toSorted(
        (one, other) =>
          compare(one.object, other.object) ||
          compare(one.subject, other.subject) ||
          (one.year ?? UNKNOWN_YEAR) - (other.year ?? UNKNOWN_YEAR) ||
          compare(one.id, other.id),
      ),
  }));
  return {
    title: about.title,
    captions: captionLines(about, words),
    picture,
    isOfSelection: facts.length < displayedGraph(state).relationships.length,
    notes: notesToPrint(state, words),
    groups: groups.toSorted((one, other) => other.facts.length - one.facts.length),
    sentences: sorted.map(({ passage, text, document, section }) => ({
      key: passage,
      text: text.trim(),
      source: [documentName(document, words.t), section?.trim()].filter(Boolean).join(words.t("export.sourceDot")),
    })),
    missing,
  };
}

function notesToPrint(state: State, words: Words): readonly PrintedNote[] {
  const { nodes, relationships } = displayedGraph(state);
  const shown = new Set([...nodes, ...relationships].map(({ id }) => id));
  return [...state.notes.values()].flatMap(({ id, text, at }) => {
    const subject = at.kind === "point" || !shown.has(at.id) ? undefined : thingName(state.dataset, at.id, words);
    return subject === undefined ? [] : [{ id, subject, text }];
  });
}

function namedOf({ named }: Words, property: "status" | "basis", { properties }: GraphRelationship): string {
  const value = properties[property];
  return typeof value === "string" ? named(property, value) : "";
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

import { type ColourMeaning, colourMeanings } from "./colour-meanings.js";
import { displayedGraph, type DisplayedGraph, shownCounts } from "../core/scene/derive.js";
import { knownDocuments } from "../core/documents/known-documents.js";
import { graphContext } from "../core/fields/graph-context.js";
import type { State } from "../core/state.js";
import { seenTitle } from "../core/tabs/tabs.js";
import { documentName } from "../panels/evidence/citation.js";
import { conditionSentence } from "../panels/filters/condition-words.js";
import { fieldTitle } from "../panels/messages/field-title.js";
import type { Words } from "../panels/messages/words.js";

/** What an exported file says of itself, in the reader's language. */
export interface About {
  readonly title: string;
  /** ISO 8601, the day only. */
  readonly date: string;
  /** Where the same view opens again. */
  readonly address: string;
  /** How much is shown, and what is not. */
  readonly filters: readonly string[];
  /** The documents that state what is shown. */
  readonly sources: readonly string[];
  /** What colours mean that are not types'. */
  readonly colours: readonly ColourMeaning[];
}

export interface Occasion {
  /** What the reader calls the file; empty: what Mailuo calls it. */
  readonly title: string;
  readonly now: Date;
  readonly address: string;
}

export function aboutFrom(state: State, { title, now, address }: Occasion, words: Words): About {
  const graph = displayedGraph(state);
  return {
    title: title.trim() === "" ? usualTitle(state, words) : title.trim(),
    date: isoDay(now),
    address,
    filters: filterSentences(state, words),
    sources: sourcesOf(graph, state, words),
    colours: colourMeanings(state, words),
  };
}

/** The title of the tab. Where it has none, the one document that states what is shown lends its own. */
export function usualTitle(state: State, words: Words): string {
  const own = seenTitle(state.tabs);
  if (own !== null) return own;
  const sources = sourcesOf(displayedGraph(state), state, words);
  const [only] = sources;
  return sources.length === 1 && only !== undefined ? only : words.t("export.usualTitle");
}

/** `脉络-标题-2026-11-26.svg`; what file systems have no place for is left out. */
export function fileName({ title, date }: Pick<About, "title" | "date">, extension: string, words: Words): string {
  // oxlint-disable-next-line eslint/no-control-regex -- these are what is looked for
  const safe = title.replaceAll(/[\u0000-\u001F\u007F\\/:*?"<>|\u202A-\u202E\u2066-\u2069]+/gu, " ").trim();
  const short = Array.from(safe.replaceAll(/\s+/gu, " ")).slice(0, LONGEST_TITLE).join("").trim();
  const program = words.t(words.language === "en" ? "app.nameOther" : "app.name");
  return [program, short, date].filter((part) => part !== "").join("-") + `.${extension}`;
}

const LONGEST_TITLE = 60;

function filterSentences(state: State, words: Words): readonly string[] {
  const { nodes, relationships, totalNodes } = shownCounts(state);
  const { t, typeName } = words;
  const counts = { nodes, relationships };
  const shown =
    totalNodes === null
      ? t("export.shown", counts)
      : t("export.shownOf", { ...counts, total: Math.max(totalNodes, nodes) });
  const types = [...state.hiddenTypes].map(typeName).join(t("list.comma"));
  const filters = state.filters
    .filter(({ isOn }) => isOn)
    .map(({ condition, effect }) => {
      const filter = conditionSentence(condition, graphContext(state), words);
      return effect === "fade" ? t("export.fadingFilter", { filter }) : filter;
    });
  const { dataset, hidden } = state;
  const alone = [...hidden].filter((id) => dataset.nodes.has(id)).length;
  const facts = [...hidden].filter((id) => dataset.relationships.has(id)).length;
  return [
    shown,
    ...(types === "" ? [] : [t("export.hiddenTypes", { types })]),
    ...(filters.length === 0 ? [] : [t("export.filters", { filters: filters.join(t("list.comma")) })]),
    ...(alone === 0 ? [] : [t("export.hiddenNodes", { count: alone })]),
    ...(facts === 0 ? [] : [t("export.hiddenFacts", { count: facts })]),
    ...(state.lineColours === "status"
      ? []
      : [t("lineColours.by", { colours: t(`lineColours.${state.lineColours}`) })]),
    ...(state.sizeBy === null ? [] : [t("export.sizeBy", { measure: fieldTitle(state.sizeBy, words) })]),
    ...(state.colourBy === null ? [] : [t("export.colourBy", { measure: fieldTitle(state.colourBy, words) })]),
  ];
}

function sourcesOf({ relationships }: DisplayedGraph, state: State, words: Words): readonly string[] {
  const keys = new Set(
    relationships.map(({ properties }) => properties["document"]).filter((key) => typeof key === "string"),
  );
  const known = knownDocuments(state);
  return [...keys].map((key) => {
    const document = known?.get(key);
    return document === undefined ? key : documentName(document, words.t);
  });
}

/** The day in the reader's own time. */
export function isoDay(date: Date): string {
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

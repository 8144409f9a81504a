import { rememberLast } from "../remember-last.js";
import { knownDocuments } from "./known-documents.js";
import type { State } from "../state.js";

/** Years of the documents that are known, by their keys: of those listed, and of those on the canvas. The same object while nothing changes. */
export function documentYears(state: State): ReadonlyMap<string, number> {
  return years(state.dataset, knownDocuments(state));
}

const years = rememberLast(
  (dataset: State["dataset"], documents: ReturnType<typeof knownDocuments>): ReadonlyMap<string, number> => {
    const listed = [...(documents?.values() ?? [])].map(({ key, year }) => [key, year] as const);
    const shown = [...dataset.nodes.values()].map(({ id, properties }) => [id, properties["year"]] as const);
    return new Map([...shown, ...listed].flatMap(([key, year]) => (typeof year === "number" ? [[key, year]] : [])));
  },
);

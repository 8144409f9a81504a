import { rememberLast } from "./remember-last.js";
import { valueOf } from "./loadable.js";
import type { State } from "./state.js";

/** Years of the documents that are known, by their keys: of those listed, and of those on the canvas. The same object while nothing changes. */
export function documentYears(state: State): ReadonlyMap<string, number> {
  return years(state.dataset, state.documents);
}

const years = rememberLast((dataset: State["dataset"], documents: State["documents"]): ReadonlyMap<string, number> => {
  const listed = (valueOf(documents)?.items ?? []).map(({ key, year }) => [key, year] as const);
  const shown = [...dataset.nodes.values()].map(({ id, properties }) => [id, properties["year"]] as const);
  return new Map([...shown, ...listed].flatMap(([key, year]) => (typeof year === "number" ? [[key, year]] : [])));
});

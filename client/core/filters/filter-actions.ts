import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { displayedGraph } from "../derive.js";
import { categoryField, numberField } from "../fields/fields.js";
import type { State } from "../state.js";
import type { StyleRule } from "../style-rules/style-rule.js";
import type { Filter } from "./filter.js";
import { putFilter, removeFilter, showEverything, switchAllOff } from "./filter-transitions.js";

type FilterActions = Pick<Core, "putFilter" | "removeFilter" | "showEverything"> & {
  /** Switches the filters off where one of them hides a node. */
  readonly letThrough: (id: string) => void;
};

export interface FilterParts {
  readonly loadDocuments: () => Promise<void>;
}

export function createFilterActions({ store, change }: Context, { loadDocuments }: FilterParts): FilterActions {
  // However a filter or rule came here (by hand, by undoing, from a link): what it asks for must be known.
  store.subscribe(({ filters, styleRules, documents }, before) => {
    if (filters === before.filters && styleRules === before.styleRules) return;
    if (documents.status === "idle" && [...filters, ...styleRules].some(isAboutDocuments)) void loadDocuments();
  });
  return {
    putFilter: (filter) => change({ kind: "filter" }, (state) => putFilter(state, filter)),
    removeFilter: (id) => change({ kind: "removeFilter" }, (state) => removeFilter(state, id)),
    showEverything: () => change({ kind: "showEverything" }, showEverything),
    letThrough(id) {
      if (isFilteredOut(store.getState(), id)) change({ kind: "filter" }, switchAllOff);
    },
  };
}

function isAboutDocuments({ condition }: Filter | StyleRule): boolean {
  if (!("field" in condition)) return false;
  const field = condition.kind === "category" ? categoryField(condition.field) : numberField(condition.field);
  return field?.needsDocuments === true;
}

function isFilteredOut(state: State, id: string): boolean {
  return state.dataset.nodes.has(id) && displayedGraph(state).nodes.every((node) => node.id !== id);
}

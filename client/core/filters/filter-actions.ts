import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { categoryField, numberField } from "../fields/fields.js";
import type { StyleRule } from "../style-rules/style-rule.js";
import type { Filter } from "./filter.js";
import { putFilter, removeFilter, showEverything } from "./filter-transitions.js";

type FilterActions = Pick<Core, "putFilter" | "removeFilter" | "showEverything">;

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
  };
}

function isAboutDocuments({ condition }: Filter | StyleRule): boolean {
  if (!("field" in condition)) return false;
  const field = condition.kind === "category" ? categoryField(condition.field) : numberField(condition.field);
  return field?.needsDocuments === true;
}

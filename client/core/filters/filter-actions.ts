import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { putFilter, removeFilter, showEverything } from "./filter-transitions.js";

type FilterActions = Pick<Core, "putFilter" | "removeFilter" | "showEverything">;

export function createFilterActions({ change }: Context): FilterActions {
  return {
    putFilter: (filter) => change({ kind: "filter" }, (state) => putFilter(state, filter)),
    removeFilter: (id) => change({ kind: "removeFilter" }, (state) => removeFilter(state, id)),
    showEverything: () => change({ kind: "showEverything" }, showEverything),
  };
}

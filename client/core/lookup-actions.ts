import { ENTITY_TYPES } from "#model/entity-types.js";
import type { SearchAnswer } from "#model/search-api.js";
import type { Context } from "./context.js";
import type { Core } from "./core.js";
import { valueOf } from "./loadable.js";
import { createSlot } from "./slot.js";

const LOOKED_UP = 8;

/** Entities by name, for the palette: the search box keeps its own text and answer. */
export function createLookupActions({ api, store, update }: Context): Pick<Core, "lookUp"> {
  const lookup = createSlot<SearchAnswer>((value) => update((state) => ({ ...state, lookup: value })));
  return {
    async lookUp(text) {
      const wanted = text.trim();
      if (wanted === "") return lookup.cancel();
      const previous = valueOf(store.getState().lookup);
      const choice = { types: ENTITY_TYPES, limit: LOOKED_UP };
      await lookup.load((signal) => api.search(wanted.slice(0, 200), choice, signal), previous);
    },
  };
}

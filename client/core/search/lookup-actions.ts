import { ENTITY_TYPES } from "#model/entity-types.js";
import type { SearchAnswer } from "#model/search-api.js";
import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { valueOf } from "../loadable.js";
import { createSlot } from "../slot.js";

const LOOKED_UP = 8;

/** Entities by name, for the palette and for fields that take an entity: the search box keeps its own text and answer. */
export function createLookupActions({
  api,
  store,
  update,
}: Context): Pick<Core, "lookUp" | "entitiesNamed" | "engine"> {
  const lookup = createSlot<SearchAnswer>((value) => update((state) => ({ ...state, lookup: value })));
  return {
    async lookUp(text, types = ENTITY_TYPES) {
      const wanted = text.trim();
      if (wanted === "") return lookup.cancel();
      const previous = valueOf(store.getState().lookup);
      const choice = { types: types.length === 0 ? ENTITY_TYPES : types, limit: LOOKED_UP };
      await lookup.load((signal) => api.search(wanted.slice(0, 200), choice, signal), previous);
    },
    async entitiesNamed(words, types, signal) {
      const choice = { types: types.length === 0 ? ENTITY_TYPES : types, limit: LOOKED_UP };
      const { entities } = await api.search(words.slice(0, 200), choice, signal);
      return entities.items.map(({ entity }) => entity);
    },
    engine: async (signal) => (await api.health(signal)).engine,
  };
}

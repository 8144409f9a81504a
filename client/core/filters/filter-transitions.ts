import type { State } from "../state.js";
import type { Filter } from "./filter.js";

/** Adds a filter, or puts it in the place of the one of its id. */
export function putFilter(state: State, filter: Filter): State {
  const isNew = state.filters.every(({ id }) => id !== filter.id);
  const filters = isNew
    ? [...state.filters, filter]
    : state.filters.map((other) => (other.id === filter.id ? filter : other));
  return { ...state, filters };
}

export function removeFilter(state: State, id: string): State {
  return { ...state, filters: state.filters.filter((filter) => filter.id !== id) };
}

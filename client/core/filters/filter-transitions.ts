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
  const filters = state.filters.filter((filter) => filter.id !== id);
  return filters.length === state.filters.length ? state : { ...state, filters };
}

/** Filters stay listed. */
export function switchAllOff(state: State): State {
  if (state.filters.every(({ isOn }) => !isOn)) return state;
  return { ...state, filters: state.filters.map((filter) => ({ ...filter, isOn: false })) };
}

/** Nothing is hidden or faded any more: neither by filters nor by type nor one by one. */
export function showEverything(state: State): State {
  const { hiddenTypes, hidden } = state;
  return {
    ...switchAllOff(state),
    hiddenTypes: hiddenTypes.size === 0 ? hiddenTypes : new Set(),
    hidden: hidden.size === 0 ? hidden : new Set(),
  };
}

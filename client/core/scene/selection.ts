import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import { IDLE } from "../loadable.js";
import type { State } from "../state.js";

export type Selection =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "relationship"; readonly id: string };

/** Selecting what is selected already changes nothing; selecting something else forgets what was loaded about it. */
export function selectOnly(state: State, selection: Selection | null): State {
  if (isSameSelection(state.selection, selection)) return state;
  return { ...state, ...NOTHING_KNOWN, selection, asking: null };
}

/** Nothing was asked about what is selected. */
export const NOTHING_KNOWN = {
  details: IDLE,
  sentences: IDLE,
  merges: IDLE,
  statements: IDLE,
  evidence: IDLE,
} as const satisfies Partial<State>;

export function isSameSelection(one: Selection | null, other: Selection | null): boolean {
  return one === other || (one !== null && other !== null && one.kind === other.kind && one.id === other.id);
}

export function setTypeHidden(state: State, type: EntityType, hidden: boolean): State {
  if (state.hiddenTypes.has(type) === hidden) return state;
  const hiddenTypes = new Set(state.hiddenTypes);
  if (hidden) hiddenTypes.add(type);
  else hiddenTypes.delete(type);
  return { ...state, hiddenTypes };
}

export function showOnlyType(state: State, type: EntityType): State {
  return { ...state, hiddenTypes: new Set(ENTITY_TYPES.filter((other) => other !== type)) };
}

export function showAllTypes(state: State): State {
  return { ...state, hiddenTypes: new Set() };
}

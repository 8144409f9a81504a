import { ENTITY_TYPES } from "#model/entity-types.js";
import type { Action } from "./action.js";

/** The keys 1–9 hide and show the types, in the model's order. */
export const typeActions: readonly Action[] = ENTITY_TYPES.map((type, index) => ({
  id: `types.${type}`,
  name: "action.toggleType",
  nameValues: ({ typeName }) => ({ type: typeName(type) }),
  group: "types",
  keys: [String(index + 1)],
  run: ({ core }) => {
    if (core.state.getState().hiddenTypes.has(type)) core.showType(type);
    else core.hideType(type);
  },
}));

import { ENTITY_TYPES } from "#model/entity-types.js";

/** A name may hold a comma: one text is parted only where the next key begins. */
const BETWEEN_KEYS = new RegExp(`,(?=(?:${ENTITY_TYPES.map((type) => type.toLowerCase()).join("|")}):)`, "u");

/** Keys of entities that a parameter names: given once, with commas between, or several times, one each; each key once. */
export function keysFromParam(given: string | readonly string[]): readonly string[] {
  return [...new Set(typeof given === "string" ? given.split(BETWEEN_KEYS) : given)];
}

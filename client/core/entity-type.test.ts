import { expect, test } from "vitest";
import { ENTITY_TYPES as MODEL_TYPES } from "#model/ontology.js";
import { ENTITY_TYPES, entityTypeOf } from "./entity-type.js";

test("the client lists the model's entity types in the model's order", () => {
  expect(ENTITY_TYPES).toEqual(MODEL_TYPES);
});

test("a passage has no entity type", () => {
  expect(entityTypeOf({ labels: ["Passage"] })).toBeUndefined();
  expect(entityTypeOf({ labels: ["Entity", "Place"] })).toBe("Place");
});

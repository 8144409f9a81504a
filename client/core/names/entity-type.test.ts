import { expect, test } from "vitest";
import { entityTypeOf } from "./entity-type.js";

test("a passage has no entity type", () => {
  expect(entityTypeOf({ labels: ["Passage"] })).toBeUndefined();
  expect(entityTypeOf({ labels: ["Entity", "Place"] })).toBe("Place");
});

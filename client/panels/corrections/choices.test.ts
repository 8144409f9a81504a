import { expect, test } from "vitest";
import { entity, fact } from "../../core/fixture.js";
import { otherStatuses, otherTypes } from "./choices.js";

test("only what can lie between the two ends is offered, and not what was read", () => {
  const [subject, object] = [entity("department:局", "Department"), entity("initiative:划", "Initiative")];
  const read = fact("1", subject.id, object.id, "RESPONSIBLE_FOR");
  expect(otherTypes({ fact: read, subject, object })).toEqual(["PART_OF", "PARTICIPATES_IN"]);
  expect(otherTypes({ fact: read, subject, object: entity("person:某", "Person") })).toEqual([]);
});

test("of statuses all others are", () => {
  expect(otherStatuses(fact("1", "a", "b"))).toEqual(["ongoing", "planned", "problem"]);
});

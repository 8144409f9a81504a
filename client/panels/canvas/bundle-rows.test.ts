import { expect, test } from "vitest";
import { fact } from "../../core/fixture.js";
import { bundleRows } from "./bundle-rows.js";

test("relationships between two nodes are told by what they say and which way they point, most first", () => {
  const partners = [fact("1", "b", "a", "PARTNERS_WITH"), fact("2", "a", "b", "PARTNERS_WITH")];
  const parts = ["done", "planned", "done"].map((status, index) => {
    const part = fact(`part${index}`, "b", "a");
    return { ...part, properties: { ...part.properties, status } };
  });
  const other = { ...fact("3", "a", "b", "LOCATED_IN"), properties: {} };
  expect(bundleRows([other, ...partners, ...parts], "a")).toEqual([
    { type: "PART_OF", arrow: "←", count: 3, statuses: ["done", "planned"] },
    { type: "PARTNERS_WITH", arrow: "—", count: 2, statuses: ["done"] },
    { type: "LOCATED_IN", arrow: "→", count: 1, statuses: [] },
  ]);
});

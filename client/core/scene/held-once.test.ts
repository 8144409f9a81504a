import { expect, test } from "vitest";
import { addSubgraph, type Dataset, EMPTY_DATASET } from "./dataset.js";
import { entity, fact } from "../fixture.js";
import { heldOnce } from "./held-once.js";

test("a canvas that is fetched anew is the one that was there before", () => {
  const [first, other] = [fetched("a", "b"), fetched("c")];
  const again = heldOnce(fetched("a", "b"), [other, first]);
  expect([again.nodes, again.relationships]).toEqual([first.nodes, first.relationships]);
  expect(again.nodes).toBe(first.nodes);
  expect(again.relationships).toBe(first.relationships);
  expect(again.origins).toBe(first.origins);
});

test("what came in another order, or says something else, stays as it came", () => {
  const first = fetched("a", "b");
  const turned = heldOnce(fetched("b", "a"), [first]);
  expect([...turned.nodes.keys()]).toEqual(["b", "a"]);
  expect(turned.nodes.get("a")).toBe(first.nodes.get("a"));
  const named = entity("a", "Project", { name: "otherwise" });
  const renamed = heldOnce(addSubgraph(EMPTY_DATASET, { nodes: [named], relationships: [] }, null), [first]);
  expect(renamed.nodes.get("a")).toBe(named);
});

function fetched(...ids: readonly string[]): Dataset {
  const [start = "", end = start] = ids;
  const relationships = [fact(`${start}-${end}`, start, end)];
  return addSubgraph(EMPTY_DATASET, { nodes: ids.map((id) => entity(id)), relationships }, null);
}

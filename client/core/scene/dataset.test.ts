import { expect, test, vi } from "vitest";
import { addSubgraph, withNeighbours, EMPTY_DATASET } from "./dataset.js";
import { entity, fact } from "../fixture.js";
import { graphContext } from "../fields/graph-context.js";
import { INITIAL_STATE } from "../state.js";

const nodes = [entity("a"), entity("b"), entity("c"), entity("d")];
const relationships = [fact("1", "a", "b"), fact("2", "c", "b"), fact("3", "a", "elsewhere")];
const dataset = addSubgraph(EMPTY_DATASET, { nodes, relationships }, null);

test("what surrounds many nodes is found by one pass over the relationships", () => {
  const pass = vi.spyOn(dataset.relationships, "values");
  expect(withNeighbours(dataset, new Set(["a", "c", "gone"]))).toEqual(new Set(["a", "c", "b"]));
  expect(pass).toHaveBeenCalledTimes(1);
});

test("fields count no relationships that lead beyond the canvas", () => {
  const { tallies } = graphContext({ ...INITIAL_STATE, dataset });
  expect([...tallies].map(([id, { degree }]) => [id, degree])).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 1],
  ]);
});

import { expect, test } from "vitest";
import { addSubgraph, EMPTY_DATASET } from "../scene/dataset.js";
import { entity } from "../fixture.js";
import { INITIAL_STATE } from "../state.js";
import { suggestedEntities } from "./suggested-entities.js";

const places = Array.from({ length: 10 }, (_, index) => entity(`place:${index}`, "Place"));
const nodes = [entity("project:1"), ...places];
const state = { ...INITIAL_STATE, dataset: addSubgraph(EMPTY_DATASET, { nodes, relationships: [] }, null) };
const ids = (found: ReturnType<typeof suggestedEntities>) => found.map(({ id }) => id);
const selecting = (id: string) => ({ ...state, selection: { kind: "node" as const, id } });

test("the selected entity is suggested first, where it is of the wanted type", () => {
  expect(ids(suggestedEntities(selecting("place:9"), ["Place"])).slice(0, 2)).toEqual(["place:9", "place:0"]);
  expect(ids(suggestedEntities(selecting("project:1"), ["Place"]))[0]).toBe("place:0");
});

test("no types ask for any entity, and a few suffice", () => {
  expect(ids(suggestedEntities(state, [])).slice(0, 2)).toEqual(["project:1", "place:0"]);
  expect(suggestedEntities(state, [])).toHaveLength(8);
});

import { expect, test } from "vitest";
import { chosenShown } from "../../core/scene/derive.js";
import { entity, fact, fakeApi, neighbours, openCore, result } from "../../core/fixture.js";
import { hasChoiceOfNeighbours, hasSelectionOrChosen, targetIds } from "./conditions.js";

const nodes = [entity("甲"), entity("乙", "Place"), entity("丙", "Department")];

async function open() {
  const api = fakeApi({
    namedQuery: () => Promise.resolve(result(nodes, [fact("a", "甲", "乙", "LOCATED_IN")])),
    neighbours: () => Promise.resolve(neighbours([entity("丁")], [], 0)),
  });
  const { core } = openCore({ api });
  await core.start();
  return core;
}

test("actions are done to those of the chosen that are shown, not to those that are hidden", async () => {
  const core = await open();
  core.choose(["甲", "乙"]);
  expect(targetIds({ core })).toEqual(["甲", "乙"]);
  core.hideType("Place");
  expect(targetIds({ core })).toEqual(["甲"]);
  const before = chosenShown(core.state.getState());
  core.setLanguage("en");
  expect(chosenShown(core.state.getState())).toBe(before);
  core.showType("Place");
  expect(targetIds({ core })).toEqual(["甲", "乙"]);
});

test("nothing is done to what was chosen or selected and is no longer on the canvas", async () => {
  const core = await open();
  core.choose(["甲", "乙"]);
  await core.select("丙");
  await core.showOnly("丁");
  expect(targetIds({ core })).toEqual(["丁"]);
  await core.select("丙");
  expect(targetIds({ core })).toEqual([]);
  core.undo();
  expect(targetIds({ core })).toEqual(["甲", "乙"]);
});

test("the choice of neighbours is there to be closed for the selected node alone, not where it came after another was selected", async () => {
  const core = await open();
  void core.select("甲");
  void core.askNeighbours("甲");
  expect(hasChoiceOfNeighbours({ core })).toBe(true);
  void core.select("乙");
  void core.askNeighbours("甲");
  expect(hasChoiceOfNeighbours({ core })).toBe(false);
});

test("what is chosen together is something to ask the query of, though nothing is selected", async () => {
  const core = await open();
  expect(hasSelectionOrChosen({ core })).toBe(false);
  core.choose(["甲", "乙"]);
  expect([core.state.getState().selection, hasSelectionOrChosen({ core })]).toEqual([null, true]);
  core.choose([]);
  await core.select("甲");
  expect(hasSelectionOrChosen({ core })).toBe(true);
});

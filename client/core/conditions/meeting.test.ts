import { expect, test } from "vitest";
import { displayedGraph } from "../scene/derive.js";
import { graphContext } from "../fields/graph-context.js";
import { entity, fact, fakeApi, openCore, result } from "../fixture.js";
import type { Condition } from "./condition.js";
import { idsMeeting } from "./meeting.js";

const PLACES: Condition = { kind: "category", field: "type", values: ["Place"], missing: false, isExcept: false };
const DONE: Condition = { kind: "category", field: "status", values: ["done"], missing: false, isExcept: false };

async function meetingOf(condition: Condition): Promise<readonly string[]> {
  const nodes = [entity("甲"), entity("乙", "Place"), entity("丙", "Place")];
  const facts = [fact("a", "甲", "乙", "LOCATED_IN")];
  const { core } = openCore({ api: fakeApi({ namedQuery: () => Promise.resolve(result(nodes, facts)) }) });
  await core.start();
  core.hide(["丙"]);
  const state = core.state.getState();
  return idsMeeting(condition, graphContext(state), displayedGraph(state));
}

test("what meets a condition is nodes, relationships, or nodes that hang together, of what is shown", async () => {
  expect(await meetingOf(PLACES)).toEqual(["乙"]);
  expect(await meetingOf(DONE)).toEqual(["fact:a"]);
  expect(await meetingOf({ kind: "core", least: 1 })).toEqual(["甲", "乙"]);
});

test("nothing meets what asks nothing", async () => {
  expect(await meetingOf({ kind: "ego", node: "gone", steps: 1 })).toEqual([]);
});

import { expect, test } from "vitest";
import type { Condition } from "../conditions/condition.js";
import { entity, fact, fakeApi, openCore, result } from "../fixture.js";
import { PLAIN_STYLE, type Style, type StyleRule } from "./style-rule.js";
import { askingRules, stylesOf } from "./styles.js";

const nodes = [entity("甲"), entity("乙", "Place"), entity("丙", "Place")];
const facts = [fact("a", "甲", "乙", "LOCATED_IN")];
const PLACES: Condition = { kind: "category", field: "type", values: ["Place"], missing: false, isExcept: false };
const LINKED: Condition = { kind: "core", least: 1 };
const DONE: Condition = { kind: "category", field: "status", values: ["done"], missing: false, isExcept: false };

function rule(id: string, condition: Condition, style: Partial<Style>): StyleRule {
  return { id, isOn: true, condition, style: { ...PLAIN_STYLE, ...style } };
}

async function open() {
  const api = fakeApi({ namedQuery: () => Promise.resolve(result(nodes, facts)) });
  const { core } = openCore({ api });
  await core.start();
  return core;
}

test("rules style what meets their condition; the first that says something of a thing counts", async () => {
  const core = await open();
  core.putRule(rule("1", PLACES, { colour: "red" }));
  core.putRule(rule("2", LINKED, { colour: "blue", size: 2 }));
  core.putRule(rule("3", DONE, { size: 1.5 }));
  const before = new Map<string, Style>([
    ["乙", { colour: "red", size: 2, icon: null, label: null }],
    ["丙", { ...PLAIN_STYLE, colour: "red" }],
    ["甲", { ...PLAIN_STYLE, colour: "blue", size: 2 }],
    ["fact:a", { ...PLAIN_STYLE, size: 1.5 }],
  ]);
  expect(stylesOf(core.state.getState())).toEqual(before);
  core.moveRule("2");
  expect(stylesOf(core.state.getState()).get("乙")?.colour).toBe("blue");
  core.undo();
  expect(stylesOf(core.state.getState())).toEqual(before);
});

test("a rule that is off or removed styles nothing, and moving the first one up changes nothing", async () => {
  const core = await open();
  core.putRule(rule("1", PLACES, { colour: "red" }));
  const { past } = core.state.getState().history;
  core.moveRule("1");
  expect(core.state.getState().history.past).toBe(past);
  core.putRule({ ...rule("1", PLACES, { colour: "red" }), isOn: false });
  expect(stylesOf(core.state.getState()).size).toBe(0);
  core.removeRule("1");
  expect(core.state.getState().styleRules).toEqual([]);
});

test("a rule with nothing chosen yet asks nothing", async () => {
  const core = await open();
  core.putRule(rule("1", { ...PLACES, values: [] }, { colour: "red" }));
  core.putRule(rule("2", PLACES, { colour: "blue" }));
  core.putRule({ ...rule("3", PLACES, { colour: "blue" }), isOn: false });
  expect(askingRules(core.state.getState()).map(({ id }) => id)).toEqual(["2"]);
});

import { expect, test } from "vitest";
import { sceneOf } from "../scene/scene.js";
import { INITIAL_STATE } from "../state.js";
import type { StyleRule } from "../style-rules/style-rule.js";
import { rulesPart } from "./rules-part.js";

const RULES: readonly StyleRule[] = [
  {
    id: "1",
    isOn: true,
    condition: { kind: "core", least: 2 },
    style: { colour: "red", size: 1.5, icon: "star", label: { property: "code" } },
  },
  {
    id: "2",
    isOn: false,
    condition: { kind: "text", text: "港" },
    style: { colour: null, size: null, icon: null, label: { show: "never" } },
  },
];

test("style rules come back from a saved view as they were, those that are not understood are left out", () => {
  const saved: unknown = JSON.parse(JSON.stringify(rulesPart.write(sceneOf({ ...INITIAL_STATE, styleRules: RULES }))));
  expect(rulesPart.read(saved)).toEqual({ styleRules: RULES });
  const [first] = RULES;
  expect(rulesPart.read([{ ...first, style: { colour: "glitter", size: null, label: null } }, first])).toEqual({
    styleRules: [first],
  });
  expect(rulesPart.write(sceneOf(INITIAL_STATE))).toBeUndefined();
});

test("a rule that was saved before there were icons is read as one without", () => {
  const [, rule] = RULES;
  const { icon: _, ...style } = rule!.style;
  expect(rulesPart.read([{ ...rule, style }])).toEqual({ styleRules: [rule] });
});

import { expect, test } from "vitest";
import { createWords } from "../messages/words.js";
import { en } from "../messages/en.js";
import { zhCN } from "../messages/zh-CN.js";
import { actionName } from "./action.js";
import { ACTIONS } from "./registry.js";

const MESSAGES = { "zh-CN": zhCN, en } as const;

test("no two actions have the same id", () => {
  const ids = ACTIONS.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("where two actions share a key, the earlier says when it is possible", () => {
  const greedy = ACTIONS.flatMap(({ id, keys = [], when }, index) =>
    when === undefined
      ? keys
          .filter((key) => ACTIONS.slice(index + 1).some((later) => later.keys?.includes(key)))
          .map((key) => [id, key])
      : [],
  );
  expect(greedy).toEqual([]);
});

test.each(["zh-CN", "en"] as const)("every name is whole in %s, and no two are the same", (language) => {
  const names = ACTIONS.map((action) => actionName(action, createWords(language, MESSAGES[language])));
  expect(names.filter((name, index) => name.includes("{") || names.indexOf(name) !== index)).toEqual([]);
});

test("keys that count in text fields have Ctrl or Cmd in them", () => {
  const plain = ACTIONS.flatMap(({ isEverywhere, keys = [] }) => (isEverywhere === true ? keys : []));
  expect(plain.filter((key) => !key.startsWith("Mod+"))).toEqual([]);
});

test("what has a button of its own on the page can be done from the palette as well", () => {
  const offered = ACTIONS.filter(({ isOnlyKey }) => isOnlyKey !== true).map(({ id }) => id);
  expect(offered).toEqual(
    expect.arrayContaining([
      "canvas.area",
      "canvas.minimap",
      "canvas.showEverything",
      "selection.note",
      "selection.read",
      "measures.size.mentions",
      "measures.colour.measure:community",
      "measures.usual",
      "page.load",
      "page.signOut",
    ]),
  );
  expect(offered).not.toContain("measures.size.measure:community");
});

import { expect, test } from "vitest";
import { isKey, isKeyOfField, shownKeys } from "./keys.js";

const plain = { shiftKey: false, ctrlKey: false, metaKey: false };

test("a letter is the key with or without capitals, but Shift makes another key of it", () => {
  expect([
    isKey("z", { ...plain, key: "z" }),
    isKey("z", { ...plain, key: "Z" }),
    isKey("z", { ...plain, key: "Z", shiftKey: true }),
    isKey("Shift+z", { ...plain, key: "Z", shiftKey: true }),
    isKey("Shift+z", { ...plain, key: "z" }),
  ]).toEqual([true, true, false, true, false]);
});

test("a sign is what was typed, with whatever keys", () => {
  expect([isKey("?", { ...plain, key: "?", shiftKey: true }), isKey("?", { ...plain, key: "?" })]).toEqual([
    true,
    true,
  ]);
});

test("Mod is Ctrl or Cmd, and a key without it is neither", () => {
  expect([
    isKey("Mod+k", { ...plain, key: "k", ctrlKey: true }),
    isKey("Mod+k", { ...plain, key: "k", metaKey: true }),
    isKey("Mod+k", { ...plain, key: "k" }),
    isKey("k", { ...plain, key: "k", ctrlKey: true }),
  ]).toEqual([true, true, false, false]);
});

test("keys are told as they are printed", () => {
  const names = ["Mod+Shift+z", "ArrowLeft", "Alt+Shift+t", "+"];
  expect(names.map((name) => shownKeys(name, false))).toEqual([
    ["Ctrl", "Shift", "Z"],
    ["←"],
    ["Alt", "Shift", "T"],
    ["+"],
  ]);
  expect([shownKeys("Mod+k", true), shownKeys("Alt+t", true)]).toEqual([
    ["⌘", "K"],
    ["⌥", "T"],
  ]);
});

test("a field that text is written in uses every key, a box to be ticked a few", () => {
  const radio = { tagName: "INPUT", type: "radio" };
  expect([" ", "ArrowLeft", "Escape", "x"].map((key) => isKeyOfField(radio, { key }))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(
    [{ tagName: "INPUT", type: "search" }, { tagName: "SELECT" }].map((field) => isKeyOfField(field, { key: "x" })),
  ).toEqual([true, true]);
  expect(isKeyOfField({ tagName: "BUTTON" }, { key: "x" })).toBe(false);
});

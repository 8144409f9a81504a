import { expect, test } from "vitest";
import { NOTE_LENGTH, type Note, type Notes } from "../notes/note.js";
import { sceneOf } from "../scene/scene.js";
import { INITIAL_STATE } from "../state.js";
import { notesPart } from "./notes-part.js";

const HOSTILE = '<img src=x onerror="alert(1)">\u202E\u0000</script>${1} "\\';
const WRITTEN: readonly Note[] = [
  { id: "node:place:西岸", text: HOSTILE, at: { kind: "node", id: "place:西岸" } },
  { id: "relationship:fact:1", text: "一\n二 🙂", at: { kind: "relationship", id: "fact:1" } },
  { id: "point:3", text: "三", at: { kind: "point", x: 1.25, y: -2 } },
];
const NOTES: Notes = new Map(WRITTEN.map((note) => [note.id, note]));

test("notes come back from a saved view as they were, whatever their text holds", () => {
  const saved: unknown = JSON.parse(JSON.stringify(notesPart.write(sceneOf({ ...INITIAL_STATE, notes: NOTES }))));
  expect(notesPart.read(saved)).toEqual({ notes: NOTES });
  expect(notesPart.write(sceneOf(INITIAL_STATE))).toBeUndefined();
});

test("what is no note is left out, what is too long is cut, and ids are no record's to give", () => {
  const at = { kind: "node", id: "__proto__" };
  const read = notesPart.read([
    { text: 7, at },
    { text: "", at },
    { text: "far", at: { kind: "point", x: "1e999", y: 0 } },
    { text: "of another kind", at: { kind: "page", id: "1" } },
    { id: "node:other", text: "x".repeat(NOTE_LENGTH + 9), at },
    null,
  ]);
  expect(read).toEqual({
    notes: new Map([["node:__proto__", { id: "node:__proto__", text: "x".repeat(NOTE_LENGTH), at }]]),
  });
  expect(notesPart.read("all")).toEqual({ notes: new Map() });
});

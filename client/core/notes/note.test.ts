import { describe, expect, test } from "vitest";
import { NOTE_LENGTH, type Note, noteIdAt, type NotePlace, type Notes, withNote, withoutNote } from "./note.js";

const NODE: NotePlace = { kind: "node", id: "place:西岸" };
const FACT: NotePlace = { kind: "relationship", id: "fact:1" };
const NONE: Notes = new Map();

function written(at: NotePlace, text: string, notes: Notes = NONE): Notes {
  return withNote(notes, { id: noteIdAt(notes, at), text, at });
}

function at(x: number): NotePlace {
  return { kind: "point", x, y: -0.001 };
}

function textsOf(notes: Notes): readonly string[] {
  return [...notes.values()].map(({ text }) => text);
}

describe("a note", () => {
  test("on a node and on a relationship is one each, whose text changes", () => {
    const notes = written(NODE, "二", written(FACT, "三", written(NODE, "一")));
    expect([...notes.values()]).toEqual<Note[]>([
      { id: "node:place:西岸", text: "二", at: NODE },
      { id: "relationship:fact:1", text: "三", at: FACT },
    ]);
  });

  test("without a text is none, and leaves the same notes where there was none", () => {
    const notes = written(NODE, "一");
    expect(written(NODE, " \n ", notes)).toEqual(NONE);
    expect(written(FACT, "", notes)).toBe(notes);
    expect(withoutNote(notes, "point:1")).toBe(notes);
    expect(written(NODE, " 一 ", notes)).toBe(notes);
  });

  test("is cut at its greatest length, between characters", () => {
    const [long] = textsOf(written(NODE, `${"a".repeat(NOTE_LENGTH - 1)}🙂`));
    expect(long).toBe("a".repeat(NOTE_LENGTH - 1));
    expect(textsOf(written(NODE, "字".repeat(NOTE_LENGTH + 1)))).toEqual(["字".repeat(NOTE_LENGTH)]);
  });

  test("at a place of the canvas has a free number, stands at a hundredth, and moves", () => {
    const two = written(at(2), "二", written(at(1.234), "一"));
    expect([...two.keys()]).toEqual(["point:1", "point:2"]);
    const three = written(at(3), "三", withoutNote(two, "point:1"));
    expect([...three.keys()]).toEqual(["point:2", "point:3"]);
    expect(withNote(three, { id: "point:2", text: "二", at: at(9.876) }).get("point:2")).toEqual({
      id: "point:2",
      text: "二",
      at: { kind: "point", x: 9.88, y: 0 },
    });
  });
});

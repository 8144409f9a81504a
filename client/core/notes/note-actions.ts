import type { Context } from "../context.js";
import type { Core } from "../core.js";
import type { ChangeKind } from "../scene/history.js";
import { type Notes, withNote, withoutNote } from "./note.js";

export function createNoteActions({ store, change }: Context): Pick<Core, "putNote" | "removeNote"> {
  const changeNotes = (kind: ChangeKind, alter: (notes: Notes) => Notes) =>
    change({ kind }, (state) => {
      const notes = alter(state.notes);
      return notes === state.notes ? state : { ...state, notes };
    });
  return {
    putNote(note) {
      const before = store.getState().notes.get(note.id);
      const text = note.text.trim();
      const kind = text === "" ? "removeNote" : before?.text === text ? "moveNote" : "note";
      changeNotes(kind, (notes) => withNote(notes, note));
    },
    removeNote: (id) => changeNotes("removeNote", (notes) => withoutNote(notes, id)),
  };
}

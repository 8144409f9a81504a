import { z } from "zod/mini";
import { type Notes, noteIdAt, withNote } from "../notes/note.js";
import { type SnapshotPart, understood } from "./snapshot-part.js";

const NoteRecord = z.object({
  text: z.string(),
  at: z.union([
    z.object({ kind: z.enum(["node", "relationship"]), id: z.string() }),
    z.object({ kind: z.literal("point"), x: z.number(), y: z.number() }),
  ]),
});

export const notesPart: SnapshotPart = {
  name: "notes",
  write: ({ notes }) => (notes.size === 0 ? undefined : [...notes.values()].map(({ text, at }) => ({ text, at }))),
  // Ids follow from the order and the places, so that a record cannot claim another note's.
  read: (json) => ({
    notes: (understood(z.array(z.unknown()), json) ?? []).reduce<Notes>((notes, each) => {
      const note = understood(NoteRecord, each);
      return note === undefined ? notes : withNote(notes, { id: noteIdAt(notes, note.at), ...note });
    }, new Map()),
  }),
};

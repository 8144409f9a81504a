import type { Point } from "../scene/geometry.js";

/** What a note is about: a node or relationship, or a place of the canvas, in graph coordinates, where it is free text. */
export type NotePlace =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "relationship"; readonly id: string }
  | ({ readonly kind: "point" } & Point);

/** What somebody wrote on the canvas. The text is plain: it is shown as it is, whatever it holds. */
export interface Note {
  readonly id: string;
  /** At least one character, at most `NOTE_LENGTH`. */
  readonly text: string;
  readonly at: NotePlace;
}

/** By their ids, in the order in which they were written. */
export type Notes = ReadonlyMap<string, Note>;

/** The longest note, in UTF-16 code units, as text fields count. */
export const NOTE_LENGTH = 2_000;

/** A node and a relationship have one note each; a new text has a number that is free. */
export function noteIdAt(notes: Notes, at: NotePlace): string {
  if (at.kind !== "point") return `${at.kind}:${at.id}`;
  let number = notes.size + 1;
  while (notes.has(`point:${number}`)) number += 1;
  return `point:${number}`;
}

/** The notes with one more or changed; without it where no text is left. The same notes where nothing changes. */
export function withNote(notes: Notes, note: Note): Notes {
  const text = cutText(note.text);
  if (text === "") return withoutNote(notes, note.id);
  const before = notes.get(note.id);
  const at = note.at.kind === "point" ? { ...note.at, x: toHundredth(note.at.x), y: toHundredth(note.at.y) } : note.at;
  if (before?.text === text && isSamePlace(before.at, at)) return notes;
  return new Map([...notes, [note.id, { id: note.id, text, at }]]);
}

export function withoutNote(notes: Notes, id: string): Notes {
  return notes.has(id) ? new Map([...notes].filter(([other]) => other !== id)) : notes;
}

/** Without blanks around it, and no longer than a note may be. */
function cutText(text: string): string {
  // Half a character is none, and no link can carry it.
  return text
    .trim()
    .slice(0, NOTE_LENGTH)
    .replaceAll(/\p{Surrogate}/gu, "")
    .trim();
}

function isSamePlace(one: NotePlace, other: NotePlace): boolean {
  if (one.kind !== "point" || other.kind !== "point") return one.kind === other.kind;
  return one.x === other.x && one.y === other.y;
}

/** Added to zero, because a link does not tell 0 from -0. */
function toHundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}

import { EditorSelection, EditorState, type TransactionSpec } from "@codemirror/state";
import { describe, expect, it } from "vitest";
import { writeCall, writeName, writeWord } from "./write-completion.js";

describe("writing what was chosen", () => {
  it("writes it at every caret that the same was typed at", () => {
    const state = stateOf("RETURN p.na|, q.na|, r.ke|");
    expect(written(state, writeWord(state, { insert: "name", ...typedAt(state, "na") }))).toBe(
      "RETURN p.name|, q.name|, r.ke|",
    );
  });

  it("gives a call its brackets where they are missing, at each caret", () => {
    const state = stateOf("RETURN cou|, cou|(p)");
    expect(written(state, writeCall(state, { insert: "count", ...typedAt(state, "cou") }))).toBe(
      "RETURN count(|), count(|p)",
    );
  });

  it("gives a name its closing quote where it is missing, at each caret", () => {
    const state = stateOf("MATCH ({name: '西|}), ({name: '西|'})");
    expect(written(state, writeName(state, { insert: "西岸", ...typedAt(state, "西") }))).toBe(
      "MATCH ({name: '西岸'|}), ({name: '西岸'|})",
    );
  });

  it("leaves a caret alone before which there is not as much", () => {
    const state = stateOf("|RETURN cou|");
    expect(written(state, writeCall(state, { insert: "count", ...typedAt(state, "cou") }))).toBe("|RETURN count(|)");
  });

  it("writes what was asked for before anything was typed at every caret", () => {
    const state = stateOf("RETURN p.|, q.|");
    expect(written(state, writeWord(state, { insert: "name", ...typedAt(state, "") }))).toBe("RETURN p.name|, q.name|");
  });
});

/** A text with its carets as bars; the first caret with something typed, or the first, is the main one. */
function stateOf(marked: string): EditorState {
  const pieces = marked.split("|");
  const carets = pieces.slice(0, -1).map((_piece, at) => pieces.slice(0, at + 1).join("").length);
  const main = Math.max(
    0,
    carets.findIndex((caret) => caret > 0),
  );
  return EditorState.create({
    doc: pieces.join(""),
    selection: EditorSelection.create(
      carets.map((caret) => EditorSelection.cursor(caret)),
      main,
    ),
    extensions: EditorState.allowMultipleSelections.of(true),
  });
}

function typedAt({ selection: { main } }: EditorState, typed: string): { readonly from: number; readonly to: number } {
  return { from: main.head - typed.length, to: main.head };
}

function written(state: EditorState, spec: TransactionSpec): string {
  const next = state.update(spec).state;
  const text = next.doc.toString();
  const carets = [0, ...next.selection.ranges.map(({ head }) => head), text.length];
  return carets
    .slice(1)
    .map((caret, at) => text.slice(carets[at], caret))
    .join("|");
}

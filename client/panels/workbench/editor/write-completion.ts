import { EditorSelection, type EditorState, type TransactionSpec } from "@codemirror/state";

/** What was chosen, and what stands for it at the main caret so far. */
export interface ChosenText {
  readonly insert: string;
  readonly from: number;
  readonly to: number;
}

/** The text itself, with the caret behind it. */
export function writeWord(state: EditorState, chosen: ChosenText): TransactionSpec {
  return writeAtCarets(state, chosen, () => ({ text: chosen.insert, caret: chosen.insert.length }));
}

/** A call gets its brackets, with the caret between them, unless they are there. */
export function writeCall(state: EditorState, chosen: ChosenText): TransactionSpec {
  const caret = chosen.insert.length + 1;
  return writeAtCarets(state, chosen, (_start, end) => {
    const hasBracket = state.sliceDoc(end, end + 1) === "(";
    return { text: hasBracket ? chosen.insert : `${chosen.insert}()`, caret };
  });
}

/** A name gets its closing quote where that is missing, and the caret stands behind it. */
export function writeName(state: EditorState, chosen: ChosenText): TransactionSpec {
  const caret = chosen.insert.length + 1;
  return writeAtCarets(state, chosen, (start, end) => {
    const quote = state.sliceDoc(start - 1, start);
    const isClosed = state.sliceDoc(end, end + 1) === quote;
    return { text: isClosed ? chosen.insert : `${chosen.insert}${quote}`, caret };
  });
}

/** `caret`: where it is to stand, counted from where the text begins. */
type TextAt = (start: number, end: number) => { readonly text: string; readonly caret: number };

/** Writes at the main caret, and at all others that the same was typed at. */
function writeAtCarets(state: EditorState, { from, to }: ChosenText, textAt: TextAt): TransactionSpec {
  const { main } = state.selection;
  const typed = state.sliceDoc(from, to);
  return {
    ...state.changeByRange((range) => {
      const start = range.from + from - main.from;
      const end = range.to + to - main.to;
      if (start < 0 || (range !== main && state.sliceDoc(start, end) !== typed)) return { range };
      const { text, caret } = textAt(start, end);
      return { changes: { from: start, to: end, insert: text }, range: EditorSelection.cursor(start + caret) };
    }),
    userEvent: "input.complete",
    scrollIntoView: true,
  };
}

import { EditorState, type TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { editorExtensions, look, lookOf, type EditorActs, type EditorLook } from "./editor-extensions.js";
import type { EditorWorld } from "./editor-world.js";
import { formatText } from "./format-text.js";
import { createLanguage } from "./language.js";
import { lookAgain, setServerProblem, type ServerProblem } from "./problem-marks.js";
import type { TextRange } from "./text-range.js";

/** A text of several that are edited in one place; each has its own history. */
export interface EditedText {
  readonly key: string;
  readonly text: string;
}

export interface CodeEditor {
  /** Swaps the text where the key is another, and takes over what was changed from elsewhere. */
  readonly show: (edited: EditedText) => void;
  readonly setLook: (looks: EditorLook) => void;
  readonly setProblem: (problem: ServerProblem | null) => void;
  /** What the store holds, or the language, is another. */
  readonly lookAgain: () => void;
  readonly selection: () => TextRange;
  readonly select: (range: TextRange) => void;
  readonly format: () => void;
  readonly close: () => void;
}

export interface CodeEditorActs extends Omit<EditorActs, "format"> {
  /** A mistake in the text keeps it from being formatted. */
  readonly notFormatted: () => void;
}

interface Beginning {
  readonly edited: EditedText;
  readonly looks: EditorLook;
  /** Where the caret is to be; null: the focus is elsewhere. */
  readonly caret: TextRange | null;
}

export function createCodeEditor(
  place: HTMLElement,
  { edited, looks, caret }: Beginning,
  { world, acts }: { readonly world: Omit<EditorWorld, "language">; readonly acts: CodeEditorActs },
): CodeEditor {
  const language = createLanguage(
    () => new Worker(new URL("./language-worker.ts", import.meta.url), { type: "module" }),
  );
  let looked = looks;
  let isShowing = false;
  const change = (text: string) => {
    if (!isShowing) acts.change(text);
  };
  const format = async (view: EditorView) => {
    if (!(await formatText(view, language))) acts.notFormatted();
  };
  const extensions = editorExtensions(
    { ...world, language },
    { ...acts, change, format: (view) => void format(view) },
    looks,
  );
  const states = new Map<string, EditorState>();
  let key = edited.key;
  const view = new EditorView({
    parent: place,
    state: EditorState.create({
      doc: edited.text,
      extensions,
      ...(caret === null ? {} : { selection: { anchor: caret.from, head: caret.to } }),
    }),
  });
  if (caret !== null) view.focus();
  const dispatch = (spec: TransactionSpec) => view.dispatch(spec);

  return {
    show(next) {
      if (next.key !== key) {
        states.set(key, view.state);
        key = next.key;
        view.setState(states.get(key) ?? EditorState.create({ doc: next.text, extensions }));
        dispatch({ effects: [look.reconfigure(lookOf(looked)), lookAgain.of(null)] });
      }
      const { doc } = view.state;
      isShowing = true;
      if (doc.toString() !== next.text) dispatch({ changes: { from: 0, to: doc.length, insert: next.text } });
      isShowing = false;
    },
    setLook(next) {
      looked = next;
      dispatch({ effects: look.reconfigure(lookOf(looked)) });
    },
    setProblem: (problem) => dispatch({ effects: setServerProblem.of(problem) }),
    lookAgain: () => dispatch({ effects: lookAgain.of(null) }),
    selection() {
      const { from, to } = view.state.selection.main;
      return { from, to };
    },
    select({ from, to }) {
      const { length } = view.state.doc;
      view.focus();
      dispatch({ selection: { anchor: Math.min(from, length), head: Math.min(to, length) }, scrollIntoView: true });
    },
    format: () => void format(view),
    close() {
      view.destroy();
      language.close();
    },
  };
}

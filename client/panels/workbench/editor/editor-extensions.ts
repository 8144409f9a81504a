import { closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { highlightSelectionMatches, searchKeymap, selectNextOccurrence } from "@codemirror/search";
import { Compartment, EditorState, Prec, type Extension } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  keymap,
  lineNumbers,
  placeholder,
  rectangularSelection,
  tooltips,
} from "@codemirror/view";
import { completion } from "./completion-source.js";
import { cypherColours, cypherLanguage } from "./cypher-language.js";
import { descriptions } from "./descriptions.js";
import { editorTheme } from "./editor-theme.js";
import type { EditorWorld } from "./editor-world.js";
import { problemMarks } from "./problem-marks.js";

/** What is said on the editor itself; it can change while the editor stands. */
export interface EditorLook {
  readonly label: string;
  readonly placeholder: string;
  readonly phrases: Readonly<Record<string, string>>;
}

export interface EditorActs {
  readonly change: (text: string) => void;
  /** Runs what is chosen, see `statementToRun`. */
  readonly run: () => void;
  readonly format: (view: EditorView) => void;
  /** Escape, where nothing of the editor's own is open. */
  readonly leave: () => void;
}

export const look = new Compartment();

export function lookOf({ label, placeholder: hint, phrases }: EditorLook): Extension {
  return [
    EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false", autocapitalize: "off", tabindex: "0" }),
    placeholder(hint),
    EditorState.phrases.of(phrases),
  ];
}

/** All that an editor of Cypher is made of. Tab leaves it, as in any field: Ctrl-M has it indent. */
export function editorExtensions(world: EditorWorld, acts: EditorActs, looks: EditorLook): Extension {
  return [
    look.of(lookOf(looks)),
    lineNumbers(),
    history(),
    drawSelection(),
    EditorState.allowMultipleSelections.of(true),
    EditorState.tabSize.of(2),
    EditorView.lineWrapping,
    EditorView.clickAddsSelectionRange.of((event) => event.altKey && !event.shiftKey),
    rectangularSelection({ eventFilter: (event) => event.altKey && event.shiftKey && event.button === 0 }),
    bracketMatching(),
    closeBrackets(),
    highlightActiveLine(),
    highlightSelectionMatches({ minSelectionLength: 2 }),
    cypherLanguage,
    cypherColours,
    editorTheme,
    completion(world),
    descriptions(world),
    problemMarks(world),
    tooltips({ position: "fixed", parent: document.body }),
    keys(acts),
    EditorView.updateListener.of(({ docChanged, state }) => {
      if (docChanged) acts.change(state.doc.toString());
    }),
  ];
}

function keys(acts: EditorActs): Extension {
  return [
    Prec.highest(
      keymap.of([
        { key: "Mod-Enter", run: does(runAt(acts)), preventDefault: true },
        { key: "Shift-Alt-f", run: does(acts.format), preventDefault: true },
        { key: "Mod-d", run: selectNextOccurrence, preventDefault: true },
      ]),
    ),
    keymap.of([...closeBracketsKeymap, ...completionKeymap, ...searchKeymap, ...historyKeymap, ...defaultKeymap]),
    Prec.lowest(keymap.of([{ key: "Escape", run: does(acts.leave) }])),
  ];
}

/** What would complete the text is over: the next Enter is meant for something else. */
const runAt =
  ({ run }: EditorActs) =>
  (view: EditorView) => {
    closeCompletion(view);
    run();
  };

const does = (act: (view: EditorView) => void) => (view: EditorView) => {
  act(view);
  return true;
};

import { setDiagnostics, type Diagnostic } from "@codemirror/lint";
import { StateEffect, type Extension } from "@codemirror/state";
import { ViewPlugin, type EditorView, type ViewUpdate } from "@codemirror/view";
import type { EditorWorld } from "./editor-world.js";
import { isError, type Problem } from "./problem.js";

/** The text is looked at when no key came for so long. */
const QUIET_MS = 400;

/** Something the server said about a place of the text; it stands until the text is changed. */
export interface ServerProblem {
  readonly from: number;
  readonly to: number;
  readonly message: string;
}

export const setServerProblem = StateEffect.define<ServerProblem | null>();
/** What the store holds, or the language, is another: look again. */
export const lookAgain = StateEffect.define();

/** Marks what is wrong, never while an input method composes: that would tear the text from under it. */
export function problemMarks(world: EditorWorld): Extension {
  return ViewPlugin.define((view) => createWatch(view, world));
}

function createWatch(view: EditorView, world: EditorWorld) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let server: ServerProblem | null = null;
  let local: readonly Problem[] = [];
  let isClosed = false;

  const show = () => {
    const { length } = view.state.doc;
    const said = world.words();
    const diagnostics = [
      ...local.map((problem) => diagnosticOf(problem, said)),
      ...(server === null ? [] : [serverDiagnostic(server)]),
    ].filter(({ to }) => to <= length);
    view.dispatch(setDiagnostics(view.state, diagnostics));
  };
  const look = async () => {
    if (isClosed) return;
    if (view.composing) return wait();
    const { doc } = view.state;
    const request = { ask: "problems", text: doc.toString(), vocabulary: world.vocabulary() } as const;
    const found = (await world.language.ask(request))?.problems;
    if (isClosed || found === undefined || !view.state.doc.eq(doc)) return;
    if (view.composing) return wait();
    local = found;
    show();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), QUIET_MS);
  };
  wait();

  return {
    update({ docChanged, transactions }: ViewUpdate) {
      const effects = transactions.flatMap((transaction) => transaction.effects);
      const said = effects.find((effect) => effect.is(setServerProblem));
      if (docChanged) server = null;
      if (said?.is(setServerProblem) === true) server = said.value;
      if (docChanged || effects.some((effect) => effect.is(lookAgain))) wait();
      // An update may not begin another.
      else if (said !== undefined) queueMicrotask(() => !isClosed && show());
    },
    destroy() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

function diagnosticOf(problem: Problem, said: ReturnType<EditorWorld["words"]>): Diagnostic {
  const { from, to, meant } = problem;
  const fix = meant === undefined ? [] : [fixOf(meant, said.fix(meant))];
  return { from, to, severity: isError(problem) ? "error" : "warning", message: said.problem(problem), actions: fix };
}

function fixOf(meant: string, name: string) {
  return {
    name,
    apply: (view: EditorView, from: number, to: number) =>
      view.dispatch({ changes: { from, to, insert: meant }, userEvent: "input.fix" }),
  };
}

const serverDiagnostic = ({ from, to, message }: ServerProblem): Diagnostic => ({
  from,
  to,
  severity: "error",
  message,
});

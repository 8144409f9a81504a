import {
  autocompletion,
  closeCompletion,
  pickedCompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Candidate } from "./candidates.js";
import { besideList, focusableCompletions } from "./completion-list.js";
import { complete, type Offer } from "./complete.js";
import { descriptionDom } from "./description-dom.js";
import type { EditorWorld } from "./editor-world.js";
import { isKnownWord } from "./known-word.js";
import { literalAt } from "./literal-at.js";
import { parametersIn } from "./parameters-in.js";
import { rank } from "./rank.js";
import { writeCall, writeName, writeWord, type ChosenText } from "./write-completion.js";

/** The server is asked for names only when no key came for so long. */
const QUIET_MS = 150;
const MOST = 60;

/** The list below the caret. Its order is ours: what is measured is what is shown. */
export function completion(world: EditorWorld): Extension {
  const list = autocompletion({
    override: [(context) => offerAt(context, world)],
    activateOnTyping: true,
    activateOnTypingDelay: 60,
    maxRenderedOptions: MOST,
    icons: false,
    closeOnBlur: true,
    addToOptions: [{ render: badge, position: 10 }],
    positionInfo: besideList,
  });
  return [list, focusableCompletions];
}

async function offerAt(context: CompletionContext, world: EditorWorld): Promise<CompletionResult | null> {
  const { state, pos, explicit } = context;
  const text = state.doc.toString();
  const isTyping = context.matchBefore(/[\p{L}\p{N}_$:.]$/u) !== null || literalAt(text, pos) !== null;
  if (!explicit && isKnownWord(text, pos)) return null;
  if ((!explicit && !isTyping) || context.view?.composing === true) return null;
  const ended = new AbortController();
  context.addEventListener("abort", () => ended.abort(), { onDocChange: true });
  const written = parametersIn(text, pos);
  const offer = await complete(text, pos, {
    async grammar(asked, caret) {
      const known = world.vocabulary();
      const parameters = [...new Set([...known.parameters, ...written])];
      const request = { ask: "completions", text: asked, caret, vocabulary: { ...known, parameters } } as const;
      return (await world.language.ask(request))?.completions ?? { from: caret, candidates: [] };
    },
    async entities(words, types) {
      await quiet(ended.signal);
      return ended.signal.aborted ? [] : world.entities(words, types, ended.signal);
    },
  }).catch(() => null);
  if (offer === null || context.aborted || offer.candidates.length === 0) return null;
  return resultOf(offer, world);
}

const quiet = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, QUIET_MS);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });

function resultOf({ from, to, candidates, all }: Offer, world: EditorWorld): CompletionResult {
  return {
    from,
    to,
    filter: false,
    options: candidates.slice(0, MOST).map((candidate) => optionOf(candidate, world)),
    update(_current, start, _end, context) {
      const typed = context.state.sliceDoc(start, context.pos);
      if (all === null || !/^\$?[\p{L}\p{N}_]*$/u.test(typed)) return null;
      const left = rank(all, typed);
      return left.length === 0 ? null : resultOf({ from: start, to: context.pos, candidates: left, all }, world);
    },
  };
}

function optionOf({ kind, label, insert = label, detail }: Candidate, world: EditorWorld): Completion {
  const { typeName, describe } = world.words();
  const isCall = kind === "function" || kind === "procedure";
  const described = isCall
    ? describe({ name: label, kind: "called", of: [] })
    : kind === "label" || kind === "type"
      ? describe({ name: label, kind: "label", of: [] })
      : undefined;
  const said =
    kind === "entity" ? typeName(detail ?? "") : kind === "label" || kind === "type" ? typeName(label) : undefined;
  return {
    label,
    type: kind,
    ...(said === undefined || said === label ? {} : { detail: said }),
    ...(described === undefined ? {} : { info: () => descriptionDom(described) }),
    apply: (view, completed, from, to) => write(view, completed, { insert, from, to }),
  };
}

/** A name ends what is typed; behind a word or a call more may follow. */
function write(view: EditorView, completed: Completion, chosen: ChosenText): void {
  view.dispatch(WRITERS[completed.type ?? ""]?.(view.state, chosen) ?? writeWord(view.state, chosen), {
    annotations: pickedCompletion.of(completed),
  });
  if (completed.type === "entity") closeCompletion(view);
}

const WRITERS: Readonly<Record<string, typeof writeWord>> = {
  entity: writeName,
  function: writeCall,
  procedure: writeCall,
};

/** A letter for the kind, as the list's narrow first column. */
function badge({ type = "" }: Completion): HTMLElement {
  const letter = document.createElement("span");
  letter.className = `cm-kind cm-kind-${type}`;
  letter.setAttribute("aria-hidden", "true");
  letter.textContent = LETTERS[type] ?? "";
  return letter;
}

const LETTERS: Readonly<Record<string, string>> = {
  label: "L",
  type: "R",
  property: "p",
  function: "ƒ",
  procedure: "ƒ",
  keyword: "K",
  variable: "x",
  parameter: "$",
  entity: "“”",
};

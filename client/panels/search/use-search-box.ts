import type { SearchAnswer } from "#model/search-api.js";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState, type KeyboardEvent, type RefObject } from "react";
import { findOnCanvas } from "../../core/search/find-on-canvas.js";
import type { Loadable } from "../../core/loadable.js";
import type { State } from "../../core/state.js";
import type { Core } from "../../core/core.js";
import { useTakeReading } from "../questions/use-take-reading.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import {
  bestOption,
  recentFromOption,
  recentGroups,
  searchGroups,
  type SearchGroup,
  type SearchOption,
} from "./search-options.js";
import { useLastAnswer } from "./use-last-answer.js";

/** Milliseconds after the last key: 150 is felt as at once, and most words are typed within it. */
const PAUSE = 150;
/** Of the line that tells by which keys a hit is chosen. */
export const KEYS_ID = "search-keys";
/** How many hits on the canvas are listed before those of the store. */
const ON_CANVAS = 5;
/** So many more are, whenever more are wanted. */
const MORE_ON_CANVAS = 200;

/** What a choice does to the canvas: shows the entity with what is around it, adds it alone, or leaves it and its neighbours alone there. */
export type Choice = "show" | "add" | "only";

export interface SearchBox {
  readonly text: string;
  readonly answer: Loadable<SearchAnswer>;
  readonly groups: readonly SearchGroup[];
  /** Of all groups, in their order. */
  readonly options: readonly SearchOption[];
  /** Index of the option that the arrow keys are at; -1 for none. */
  readonly active: number;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly setActive: (index: number) => void;
  /** `isFinal`: false while a word is being composed, which is not asked for yet. */
  readonly changeText: (text: string, isFinal: boolean) => void;
  readonly choose: (option: SearchOption, choice?: Choice) => void;
  readonly act: (event: KeyboardEvent) => void;
}

/** What is typed, suggested and chosen. While a word is being composed it leaves the keys to the input method. */
export function useSearchBox(input: RefObject<HTMLInputElement | null>): SearchBox {
  const asked = useCoreState((state) => state.search.text);
  const core = useCore();
  const answer = useLastAnswer();
  const [text, setText] = useState(asked);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [onCanvas, setOnCanvas] = useState(ON_CANVAS);
  const ask = useDebouncedCallback((words: string) => void askBoth(core, words), PAUSE);
  const groups = useGroups(text, { answer, onCanvas });
  const options = groups.flatMap((group) => group.options);
  const isAnswered = answer.status !== "loading" && (answer.status !== "ready" || answer.value.query === text.trim());

  const changeText = (words: string, isFinal: boolean) => {
    setText(words);
    setActive(-1);
    setOnCanvas(ON_CANVAS);
    setOpen(isFinal);
    if (isFinal) ask(words.trim());
  };
  const take = useChoice(text.trim());
  const choose = (option: SearchOption, choice: Choice = "show") => {
    if (option.kind === "words") {
      changeText(option.text, true);
      return;
    }
    if (option.kind === "more") {
      // What comes stands where the way to it was.
      if (option.of === "canvas") setOnCanvas(onCanvas + MORE_ON_CANVAS);
      else void core.moreHits();
      return;
    }
    take(option, choice);
    // One is seldom alone: the list stays for the next to be added.
    if (choice === "add") return;
    setOpen(false);
    input.current?.blur();
    // The arrow keys go on from the node that was chosen.
    if (option.kind === "entity") document.querySelector<HTMLElement>("#canvas")?.focus();
  };
  const chooseAnswered = async (choice: Choice) => {
    const words = text.trim();
    // Asked again a moment later, the answer that is waited for would be given up.
    ask.cancel();
    await askBoth(core, words);
    const state = core.state.getState();
    const found = state.search.answer.status === "ready" ? state.search.answer.value : null;
    const first = bestOption(groupsFor(state, words, { found, onCanvas: ON_CANVAS }).flatMap((group) => group.options));
    // Whoever typed on meanwhile means something else.
    if (first !== undefined && state.search.text === words) choose(first, choice);
  };
  const act = (event: KeyboardEvent) => {
    // Words that were typed mean their best hit; an empty box means none of what is listed under it.
    const chosen = active >= 0 || text.trim() === "" ? options[active] : bestOption(options);
    // 229: Safari reports the key that ends a composition as if it came after it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive(neighbourOf(active, event.key === "ArrowDown" ? 1 : -1, options.length));
    } else if (event.key === "Enter" && isOpen && (chosen !== undefined || !isAnswered)) {
      event.preventDefault();
      // Whoever types on and presses Enter means what they typed, not what answered the words before.
      const isOfThese = active >= 0 || isAnswered || groups[0]?.name === "canvas";
      if (chosen !== undefined && isOfThese) choose(chosen, choiceOf(event));
      else void chooseAnswered(choiceOf(event));
    } else if (event.key === "Escape" && isOpen) setOpen(false);
    else if (event.key === "Escape") input.current?.blur();
  };
  return { text, answer, groups, options, active, isOpen, setOpen, setActive, changeText, choose, act };
}

interface Listed {
  readonly answer: Loadable<SearchAnswer>;
  /** How many hits on the canvas. */
  readonly onCanvas: number;
}

function useGroups(text: string, { answer, onCanvas }: Listed): readonly SearchGroup[] {
  const dataset = useCoreState((state) => state.dataset);
  const search = useCoreState((state) => state.search);
  const understanding = useCoreState((state) => state.understanding);
  const found = answer.status === "ready" ? answer.value : null;
  return groupsFor({ dataset, search, understanding }, text, { found, onCanvas });
}

function groupsFor(
  { dataset, search: { recent, types }, understanding }: Pick<State, "dataset" | "search" | "understanding">,
  text: string,
  { found, onCanvas }: { readonly found: SearchAnswer | null; readonly onCanvas: number },
): readonly SearchGroup[] {
  const isOnCanvas = (id: string) => dataset.nodes.has(id);
  if (text.trim() === "") return recentGroups(recent, isOnCanvas);
  const here = findOnCanvas(dataset, text, { types, limit: onCanvas });
  const isRead = understanding.status === "ready" && understanding.value.query === text.trim();
  return searchGroups({
    answer: found,
    onCanvas: here,
    isOnCanvas,
    reading: isRead ? understanding.value.reading : null,
    nearest: isRead ? understanding.value.nearest : [],
  });
}

/** Words may name something, or ask for it; shorter ones ask for nothing. */
async function askBoth(core: Core, words: string): Promise<void> {
  await Promise.all([core.search(words), core.understand(words.length < SHORTEST_QUESTION ? "" : words)]);
}

const SHORTEST_QUESTION = 4;

/** What can be opened. */
type FoundOption = Exclude<SearchOption, { readonly kind: "more" }>;

function useChoice(words: string): (option: FoundOption, choice: Choice) => void {
  const core = useCore();
  const take = useTakeReading();
  return (option, choice) => {
    core.rememberSearch(recentFromOption(option, words));
    if (option.kind === "passage") void core.openReader(option.document.key, option.id);
    else if (option.kind === "words") return;
    else if (option.kind === "question") take(option.reading);
    else if (choice === "add") void core.add([option.id]);
    else if (choice === "only") void core.showOnly(option.id);
    else if (option.isOnCanvas) void core.find(option.id);
    else void core.show(option.id);
  };
}

function choiceOf(event: KeyboardEvent): Choice {
  if (event.shiftKey) return "only";
  return event.ctrlKey || event.metaKey ? "add" : "show";
}

/** The index one step on, round the ends; from none to the first or the last. */
function neighbourOf(index: number, step: 1 | -1, length: number): number {
  if (length === 0) return -1;
  return index < 0 && step < 0 ? length - 1 : (index + step + length) % length;
}

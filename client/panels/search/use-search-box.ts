import type { SearchAnswer } from "#model/search-api.js";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState, type KeyboardEvent, type RefObject } from "react";
import type { Loadable } from "../../core/loadable.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { searchOptions, type SearchOption } from "./search-options.js";
import { useLastAnswer } from "./use-last-answer.js";

/** Milliseconds after the last key: 150 is felt as at once, and most words are typed within it. */
const PAUSE = 150;

export interface SearchBox {
  readonly text: string;
  readonly answer: Loadable<SearchAnswer>;
  readonly options: readonly SearchOption[];
  /** Index of the option that the arrow keys are at; -1 for none. */
  readonly active: number;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly setActive: (index: number) => void;
  /** `isFinal`: false while a word is being composed, which is not asked for yet. */
  readonly changeText: (text: string, isFinal: boolean) => void;
  readonly choose: (option: SearchOption) => void;
  readonly act: (event: KeyboardEvent) => void;
}

/** What is typed, suggested and chosen. While a word is being composed it leaves the keys to the input method. */
export function useSearchBox(input: RefObject<HTMLInputElement | null>): SearchBox {
  const core = useCore();
  const asked = useCoreState((state) => state.search.text);
  const answer = useLastAnswer();
  const [text, setText] = useState(asked);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const ask = useDebouncedCallback((words: string) => void core.search(words), PAUSE);
  const options = answer.status === "ready" && text.trim() !== "" ? searchOptions(answer.value) : [];

  const changeText = (words: string, isFinal: boolean) => {
    setText(words);
    setActive(-1);
    setOpen(isFinal);
    if (isFinal) ask(words.trim());
  };
  const choose = (option: SearchOption) => {
    setOpen(false);
    input.current?.blur();
    if (option.kind === "passage") {
      void core.openReader(option.document, option.id);
      return;
    }
    // The arrow keys go on from the node that was chosen.
    document.querySelector<HTMLElement>("#canvas")?.focus();
    void core.show(option.id);
  };
  const act = (event: KeyboardEvent) => {
    const chosen = options[Math.max(active, 0)];
    // 229: Safari reports the key that ends a composition as if it came after it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      setOpen(true);
      setActive(neighbourOf(active, event.key === "ArrowDown" ? 1 : -1, options.length));
    } else if (event.key === "Enter" && chosen !== undefined) choose(chosen);
    else if (event.key === "Escape" && isOpen) setOpen(false);
    else if (event.key === "Escape") input.current?.blur();
  };
  return { text, answer, options, active, isOpen, setOpen, setActive, changeText, choose, act };
}

/** The index one step on, round the ends; from none to the first or the last. */
function neighbourOf(index: number, step: 1 | -1, length: number): number {
  if (length === 0) return -1;
  return index < 0 && step < 0 ? length - 1 : (index + step + length) % length;
}

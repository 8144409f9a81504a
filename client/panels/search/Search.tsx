import { CloseButton, Kbd } from "@mantine/core";
import { useClickOutside, useDebouncedCallback } from "@mantine/hooks";
import IconSearch from "@tabler/icons-react/icons/IconSearch";
import { useRef, useState, type KeyboardEvent } from "react";
import { useCore, useCoreState } from "../frame/page-context.js";
import { usePageKey } from "../frame/use-page-keys.js";
import { useWords } from "../messages/words.js";
import { SearchList } from "./SearchList.js";
import { searchOptions, type SearchOption } from "./search-options.js";
import styles from "./search.module.css";
import { useLastAnswer } from "./use-last-answer.js";

const LIST_ID = "search-list";

/** Milliseconds after the last key: 150 is felt as at once, and most words are typed within it. */
const PAUSE = 150;

/** The search box with its suggestions: a combobox by the ARIA pattern. While a word is being composed it leaves the keys alone. */
export function Search() {
  const core = useCore();
  const { t } = useWords();
  const asked = useCoreState((state) => state.search.text);
  const answer = useLastAnswer();
  const [text, setText] = useState(asked);
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const isComposing = useRef(false);
  const box = useClickOutside<HTMLDivElement>(() => setOpened(false));
  const ask = useDebouncedCallback((words: string) => void core.search(words), PAUSE);
  const options = answer.status === "ready" && text.trim() !== "" ? searchOptions(answer.value) : [];
  const isListed = opened && text.trim() !== "";

  usePageKey("/", () => {
    input.current?.focus();
    input.current?.select();
  });

  const changeText = (words: string, isComposing: boolean) => {
    setText(words);
    setActive(-1);
    setOpened(!isComposing);
    if (!isComposing) ask(words.trim());
  };
  const choose = (option: SearchOption) => {
    setOpened(false);
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
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && options.length > 0) {
      event.preventDefault();
      setOpened(true);
      setActive((active + step + options.length + (active < 0 && step < 0 ? 1 : 0)) % options.length);
    } else if (event.key === "Enter") {
      const option = options[Math.max(active, 0)];
      if (option !== undefined) choose(option);
    } else if (event.key === "Escape") {
      if (isListed) setOpened(false);
      else input.current?.blur();
    }
  };

  return (
    <div className={styles["search"]} role="search" ref={box}>
      <IconSearch className={styles["icon"]} size={16} stroke={1.8} aria-hidden="true" />
      <input
        ref={input}
        className={styles["input"]}
        type="text"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        value={text}
        placeholder={t("search.placeholder")}
        aria-label={t("search.label")}
        aria-expanded={isListed}
        aria-controls={LIST_ID}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 && isListed ? `${LIST_ID}-${active}` : undefined}
        onChange={(event) => changeText(event.currentTarget.value, isComposing.current)}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          changeText(event.currentTarget.value, false);
        }}
        onFocus={() => setOpened(true)}
        onKeyDown={act}
      />
      {text === "" ? (
        <Kbd className={styles["key"] ?? ""} size="xs" aria-hidden="true">
          /
        </Kbd>
      ) : (
        <CloseButton
          size="sm"
          aria-label={t("search.clear")}
          onClick={() => {
            changeText("", false);
            input.current?.focus();
          }}
        />
      )}
      {isListed && (
        <SearchList
          id={LIST_ID}
          text={text.trim()}
          answer={answer}
          options={options}
          active={active}
          onChoose={choose}
          onPoint={setActive}
        />
      )}
    </div>
  );
}

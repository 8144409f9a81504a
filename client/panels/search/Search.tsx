import { CloseButton, Kbd, VisuallyHidden } from "@mantine/core";
import { useClickOutside, useFocusWithin, useMergedRef } from "@mantine/hooks";
import IconSearch from "@tabler/icons-react/icons/IconSearch";
import { Suspense, useRef, type RefObject } from "react";
import { useWords, type Words } from "../messages/words.js";
import styles from "./search.module.css";
import { hitCount, type SearchGroup } from "./search-options.js";
import { KEYS_ID, useSearchBox, type SearchBox } from "./use-search-box.js";
import { late } from "../parts/late.js";

const loadList = () => import("./SearchList.js");
const SearchList = late(loadList, (module) => module.SearchList, "over the page");
const LIST_ID = "search-list";

/** The search box with its suggestions: a combobox by the ARIA pattern. */
export function Search() {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const search = useSearchBox(input);
  const { text, answer, groups, options, isOpen } = search;
  const clicked = useClickOutside<HTMLDivElement>(() => search.setOpen(false));
  // Who goes on by Tab would else have the list over what comes next; a press on what takes no focus has no target.
  const { ref: left } = useFocusWithin<HTMLDivElement>({
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) search.setOpen(false);
    },
  });
  const box = useMergedRef(clicked, left);
  const isListed = isOpen && (text.trim() !== "" || options.length > 0);
  const clear = () => {
    search.changeText("", true);
    input.current?.focus();
  };
  return (
    <div className={styles["search"]} role="search" ref={box}>
      <IconSearch className={styles["icon"]} size={16} stroke={1.8} aria-hidden="true" />
      <SearchInput input={input} search={search} isListed={isListed} />
      <ClearButton isEmpty={text === ""} onClear={clear} />
      <VisuallyHidden>
        <output>{isListed && text.trim() !== "" && answer.status === "ready" && toldOfHits(groups, t)}</output>
      </VisuallyHidden>
      {isOpen && !isListed && (
        <div className={styles["dropdown"]}>
          <p className={styles["none"]}>{t("search.hint")}</p>
        </div>
      )}
      {isListed && (
        <Suspense fallback={null}>
          <SearchList id={LIST_ID} search={search} onLeave={() => input.current?.focus()} />
        </Suspense>
      )}
    </div>
  );
}

/** How many hits there are; questions that come near are none. */
function toldOfHits(groups: readonly SearchGroup[], t: Words["t"]): string {
  const hits = groups.filter(({ name }) => name !== "nearest");
  const told = t("search.resultCount", { count: hitCount(hits.flatMap(({ options }) => options)) });
  return hits.length < groups.length ? `${told} ${t("questions.nearest")}` : told;
}

interface SearchInputProps {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly search: SearchBox;
  readonly isListed: boolean;
}

function SearchInput({ input, search, isListed }: SearchInputProps) {
  const { t } = useWords();
  return (
    <input
      ref={input}
      // The action that goes there finds it by this.
      id="search"
      className={styles["input"]}
      type="text"
      role="combobox"
      autoComplete="off"
      spellCheck={false}
      enterKeyHint="search"
      value={search.text}
      placeholder={t("search.placeholder")}
      aria-label={t("search.label")}
      aria-expanded={isListed}
      aria-controls={LIST_ID}
      aria-autocomplete="list"
      aria-describedby={isListed ? KEYS_ID : undefined}
      aria-activedescendant={search.active >= 0 && isListed ? `${LIST_ID}-${search.active}` : undefined}
      onChange={(event) => search.changeText(event.currentTarget.value, !isComposing(event.nativeEvent))}
      onCompositionEnd={(event) => search.changeText(event.currentTarget.value, true)}
      onFocus={() => {
        void loadList();
        search.setOpen(true);
      }}
      onKeyDown={search.act}
    />
  );
}

function isComposing(event: Event): boolean {
  return event instanceof InputEvent && event.isComposing;
}

interface ClearButtonProps {
  readonly isEmpty: boolean;
  readonly onClear: () => void;
}

function ClearButton({ isEmpty, onClear }: ClearButtonProps) {
  const { t } = useWords();
  if (!isEmpty) return <CloseButton size="sm" aria-label={t("search.clear")} onClick={onClear} />;
  return (
    <Kbd className={styles["key"] ?? ""} size="xs" aria-hidden="true">
      /
    </Kbd>
  );
}

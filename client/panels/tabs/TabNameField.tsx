import { useRef, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import type { Tab } from "../../core/tabs/tabs.js";
import { useCore, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { tabElementId, tabTitle } from "./tab-title.js";
import styles from "./tabs.module.css";

const LONGEST = 200;

/** A tab's title while it is written: taken by Enter and by going elsewhere, left as it was by Escape. */
export function TabNameField({ tab }: { readonly tab: Tab }) {
  const core = useCore();
  const layout = useLayoutStore();
  const words = useWords();
  const isGivenUp = useRef(false);
  const end = (title: string) => {
    if (!isGivenUp.current && title !== tabTitle(tab, words)) core.renameTab(tab.id, title);
    layout.setState({ renamed: null });
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    // The row's own keys move and close tabs.
    event.stopPropagation();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    isGivenUp.current = event.key === "Escape";
    const title = event.currentTarget.value;
    // The tab is there again before the next key is pressed.
    flushSync(() => end(title));
    document.querySelector<HTMLElement>(`#${tabElementId(tab.id)}`)?.focus();
  };
  return (
    <input
      className={styles["field"]}
      aria-label={words.t("tabs.name")}
      defaultValue={tabTitle(tab, words)}
      maxLength={LONGEST}
      ref={(input) => input?.select()}
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  );
}

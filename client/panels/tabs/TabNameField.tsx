import { useRef, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { takeUpWhole } from "../parts/take-up.js";
import styles from "./tabs.module.css";

const LONGEST = 200;

interface TabNameFieldProps {
  readonly label: string;
  readonly title: string;
  readonly onRename: (title: string) => void;
  readonly onEnd: () => void;
  /** Id of the element that has the focus again after a key has ended it. */
  readonly element: string;
}

/** A tab's title while it is written: taken by Enter and by going elsewhere, left as it was by Escape. */
export function TabNameField({ label, title, onRename, onEnd, element }: TabNameFieldProps) {
  const isGivenUp = useRef(false);
  const end = (written: string) => {
    if (!isGivenUp.current && written !== title) onRename(written);
    onEnd();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    // The row's own keys move and close tabs.
    event.stopPropagation();
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    isGivenUp.current = event.key === "Escape";
    const written = event.currentTarget.value;
    // The tab is there again before the next key is pressed.
    flushSync(() => end(written));
    document.querySelector<HTMLElement>(`#${element}`)?.focus();
  };
  return (
    <input
      className={styles["field"]}
      aria-label={label}
      defaultValue={title}
      maxLength={LONGEST}
      ref={takeUpWhole}
      onKeyDown={onKeyDown}
      onBlur={(event) => end(event.currentTarget.value)}
    />
  );
}

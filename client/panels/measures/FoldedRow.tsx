import { UnstyledButton } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconChevronUp from "@tabler/icons-react/icons/IconChevronUp";
import { type ReactNode, useId, useState } from "react";
import { fieldTitle } from "../messages/field-title.js";
import { useWords } from "../messages/words.js";
import styles from "./measures.module.css";

interface FoldedRowProps {
  readonly field: string;
  /** What the field tells, in a line. */
  readonly hint?: string;
  /** Buttons that stay in sight while the row is closed. */
  readonly buttons: ReactNode;
  readonly onOpen: () => void;
  readonly children: ReactNode;
}

/** A field that opens on what stands out by it. */
export function FoldedRow({ field, hint, buttons, onOpen, children }: FoldedRowProps) {
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const words = useWords();
  const Chevron = isOpen ? IconChevronUp : IconChevronDown;
  const toggle = () => {
    setOpen(!isOpen);
    if (!isOpen) onOpen();
  };
  return (
    <li>
      <div className={styles["row"]}>
        <UnstyledButton
          className={styles["fold"]}
          aria-expanded={isOpen}
          aria-controls={isOpen ? list : undefined}
          onClick={toggle}
        >
          <span className={styles["name"]}>
            {fieldTitle(field, words)}
            {hint !== undefined && <span className={styles["hint"]}>{hint}</span>}
          </span>
          <Chevron size={15} stroke={1.7} aria-hidden="true" />
        </UnstyledButton>
        {buttons}
      </div>
      {isOpen && (
        <div id={list} className={styles["result"]}>
          {children}
        </div>
      )}
    </li>
  );
}

import type { ReactNode } from "react";
import styles from "./parts.module.css";

interface EmptyNoteProps {
  readonly title: string;
  readonly hint?: string;
  readonly children?: ReactNode;
}

/** Nothing is here yet, and what would bring something. */
export function EmptyNote({ title, hint, children }: EmptyNoteProps) {
  return (
    <div className={styles["empty"]}>
      <p className={styles["emptyTitle"]}>{title}</p>
      {hint !== undefined && <p>{hint}</p>}
      {children}
    </div>
  );
}

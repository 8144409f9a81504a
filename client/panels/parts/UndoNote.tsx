import { Button, CloseButton } from "@mantine/core";
import { useWords } from "../messages/words.js";
import styles from "./undo-note.module.css";

/** Milliseconds for which a note offers to take something back. */
export const OFFERED_FOR = 10_000;

interface UndoNoteProps {
  readonly words: string;
  /** What taking it back is called. */
  readonly undo: string;
  readonly isBusy?: boolean;
  readonly onUndo: () => void;
  readonly onClose: () => void;
}

/** Something was done: instead of asking before, it is given back. */
export function UndoNote({ words, undo, isBusy = false, onUndo, onClose }: UndoNoteProps) {
  const { t } = useWords();
  return (
    <p className={styles["note"]}>
      {words}
      <Button size="compact-sm" variant="subtle" loading={isBusy} onClick={onUndo}>
        {undo}
      </Button>
      <CloseButton size="sm" aria-label={t("action.close")} onClick={onClose} />
    </p>
  );
}

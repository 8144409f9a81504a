import { useCoreState } from "./page-context.js";
import { CorrectedNote } from "../corrections/CorrectedNote.js";
import { ClosedTabNote } from "../tabs/ClosedTabNote.js";
import styles from "../parts/undo-note.module.css";

/** What was done a moment ago and can be taken back here. */
export function UndoNotes() {
  const hasClosed = useCoreState(({ tabs }) => tabs.closed.length > 0);
  return (
    <div className={styles["place"]} role="status">
      {hasClosed && <ClosedTabNote />}
      <CorrectedNote />
    </div>
  );
}

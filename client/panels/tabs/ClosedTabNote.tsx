import type { ClosedTab } from "../../core/tabs/tabs.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { UndoNote } from "../parts/UndoNote.js";
import { tabTitle } from "./tab-title.js";
import { useLastClosed } from "./use-last-closed.js";

/** Comes with the first closing. */
const NONE: readonly ClosedTab[] = [];

/** A tab was closed; by its key and from the menus closing can be taken back later as well. */
export function ClosedTabNote() {
  const core = useCore();
  const [told, dismiss] = useLastClosed(
    useCoreState((state) => state.tabs.closed),
    NONE,
  );
  const words = useWords();
  if (told === null) return null;
  return (
    <UndoNote
      words={words.t("tabs.closed", { title: tabTitle(told.tab, words) })}
      undo={words.t("tabs.restore")}
      onUndo={() => core.reopenTab()}
      onClose={dismiss}
    />
  );
}

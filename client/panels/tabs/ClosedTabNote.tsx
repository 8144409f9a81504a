import { useEffect, useRef, useState } from "react";
import type { ClosedTab } from "../../core/tabs/tabs.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { OFFERED_FOR, UndoNote } from "../parts/UndoNote.js";
import { tabTitle } from "./tab-title.js";

/** A tab was closed; by its key and from the menus closing can be taken back later as well. */
export function ClosedTabNote() {
  const core = useCore();
  const closed = useCoreState((state) => state.tabs.closed);
  const before = useRef<readonly ClosedTab[]>([]);
  const [told, setTold] = useState<ClosedTab | null>(null);
  const words = useWords();
  useEffect(() => {
    const [last, next] = closed;
    const isClosedNow = last !== undefined && last !== before.current[0] && next === before.current[0];
    before.current = closed;
    setTold(isClosedNow ? last : null);
    if (!isClosedNow) return undefined;
    const timer = setTimeout(() => setTold(null), OFFERED_FOR);
    return () => clearTimeout(timer);
  }, [closed]);
  if (told === null) return null;
  return (
    <UndoNote
      words={words.t("tabs.closed", { title: tabTitle(told.tab, words) })}
      undo={words.t("tabs.restore")}
      onUndo={() => core.reopenTab()}
      onClose={() => setTold(null)}
    />
  );
}

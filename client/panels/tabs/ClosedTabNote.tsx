import { Button, CloseButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ClosedTab } from "../../core/tabs/tabs.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { tabTitle } from "./tab-title.js";
import styles from "./tabs.module.css";

/** Milliseconds for which closing is offered to be taken back here; by its key and from the menus it can be later as well. */
const OFFERED_FOR = 10_000;

/** A tab was closed: instead of asking before, it is given back. */
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
  return (
    <div className={styles["closed"]} role="status">
      {told !== null && (
        <p>
          {words.t("tabs.closed", { title: tabTitle(told.tab, words) })}
          <Button size="compact-sm" variant="subtle" onClick={() => core.reopenTab()}>
            {words.t("tabs.restore")}
          </Button>
          <CloseButton size="sm" aria-label={words.t("action.close")} onClick={() => setTold(null)} />
        </p>
      )}
    </div>
  );
}

import { Button, CloseButton } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { ClosedQuery } from "../../../core/workbench/query-tabs.js";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { useWorkbench } from "../use-workbench.js";
import { queryTitle } from "./query-title.js";
import styles from "./query-tabs.module.css";

/** Milliseconds for which closing is offered to be taken back here; from the menu and by its key it can be later as well. */
const OFFERED_FOR = 10_000;

/** A query was closed: instead of asking before, it is given back. */
export function ClosedQueryNote() {
  const workbench = useWorkbench();
  const closed = useCoreState((state) => state.queryTabs.closed);
  const before = useRef(closed);
  const [told, setTold] = useState<ClosedQuery | null>(null);
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
    <div role="status">
      {told !== null && (
        <p className={styles["note"]}>
          {words.t("tabs.closed", { title: queryTitle(told.tab, words) })}
          <Button size="compact-xs" variant="subtle" onClick={workbench.reopenTab}>
            {words.t("tabs.restore")}
          </Button>
          <CloseButton size="sm" aria-label={words.t("action.close")} onClick={() => setTold(null)} />
        </p>
      )}
    </div>
  );
}

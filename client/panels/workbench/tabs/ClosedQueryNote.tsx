import { Button, CloseButton } from "@mantine/core";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { useLastClosed } from "../../tabs/use-last-closed.js";
import { useWorkbench } from "../use-workbench.js";
import { queryTitle } from "./query-title.js";
import styles from "./query-tabs.module.css";

/** A query was closed: instead of asking before, it is given back here for a while, from the menu and by its key later as well. */
export function ClosedQueryNote() {
  const workbench = useWorkbench();
  const closed = useCoreState((state) => state.queryTabs.closed);
  const [told, dismiss] = useLastClosed(closed, closed);
  const words = useWords();
  return (
    <div role="status">
      {told !== null && (
        <p className={styles["note"]}>
          {words.t("tabs.closed", { title: queryTitle(told.tab, words) })}
          <Button size="compact-xs" variant="subtle" onClick={workbench.reopenTab}>
            {words.t("tabs.restore")}
          </Button>
          <CloseButton size="sm" aria-label={words.t("action.close")} onClick={dismiss} />
        </p>
      )}
    </div>
  );
}

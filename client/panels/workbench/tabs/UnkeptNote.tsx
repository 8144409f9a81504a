import { CloseButton } from "@mantine/core";
import { useState } from "react";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import styles from "./query-tabs.module.css";

/** The browser keeps nothing: said once, so that nobody relies on it. */
export function UnkeptNote() {
  const isKept = useCoreState((state) => state.queryTabs.isKept);
  const [isRead, setIsRead] = useState(false);
  const { t } = useWords();
  return (
    <div role="status">
      {!isKept && !isRead && (
        <p className={styles["note"]}>
          {t("workbench.unkept")}
          <CloseButton size="sm" aria-label={t("action.close")} onClick={() => setIsRead(true)} />
        </p>
      )}
    </div>
  );
}

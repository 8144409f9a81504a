import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { foundRuns } from "../../../core/workbench/run-record.js";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { EmptyNote } from "../../parts/EmptyNote.js";
import { useWorkbench } from "../use-workbench.js";
import { RunCard } from "./RunCard.js";
import styles from "./history.module.css";

/** What was run in this browser: found again, brought back, run again. */
export function RunHistory() {
  const core = useCore();
  const workbench = useWorkbench();
  const runs = useCoreState((state) => state.runs);
  const [words, setWords] = useState("");
  const [isFailedOnly, setIsFailedOnly] = useState(false);
  const [isCleared, setIsCleared] = useState(false);
  const { t } = useWords();
  const found = foundRuns(runs, { words, isFailedOnly });
  const clear = () => {
    workbench.clearRuns();
    setIsCleared(true);
  };
  const restore = () => {
    workbench.restoreRuns();
    setIsCleared(false);
  };
  return (
    <>
      <div className={styles["tools"]}>
        <TextInput
          size="xs"
          aria-label={t("workbench.findRuns")}
          placeholder={t("workbench.findRuns")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <div className={styles["row"]}>
          <label className={styles["choice"]}>
            <input
              type="checkbox"
              checked={isFailedOnly}
              onChange={(event) => setIsFailedOnly(event.currentTarget.checked)}
            />
            {t("workbench.failedOnly")}
          </label>
          <Button size="compact-xs" variant="subtle" color="gray" disabled={runs.length === 0} onClick={clear}>
            {t("workbench.clearRuns")}
          </Button>
        </div>
        <div role="status">
          {isCleared && (
            <p className={styles["note"]}>
              {t("workbench.cleared")}
              <Button size="compact-xs" variant="subtle" onClick={restore}>
                {t("tabs.restore")}
              </Button>
            </p>
          )}
        </div>
      </div>
      {found.length === 0 && <EmptyNote title={t(runs.length === 0 ? "workbench.noRuns" : "workbench.noneFound")} />}
      <ul className={styles["runs"]} aria-label={t("workbench.history")}>
        {found.map((run) => (
          <RunCard
            key={run.id}
            run={run}
            onOpen={() => workbench.openRun(run)}
            onRun={() => {
              workbench.openRun(run);
              void core.runQuery();
            }}
          />
        ))}
      </ul>
    </>
  );
}

import { Button } from "@mantine/core";
import { FailureNote } from "../parts/FailureNote.js";
import { useWords } from "../messages/words.js";
import styles from "./export.module.css";
import { PrintedSheet } from "./PrintedSheet.js";
import type { Outcome } from "./use-export.js";

interface ExportOutcomeProps {
  readonly outcome: Outcome;
  readonly onCancel: () => void;
  readonly onPrinted: () => void;
}

/** How an export goes on, and how it ended. */
export function ExportOutcome({ outcome, onCancel, onPrinted }: ExportOutcomeProps) {
  const { t } = useWords();
  return (
    <div role="status" className={styles["outcome"]} data-testid="export-outcome">
      {outcome.status === "running" && (
        <>
          <span>
            {outcome.total === 0
              ? t("export.running")
              : t("export.runningPart", { done: outcome.done, total: outcome.total })}
          </span>
          <progress
            aria-label={t("export.running")}
            {...(outcome.total > 0 && { value: outcome.done, max: outcome.total })}
          />
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            {t("action.cancel")}
          </Button>
        </>
      )}
      {outcome.status === "saved" && t("export.saved", { name: outcome.name })}
      {outcome.status === "printing" && <PrintedSheet sheet={outcome.sheet} onPrinted={onPrinted} />}
      {outcome.status === "printed" && t("export.printed")}
      {outcome.status === "impossible" && (
        <span className={styles["problem"]}>
          <strong>{t("export.failed")}</strong> {t(`export.problem.${outcome.problem}`)}
        </span>
      )}
      {outcome.status === "failed" && <FailureNote title={t("export.failed")} failure={outcome.failure} />}
    </div>
  );
}

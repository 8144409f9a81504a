import { Button } from "@mantine/core";
import { useCoreState } from "../../../frame/page-context.js";
import { useWords } from "../../../messages/words.js";
import { useWorkbench } from "../../use-workbench.js";
import styles from "../results.module.css";

/** How far the export of the seen query's result is, with what ends it; nothing where there is none. */
export function ExportProgress() {
  const { t, sentence } = useWords();
  const work = useCoreState(({ query }) => query.exporting);
  const { cancelExport } = useWorkbench();
  if (work.kind === "rest") return null;
  if (work.kind === "running") {
    return (
      <span className={styles["writing"]} data-testid="export-progress">
        {t("result.writing", { count: work.rows })}
        <Button size="compact-sm" variant="subtle" onClick={cancelExport}>
          {t("result.cancelExport")}
        </Button>
      </span>
    );
  }
  if (work.kind === "failed") {
    return (
      <span className={styles["cut"]} role="alert">
        {sentence(work.failure)}
      </span>
    );
  }
  return (
    <span className={styles["cut"]} role="status">
      {t(work.by === "server" ? "result.exportCut" : "result.workbookFull", { count: work.rows })}
    </span>
  );
}

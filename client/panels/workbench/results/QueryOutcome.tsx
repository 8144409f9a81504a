import type { QueryResult } from "#model/query.js";
import type { QueryRun } from "../../../core/query-run/query-run.js";
import type { Failure } from "../../../core/failure.js";
import { valueOf } from "../../../core/loadable.js";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { EmptyNote } from "../../parts/EmptyNote.js";
import { Lines } from "../../parts/Lines.js";
import { ExportProgress } from "./export/ExportProgress.js";
import { Remarks } from "./Remarks.js";
import { ResultViews } from "./ResultViews.js";
import { RunFailure } from "./RunFailure.js";
import { RunStatus } from "./RunStatus.js";
import styles from "./results.module.css";

interface QueryOutcomeProps {
  /** Called to show a place of the query's text. */
  readonly onPosition: (position: NonNullable<Failure["position"]>) => void;
}

/** What came of the query that is seen, also while it comes. */
export function QueryOutcome({ onPosition }: QueryOutcomeProps) {
  const result = useCoreState((state) => state.query.result);
  const run = useCoreState((state) => state.query.run);
  const { t } = useWords();
  if (result.status === "failed") {
    return (
      <>
        <RunFailure failure={result.failure} onPosition={onPosition} />
        <ExportLine />
      </>
    );
  }
  const value = valueOf(result);
  if (value !== undefined) {
    return <Answer result={value} run={run} isComing={result.status === "loading"} onPosition={onPosition} />;
  }
  if (result.status === "idle") {
    return (
      <>
        <ExportLine />
        <EmptyNote title={t(run === null ? "workbench.idle" : "result.cancelled")} />
      </>
    );
  }
  return (
    <>
      <div className={styles["bar"]}>
        <RunStatus result={null} run={run} />
        <ExportProgress />
      </div>
      <Lines count={5} />
    </>
  );
}

/** An export may go on where its result is no more. */
function ExportLine() {
  const isExporting = useCoreState(({ query }) => query.exporting.kind !== "rest");
  return (
    isExporting && (
      <div className={styles["bar"]}>
        <ExportProgress />
      </div>
    )
  );
}

interface AnswerProps extends QueryOutcomeProps {
  readonly result: QueryResult;
  readonly run: QueryRun | null;
  readonly isComing: boolean;
}

function Answer({ result, run, isComing, onPosition }: AnswerProps) {
  const { t } = useWords();
  const ending = run?.ending ?? null;
  const isOver = ending?.kind === "whole" || ending === null;
  return (
    <>
      {ending?.kind === "failed" && (
        <RunFailure failure={ending.failure} kept={result.rows.length} onPosition={onPosition} />
      )}
      {ending?.kind === "cancelled" && (
        <p className={styles["notice"]} role="status">
          {t("result.cancelledAfter", { count: result.rows.length })}
        </p>
      )}
      <Remarks remarks={result.notifications ?? []} onPosition={onPosition} />
      {result.rows.length === 0 && result.plan === undefined && isOver && !isComing ? (
        <>
          <div className={styles["bar"]}>
            <RunStatus result={result} run={run} />
            <ExportProgress />
          </div>
          <EmptyNote title={t("workbench.noRows")} />
        </>
      ) : (
        <ResultViews result={result} run={run} isComing={isComing} />
      )}
    </>
  );
}

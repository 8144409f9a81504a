import type { QueryResult } from "#model/query.js";
import { UnstyledButton } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/icons/IconAlertTriangle";
import type { Failure } from "../../../core/failure.js";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { EmptyNote } from "../../parts/EmptyNote.js";
import { ServerWords } from "../../parts/ServerWords.js";
import { Lines } from "../../parts/Lines.js";
import { ResultViews } from "./ResultViews.js";
import { ToCanvas } from "./ToCanvas.js";
import styles from "../workbench.module.css";

interface QueryOutcomeProps {
  /** Called to show a place of the query's text. */
  readonly onPosition: (position: NonNullable<Failure["position"]>) => void;
}

export function QueryOutcome({ onPosition }: QueryOutcomeProps) {
  const result = useCoreState((state) => state.query.result);
  const { t } = useWords();
  if (result.status === "idle") return <EmptyNote title={t("workbench.idle")} />;
  if (result.status === "loading") return <Lines count={5} />;
  if (result.status === "failed") return <QueryFailure failure={result.failure} onPosition={onPosition} />;
  return <Result result={result.value} />;
}

function QueryFailure({ failure, onPosition }: QueryOutcomeProps & { readonly failure: Failure }) {
  const { t, sentence } = useWords();
  const { position } = failure;
  return (
    <div className={styles["failure"]} role="alert">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden="true" />
      <div>
        <p>
          <strong>{sentence(failure)}</strong>{" "}
          {position !== undefined && (
            <UnstyledButton
              className={styles["position"]}
              aria-label={t("workbench.goToPosition", position)}
              onClick={() => onPosition(position)}
            >
              {t("workbench.position", position)}
            </UnstyledButton>
          )}
        </p>
        <ServerWords detail={failure.detail} />
      </div>
    </div>
  );
}

function Result({ result }: { readonly result: QueryResult }) {
  const { t } = useWords();
  const nodes = result.graph.nodes.length;
  return (
    <>
      <div className={styles["summary"]} role="status">
        <span>{t("workbench.rows", { count: result.rows.length })}</span>
        <span>{t("workbench.elapsed", { ms: Math.round(result.elapsedMs) })}</span>
        {result.truncated && (
          <strong className={styles["truncated"]}>{t("workbench.truncated", { count: result.rows.length })}</strong>
        )}
        {nodes > 0 && <ToCanvas nodes={nodes} />}
      </div>
      {result.rows.length === 0 ? (
        <EmptyNote title={t("workbench.noRows")} />
      ) : (
        <ResultViews result={result} isComing={false} />
      )}
    </>
  );
}

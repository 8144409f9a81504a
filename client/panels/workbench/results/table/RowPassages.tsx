import { CloseButton } from "@mantine/core";
import { useEffect, useState, type KeyboardEvent } from "react";
import type { Cell } from "#model/query.js";
import { failureFrom } from "../../../../core/failure.js";
import { failed, LOADING, ready, type Loadable } from "../../../../core/loadable.js";
import type { RowPassage, RowPassages as Found } from "../../../../core/query-run/row-passages.js";
import { rowReferences } from "../../../../core/query-run/row-references.js";
import { EvidenceCard } from "../../../evidence/EvidenceCard.js";
import { useCore } from "../../../frame/page-context.js";
import { useWords } from "../../../messages/words.js";
import { EmptyNote } from "../../../parts/EmptyNote.js";
import { FailureNote } from "../../../parts/FailureNote.js";
import { Lines } from "../../../parts/Lines.js";
import type { ResultGraph } from "../result-graph.js";
import styles from "./passages.module.css";

interface RowPassagesProps {
  readonly row: readonly Cell[];
  /** Place in the result. */
  readonly index: number;
  readonly columns: readonly string[];
  readonly graph: ResultGraph;
  readonly onClose: () => void;
}

/** The sentences behind a row, with document and section. */
export function RowPassages({ row, index, columns, graph, onClose }: RowPassagesProps) {
  const { t } = useWords();
  const { found, load } = usePassages(row, { columns, graph });
  const leave = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    // Escape leaves it from any of its controls.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className={styles["pane"]}
      aria-label={t("result.passages", { row: index + 1 })}
      data-testid="row-passages"
      onKeyDown={leave}
    >
      <div className={styles["head"]}>
        <h3>{t("result.passages", { row: index + 1 })}</h3>
        <CloseButton size="sm" aria-label={t("action.close")} onClick={onClose} />
      </div>
      {found.status === "failed" && <FailureNote title={t("evidence.failed")} failure={found.failure} onRetry={load} />}
      {found.status === "loading" && <Lines count={6} />}
      {found.status === "ready" && <Cards found={found.value} />}
    </aside>
  );
}

function Cards({ found: { items, isCut } }: { readonly found: Found }) {
  const { t } = useWords();
  if (items.length === 0) return <EmptyNote title={t("result.noPassages")} />;
  return (
    <>
      {items.map(({ evidence, ...by }, place) => (
        <EvidenceCard
          // A sentence may state two facts of a row.
          // oxlint-disable-next-line react/no-array-index-key
          key={`${evidence.passage.key} ${place}`}
          evidence={evidence}
          focus={focusOf(by)}
          position={items.length > 1 ? { index: place + 1, count: items.length } : null}
          onWrong={null}
        />
      ))}
      {isCut && <p className={styles["cut"]}>{t("result.morePassages")}</p>}
    </>
  );
}

function focusOf({ fact, entity }: Omit<RowPassage, "evidence">) {
  if (fact === null) return entity === null ? {} : { subject: entity };
  const { trigger } = fact.fact.properties;
  return { subject: fact.subject, object: fact.object, trigger: typeof trigger === "string" ? trigger : null };
}

function usePassages(row: readonly Cell[], { columns, graph }: Pick<RowPassagesProps, "columns" | "graph">) {
  const core = useCore();
  const [found, setFound] = useState<Loadable<Found>>(LOADING);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    const controller = new AbortController();
    setFound(LOADING);
    const put = (outcome: Loadable<Found>) => controller.signal.aborted || setFound(outcome);
    core.passagesFor(rowReferences(row, { columns, graph }), controller.signal).then(
      (value) => put(ready(value)),
      (thrown: unknown) => put(failed(failureFrom(thrown))),
    );
    return () => controller.abort();
    // `graph` is another while rows come; what a row holds is the same.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [core, row, attempt]);
  return { found, load: () => setAttempt(attempt + 1) };
}

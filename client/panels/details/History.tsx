import { UnstyledButton } from "@mantine/core";
import { isMutual } from "../../core/scene/derive.js";
import { periodName } from "../evidence/citation.js";
import { titleWithArea } from "../evidence/telling-title.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { type NameOf, useNames } from "../messages/use-names.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { factHistory, type DocumentPart, type Statement } from "./fact-history.js";
import styles from "./history.module.css";
import type { DetailTabProps } from "./detail-tab-props.js";

/** Which report said what of an entity, the earliest first, and what became of it. */
export function History({ answer }: DetailTabProps) {
  const details = useCoreState((state) => state.details);
  const { t } = useWords();
  const facts = details.status === "ready" ? details.value.facts : null;
  const nameOf = useNames(facts?.nodes);
  if (facts === null) return null;
  const { documents } = answer;
  if (documents.items.length === 0) return <EmptyNote title={t("details.noSentences")} />;
  return (
    <div className={styles["history"]}>
      <ol className={styles["documents"]}>
        {factHistory(documents.items, facts).map((part) => (
          <Part key={part.document.key} part={part} entity={answer.entity.id} nameOf={nameOf} />
        ))}
      </ol>
      {documents.truncated && (
        <p className={styles["note"]}>{t("list.part", { total: documents.total, shown: documents.items.length })}</p>
      )}
      {facts.truncated && (
        <p className={styles["note"]}>{t("factHistory.part", { total: facts.total, shown: facts.nodes.length - 1 })}</p>
      )}
    </div>
  );
}

interface PartProps {
  readonly part: DocumentPart;
  readonly entity: string;
  readonly nameOf: NameOf;
}

function Part({ part: { document, statements }, entity, nameOf }: PartProps) {
  const core = useCore();
  const { t } = useWords();
  const when = document.period ?? (document.year === null ? null : String(document.year));
  return (
    <li>
      <h4 className={styles["when"]}>{when === null ? t("factHistory.undated") : periodName(when, t)}</h4>
      <UnstyledButton
        className={styles["document"]}
        title={t("evidence.open")}
        lang="zh-CN"
        onClick={() => void core.openReader(document.key)}
      >
        {titleWithArea(document)}
      </UnstyledButton>
      {statements.length === 0 && <p className={styles["note"]}>{t("factHistory.named")}</p>}
      <ul className={styles["statements"]}>
        {statements.map((statement) => (
          <Said key={statement.fact.id} statement={statement} entity={entity} nameOf={nameOf} />
        ))}
      </ul>
    </li>
  );
}

interface SaidProps {
  readonly statement: Statement;
  readonly entity: string;
  readonly nameOf: NameOf;
}

function Said({ statement: { fact, subject, object, status, before, isNew }, entity, nameOf }: SaidProps) {
  const core = useCore();
  const { t, named, relationName } = useWords();
  const name = (node: typeof subject) => (node.id === entity ? t("factHistory.it") : nameOf(node));
  return (
    <li>
      <UnstyledButton className={styles["said"]} onClick={() => void core.openEvidence(fact.id)}>
        {name(subject)} — {relationName(fact.type)} {isMutual(fact.type) ? "—" : "→"} {name(object)}
        <span className={styles["state"]}>
          {status !== null && <i style={{ background: `var(--status-${status})` }} />}
          {before !== null && `${named("status", before)} → `}
          {status !== null && named("status", status)}
          {isNew && ` · ${t("factHistory.new")}`}
        </span>
      </UnstyledButton>
    </li>
  );
}

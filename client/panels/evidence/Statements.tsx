import { UnstyledButton } from "@mantine/core";
import { useEffect } from "react";
import type { GraphRelationship } from "#model/graph.js";
import { valueOf } from "../../core/loadable.js";
import { factHistory } from "../details/fact-history.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { periodName } from "./citation.js";
import styles from "./statements.module.css";
import { titleWithArea } from "./telling-title.js";

/** The same link by all the reports that state it, by their years; nothing where one does alone. */
export function Statements({ fact }: { readonly fact: GraphRelationship }) {
  const core = useCore();
  const statements = useCoreState((state) => state.statements);
  const documents = useCoreState((state) => valueOf(state.documents));
  const { t, named } = useWords();
  const same = (statements.status === "ready" ? statements.value.relationships : []).filter(
    ({ type, start, end }) => type === fact.type && start === fact.start && end === fact.end,
  );
  const isTold = same.length > 1;
  useEffect(() => void core.loadStatements(fact), [core, fact]);
  useEffect(() => {
    if (isTold && core.state.getState().documents.status === "idle") void core.loadDocuments();
  }, [core, isTold]);
  if (!isTold || statements.status !== "ready" || documents === undefined) return null;
  const history = factHistory(documents.items, { nodes: statements.value.nodes, relationships: same });
  return (
    <section className={styles["statements"]} aria-label={t("statements.title")} data-testid="statements">
      <h3>{t("statements.title")}</h3>
      <ol>
        {history.flatMap(({ document, statements: stated }) =>
          stated.map(({ fact: { id }, status, before }) => {
            const when = document.period ?? (document.year === null ? null : String(document.year));
            return (
              <li key={id}>
                <UnstyledButton
                  className={styles["statement"]}
                  aria-current={id === fact.id ? "true" : undefined}
                  onClick={() => void core.openEvidence(id)}
                >
                  <span className={styles["when"]}>{when === null ? "—" : periodName(when, t)}</span>
                  <span>
                    {before !== null && `${named("status", before)} → `}
                    {status !== null && named("status", status)}
                  </span>
                  <span className={styles["document"]} lang="zh-CN">
                    {titleWithArea(document)}
                  </span>
                </UnstyledButton>
              </li>
            );
          }),
        )}
      </ol>
    </section>
  );
}

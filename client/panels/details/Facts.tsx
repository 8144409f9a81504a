import type { DocumentSummary } from "#model/api.js";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import type { GraphNode } from "#model/graph.js";
import { RejectedFacts } from "../corrections/RejectedFacts.js";
import { useCoreState } from "../frame/page-context.js";
import { type NameOf, useNames } from "../messages/use-names.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import styles from "./details.module.css";
import { byOtherEnd, factGroups, type FactGroup } from "./fact-groups.js";
import { FactRow, FactsOfReports } from "./FactRows.js";

/** The facts of the selected node, grouped; each line opens its evidence. */
export function Facts() {
  const details = useCoreState((state) => state.details);
  const { t } = useWords();
  const told = details.status === "ready" ? details.value : null;
  const nameOf = useNames(useMemo(() => (told === null ? [] : [told.answer.entity, ...told.facts.nodes]), [told]));
  if (told === null) return null;
  const { answer, facts } = told;
  const groups = factGroups(answer.entity, answer, facts);
  return (
    <div className={styles["groups"]}>
      {groups.length === 0 && <EmptyNote title={t("details.noFacts")} />}
      {groups.map((group) => (
        <Group
          key={`${group.type} ${group.direction}`}
          group={group}
          node={answer.entity}
          documents={answer.documents.items}
          nameOf={nameOf}
        />
      ))}
      <RejectedFacts node={answer.entity} others={facts.nodes} />
    </div>
  );
}

/** How many rows of a group are shown at once. */
const FIRST = 12;

interface GroupProps {
  readonly group: FactGroup;
  readonly node: GraphNode;
  readonly documents: readonly DocumentSummary[];
  readonly nameOf: NameOf;
}

function Group({ group, ...row }: GroupProps) {
  const { t, named, number } = useWords();
  const [shown, setShown] = useState(FIRST);
  const rows = byOtherEnd(group.facts);
  const rest = rows.length - shown;
  const isPart = group.facts.length < group.total;
  return (
    <section className={styles["group"]}>
      <h4>
        {named("group", `${group.type}.${group.direction}`)}{" "}
        <span className={styles["count"]}>{number(group.total)}</span>
      </h4>
      <ul>
        {rows
          .slice(0, shown)
          .map((facts) =>
            facts.length > 1 ? (
              <FactsOfReports key={facts[0].id} facts={facts} {...row} />
            ) : (
              <FactRow key={facts[0].id} fact={facts[0]} {...row} />
            ),
          )}
      </ul>
      {rest > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(rows.length)}>
          {t("action.moreCount", { count: rest })}
        </Button>
      )}
      {isPart && <p className={styles["note"]}>{t("list.part", { total: group.total, shown: group.facts.length })}</p>}
    </section>
  );
}

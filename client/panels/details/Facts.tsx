import type { DocumentSummary } from "#model/api.js";
import { ActionIcon, Button, UnstyledButton } from "@mantine/core";
import IconArrowRight from "@tabler/icons-react/icons/IconArrowRight";
import { useState } from "react";
import type { GraphNode } from "#model/graph.js";
import { entityTypeOf } from "../../core/entity-type.js";
import { isMutual, nodeName } from "../../core/derive.js";
import { RejectedFacts } from "../corrections/RejectedFacts.js";
import { tellingTitle } from "../evidence/telling-title.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./details.module.css";
import { factGroups, type FactGroup, type FactLine } from "./fact-groups.js";

/** The facts of the selected node, grouped; each line opens its evidence. */
export function Facts() {
  const details = useCoreState((state) => state.details);
  const { t } = useWords();
  if (details.status !== "ready") return null;
  const { answer, facts } = details.value;
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
        />
      ))}
      <RejectedFacts node={answer.entity} others={facts.nodes} />
    </div>
  );
}

/** How many facts of a group are shown at once. */
const FIRST = 12;

interface GroupProps {
  readonly group: FactGroup;
  readonly node: GraphNode;
  readonly documents: readonly DocumentSummary[];
}

function Group({ group, node, documents }: GroupProps) {
  const { t, named, number } = useWords();
  const [shown, setShown] = useState(FIRST);
  const rest = group.facts.length - shown;
  const isPart = group.facts.length < group.total;
  return (
    <section className={styles["group"]}>
      <h4>
        {named("group", `${group.type}.${group.direction}`)}{" "}
        <span className={styles["count"]}>{number(group.total)}</span>
      </h4>
      <ul>
        {group.facts.slice(0, shown).map((fact) => (
          <FactRow
            key={fact.id}
            fact={fact}
            node={node}
            document={documents.length > 1 ? documents.find(({ key }) => key === fact.document) : undefined}
          />
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="subtle" size="compact-xs" onClick={() => setShown(group.facts.length)}>
          {t("action.moreCount", { count: rest })}
        </Button>
      )}
      {isPart && <p className={styles["note"]}>{t("list.part", { total: group.total, shown: group.facts.length })}</p>}
    </section>
  );
}

interface FactRowProps {
  readonly fact: FactLine;
  readonly node: GraphNode;
  /** Which report states it, where several could. */
  readonly document: DocumentSummary | undefined;
}

/** `西岸传媒港 — 位于 → 西岸 · 进行中 · 1 sentence` */
function FactRow({ fact, node, document }: FactRowProps) {
  const core = useCore();
  const { language, t, relationName, named } = useWords();
  const [subject, object] = [nodeName(fact.subject, language), nodeName(fact.object, language)];
  const relation = relationName(fact.type);
  const other = nodeName(fact.other, language);
  const nameClass = (end: GraphNode) => classNames(styles["factName"], end.id === node.id && styles["self"]);
  return (
    <li className={styles["fact"]}>
      <UnstyledButton className={styles["factLine"]} onClick={() => void core.openEvidence(fact.id)}>
        <TypeIcon type={entityTypeOf(fact.other) ?? ""} size={15} />
        <span className={styles["factText"]}>
          <span className={nameClass(fact.subject)}>{subject}</span>
          <span className={styles["factRelation"]}>
            {" "}
            — {relation} {isMutual(fact.type) ? "—" : "→"}{" "}
          </span>
          <span className={nameClass(fact.object)}>{object}</span>
          <span className={styles["factState"]}>
            {fact.status !== null && (
              <>
                <i style={{ background: `var(--status-${fact.status})` }} />
                {named("status", fact.status)}
                {" · "}
              </>
            )}
            {fact.basis !== null && fact.basis !== "stated" && `${named("basis", fact.basis)} · `}
            {t("details.sentenceCount", { count: fact.sentences })}
            {document !== undefined && ` · ${tellingTitle(document, t)}`}
          </span>
        </span>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        className={styles["go"] ?? ""}
        aria-label={t("details.openNode", { name: other })}
        title={t("details.openNode", { name: other })}
        onClick={() => void core.show(fact.other.id)}
      >
        <IconArrowRight size={15} stroke={1.7} />
      </ActionIcon>
    </li>
  );
}

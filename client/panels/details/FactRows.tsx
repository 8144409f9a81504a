import { ActionIcon, UnstyledButton } from "@mantine/core";
import IconArrowRight from "@tabler/icons-react/icons/IconArrowRight";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconChevronRight from "@tabler/icons-react/icons/IconChevronRight";
import { useId, useState } from "react";
import type { DocumentSummary } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import { isMutual } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import { tellingTitle } from "../evidence/telling-title.js";
import { classNames } from "../frame/class-names.js";
import { useCore } from "../frame/page-context.js";
import type { NameOf } from "../messages/use-names.js";
import { useWords } from "../messages/words.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./details.module.css";
import { documentCount, type FactLine } from "./fact-groups.js";

interface FactRowProps {
  readonly fact: FactLine;
  readonly node: GraphNode;
  /** All that name the node. */
  readonly documents: readonly DocumentSummary[];
  readonly nameOf: NameOf;
}

/** `西岸传媒港 — 位于 → 西岸 · 进行中 · 1 sentence`; opens its evidence. */
export function FactRow({ fact, node, documents, nameOf }: FactRowProps) {
  const core = useCore();
  return (
    <li className={styles["fact"]}>
      <UnstyledButton className={styles["factLine"]} onClick={() => void core.openEvidence(fact.id)}>
        <TypeIcon type={entityTypeOf(fact.other) ?? ""} size={15} />
        <span className={styles["factText"]}>
          <Ends fact={fact} node={node} nameOf={nameOf} />
          <span className={styles["factState"]}>
            <State fact={fact} document={documents.length > 1 ? documentOf(fact, documents) : undefined} />
          </span>
        </span>
      </UnstyledButton>
      <OpenOther fact={fact} nameOf={nameOf} />
    </li>
  );
}

/** Up to so many stand open at once. */
const FEW = 3;

interface FactsOfReportsProps {
  /** Of one type between the same two entities, by the time of their reports. */
  readonly facts: readonly [FactLine, ...FactLine[]];
  readonly node: GraphNode;
  readonly documents: readonly DocumentSummary[];
  readonly nameOf: NameOf;
}

/** `浦东国际机场 — 位于 → 浦东新区 · 23 documents · 2003–2026`; opens to what each report says of it. */
export function FactsOfReports({ facts, node, documents, nameOf }: FactsOfReportsProps) {
  const core = useCore();
  const { t } = useWords();
  const [isOpen, setOpen] = useState(facts.length <= FEW);
  const list = useId();
  const [first] = facts;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const stating = documentCount(facts);
  const sentences = facts.reduce((sum, fact) => sum + fact.sentences, 0);
  const count =
    stating > 0 ? t("details.documents", { count: stating }) : t("details.sentenceCount", { count: sentences });
  const told = [count, yearsOf(facts, documents)].filter(Boolean).join(" · ");
  return (
    <li>
      <div className={styles["fact"]}>
        <UnstyledButton
          className={styles["factLine"]}
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
        >
          <TypeIcon type={entityTypeOf(first.other) ?? ""} size={15} />
          <span className={styles["factText"]}>
            <Ends fact={first} node={node} nameOf={nameOf} />
            <span className={styles["factState"]}>
              <Chevron size={12} stroke={1.8} /> {told}
            </span>
          </span>
        </UnstyledButton>
        <OpenOther fact={first} nameOf={nameOf} />
      </div>
      <ul id={list} hidden={!isOpen} className={styles["statements"]}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <UnstyledButton
              className={classNames(styles["factLine"], styles["factState"])}
              onClick={() => void core.openEvidence(fact.id)}
            >
              <span className={styles["factText"]}>
                <State fact={fact} document={documentOf(fact, documents)} />
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </li>
  );
}

function documentOf({ document }: FactLine, documents: readonly DocumentSummary[]): DocumentSummary | undefined {
  return documents.find(({ key }) => key === document);
}

/** `2003–2026`; empty where no report tells its year. */
function yearsOf(facts: readonly FactLine[], documents: readonly DocumentSummary[]): string {
  const years = facts.flatMap((fact) => documentOf(fact, documents)?.year ?? []);
  if (years.length === 0) return "";
  const [from, to] = [Math.min(...years), Math.max(...years)];
  return from === to ? String(from) : `${from}–${to}`;
}

function Ends({ fact, node, nameOf }: Pick<FactRowProps, "fact" | "node" | "nameOf">) {
  const { relationName } = useWords();
  const nameClass = (end: GraphNode) => classNames(styles["factName"], end.id === node.id && styles["self"]);
  return (
    <>
      <span className={nameClass(fact.subject)}>{nameOf(fact.subject)}</span>
      <span className={styles["factRelation"]}>
        {" "}
        — {relationName(fact.type)} {isMutual(fact.type) ? "—" : "→"}{" "}
      </span>
      <span className={nameClass(fact.object)}>{nameOf(fact.object)}</span>
    </>
  );
}

/** `进行中 · 据标题 · 1 sentence · 2014年上半年工作报告` */
function State({ fact, document }: { readonly fact: FactLine; readonly document: DocumentSummary | undefined }) {
  const { t, named } = useWords();
  return (
    <>
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
    </>
  );
}

function OpenOther({ fact, nameOf }: Pick<FactRowProps, "fact" | "nameOf">) {
  const core = useCore();
  const { t } = useWords();
  const label = t("details.openNode", { name: nameOf(fact.other) });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      className={styles["go"] ?? ""}
      aria-label={label}
      title={label}
      onClick={() => void core.show(fact.other.id)}
    >
      <IconArrowRight size={15} stroke={1.7} />
    </ActionIcon>
  );
}

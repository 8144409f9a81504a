import { UnstyledButton } from "@mantine/core";
import type { FactAnswer } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import type { PathsAnswer } from "#model/paths-api.js";
import { isMutual } from "../../core/scene/derive.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import type { Loadable } from "../../core/loadable.js";
import { type Path, type PathStep, stepsOf } from "../../core/paths/paths.js";
import { factProperties } from "../evidence/fact-properties.js";
import { MarkedText } from "../evidence/MarkedText.js";
import { sentenceParts } from "../evidence/sentence-text.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { Lines } from "../parts/Lines.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./paths.module.css";
import { tellingPassages } from "./telling-passages.js";
import type { PathNames } from "./use-path-names.js";

interface PathStepsProps {
  readonly answer: PathsAnswer;
  readonly path: Path;
  readonly nameOf: PathNames;
}

/** A path from end to end, between each two entities the sentence that links them. */
export function PathSteps({ answer, path, nameOf }: PathStepsProps) {
  const steps = stepsOf(answer, path);
  const [first] = steps;
  return (
    <ol className={styles["steps"]}>
      {first !== undefined && (
        <li>
          <End node={first.from} name={nameOf(first.from.id)} />
        </li>
      )}
      {steps.map((step) => (
        <li key={step.to.id}>
          <Link step={step} />
          <End node={step.to} name={nameOf(step.to.id)} />
        </li>
      ))}
    </ol>
  );
}

function End({ node, name }: { readonly node: GraphNode; readonly name: string }) {
  const core = useCore();
  const { t } = useWords();
  return (
    <UnstyledButton
      className={styles["stop"]}
      title={t("details.openNode", { name })}
      onClick={() => void core.select(node.id)}
    >
      <TypeIcon type={entityTypeOf(node) ?? ""} size={15} />
      {name}
    </UnstyledButton>
  );
}

function Link({ step: { from, fact, total } }: { readonly step: PathStep }) {
  const core = useCore();
  const stated = useCoreState((state) => state.paths.facts.get(fact.id));
  const { t, relationName, named } = useWords();
  const { status } = factProperties(fact);
  // Paths may go against a fact's direction.
  const arrow = isMutual(fact.type) ? "—" : fact.start === from.id ? "↓" : "↑";
  return (
    <div className={styles["link"]} data-status={status ?? undefined}>
      <p className={styles["relation"]}>
        <span aria-hidden="true">{arrow}</span> {relationName(fact.type)}
        {status !== null && ` · ${named("status", status)}`}
        {total > 1 && ` · ${t("paths.facts", { count: total })}`}
      </p>
      <Sentence stated={stated} />
      <UnstyledButton className={styles["open"]} onClick={() => void core.openEvidence(fact.id)}>
        {t("paths.evidence")}
      </UnstyledButton>
    </div>
  );
}

/** What tells most of a fact: a sentence, where one names both ends. */
function Sentence({ stated }: { readonly stated: Loadable<FactAnswer> | undefined }) {
  const { t, sentence } = useWords();
  if (stated === undefined || stated.status === "idle" || stated.status === "loading") return <Lines count={2} />;
  if (stated.status === "failed") return <p className={styles["quiet"]}>{sentence(stated.failure)}</p>;
  const { fact, subject, object, evidence } = stated.value;
  const telling = tellingPassages(evidence, [subject.id, object.id]);
  if (telling.length === 0) return <p className={styles["quiet"]}>{t("evidence.none")}</p>;
  const focus = { subject, object, trigger: factProperties(fact).trigger };
  return (
    <blockquote className={styles["sentence"]} lang="zh-CN">
      {telling.map(({ passage }) => (
        <p key={passage.key}>
          <MarkedText parts={sentenceParts(passage, "repaired", focus)} variant="repaired" />
        </p>
      ))}
    </blockquote>
  );
}

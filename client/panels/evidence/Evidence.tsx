import type { FactAnswer } from "#model/api.js";
import { Button } from "@mantine/core";
import { CorrectionField } from "../corrections/CorrectionField.js";
import { useMayCorrect } from "../corrections/use-may-correct.js";
import { useMemo, useState } from "react";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useNames } from "../messages/use-names.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { NoteField } from "../notes/NoteField.js";
import { Lines } from "../parts/Lines.js";
import { EvidenceCard } from "./EvidenceCard.js";
import styles from "./evidence.module.css";
import { Behind } from "../details/Behind.js";
import { FactVein } from "./FactVein.js";
import { factProperties } from "./fact-properties.js";
import { Statements } from "./Statements.js";

/** The selected fact with all the sentences that state it. */
export function Evidence({ id }: { readonly id: string }) {
  const core = useCore();
  const evidence = useCoreState((state) => state.evidence);
  const { t } = useWords();
  if (evidence.status === "failed") {
    return (
      <FailureNote title={t("evidence.failed")} failure={evidence.failure} onRetry={() => void core.openEvidence(id)} />
    );
  }
  if (evidence.status === "idle") return <EmptyNote title={t("evidence.notFact")} />;
  if (evidence.status === "loading") return <Lines count={6} />;
  return <Sentences key={id} answer={evidence.value} />;
}

/** What a fact was asked with. */
const QUERIES = ["fact"] as const;
/** How many sentences are shown at once. */
const FIRST = 10;

function Sentences({ answer }: { readonly answer: FactAnswer }) {
  const { t, relationName } = useWords();
  const core = useCore();
  const mayCorrect = useMayCorrect();
  const [shown, setShown] = useState(FIRST);
  const { fact, subject, object, evidence } = answer;
  const nameOf = useNames(useMemo(() => [subject, object], [subject, object]));
  const { trigger } = factProperties(fact);
  const rest = evidence.length - shown;
  const names = {
    subject: nameOf(subject),
    relation: relationName(fact.type),
    object: nameOf(object),
  };
  return (
    <article className={styles["evidence"]} aria-label={t("evidence.card", names)} data-testid="evidence">
      <FactVein {...answer} />
      <CorrectionField answer={answer} />
      <NoteField at={{ kind: "relationship", id: fact.id }} />
      <Statements fact={fact} />
      {evidence.length === 0 && <EmptyNote title={t("evidence.none")} />}
      {evidence.slice(0, shown).map((item, index) => (
        <EvidenceCard
          key={item.passage.key}
          evidence={item}
          onWrong={mayCorrect && answer.correction === null ? () => void core.beginCorrection(fact.id) : null}
          focus={{ subject, object, trigger: index === 0 ? trigger : null }}
          position={evidence.length > 1 ? { index: index + 1, count: evidence.length } : null}
        />
      ))}
      {rest > 0 && (
        <Button variant="default" size="compact-sm" onClick={() => setShown(evidence.length)}>
          {t("action.moreCount", { count: rest })}
        </Button>
      )}
      <Behind queries={QUERIES} params={{ key: fact.id }} />
    </article>
  );
}

import { useCallback, useEffect, useState } from "react";
import type { FactAnswer } from "#model/api.js";
import type { CrossingLink } from "#model/crossing-api.js";
import { failureFrom } from "../../core/failure.js";
import { failed, type Loadable, LOADING, ready } from "../../core/loadable.js";
import { useMayCorrect } from "../corrections/use-may-correct.js";
import { EvidenceCard } from "../evidence/EvidenceCard.js";
import { factProperties } from "../evidence/fact-properties.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import styles from "./crossing.module.css";

/** The sentences that state a link: those of its fact, or of both facts through a policy. */
export function LinkSentences({ link }: { readonly link: CrossingLink }) {
  const core = useCore();
  const { t } = useWords();
  const mayCorrect = useMayCorrect();
  const [facts, setFacts] = useState<Loadable<readonly FactAnswer[]>>(LOADING);
  const read = useCallback(
    (signal: AbortSignal) => {
      const keys = link.link === null ? [link.fact] : [link.fact, link.link];
      Promise.all(keys.map((key) => core.readFact(key, signal))).then(
        (answers) => setFacts(ready(answers)),
        (thrown: unknown) => {
          if (!signal.aborted) setFacts(failed(failureFrom(thrown)));
        },
      );
    },
    [core, link.fact, link.link],
  );
  useEffect(() => {
    const leaving = new AbortController();
    read(leaving.signal);
    return () => leaving.abort();
  }, [read]);
  if (facts.status === "failed") {
    return (
      <FailureNote
        title={t("crossing.sentencesFailed")}
        failure={facts.failure}
        onRetry={() => read(new AbortController().signal)}
      />
    );
  }
  if (facts.status !== "ready") return <Lines count={3} />;
  return (
    <div className={styles["sentences"]}>
      {facts.value.flatMap(({ fact, subject, object, evidence, correction }) =>
        evidence.map((item, at) => (
          <EvidenceCard
            key={`${fact.id} ${item.passage.key}`}
            evidence={item}
            focus={{ subject, object, trigger: at === 0 ? factProperties(fact).trigger : null }}
            position={null}
            onWrong={mayCorrect && correction === null ? () => void core.beginCorrection(fact.id) : null}
          />
        )),
      )}
    </div>
  );
}

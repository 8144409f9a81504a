import type { EvidencePassage } from "#model/api.js";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../messages/words.js";
import { EvidenceActions } from "./EvidenceActions.js";
import { periodName } from "./citation.js";
import styles from "./evidence.module.css";
import { MarkedText } from "./MarkedText.js";
import { hasVariants, sentenceParts, type SentenceFocus, type Variant } from "./sentence-text.js";
import { SentenceContext } from "./SentenceContext.js";

interface EvidenceCardProps {
  readonly evidence: EvidencePassage;
  readonly focus: SentenceFocus;
  /** Which of several sentences it is; null where it is the only one. */
  readonly position: { readonly index: number; readonly count: number } | null;
}

/** One sentence that states a fact, where it stands, and the way to it. */
export function EvidenceCard({ evidence, focus, position }: EvidenceCardProps) {
  const { t } = useWords();
  const { passage } = evidence;
  const [variant, setVariant] = useState<Variant>("repaired");
  const [isInContext, setInContext] = useState({ before: false, after: false });
  const context = { document: evidence.document.key, passage: passage.key, variant };
  return (
    <section className={styles["card"]} data-testid="evidence-card">
      <div className={styles["cardHead"]}>
        <Source evidence={evidence} />
        {position !== null && <span className={styles["position"]}>{t("evidence.position", position)}</span>}
      </div>
      {isInContext.before && <SentenceContext {...context} side="before" />}
      <blockquote className={styles["sentence"]} lang="zh-CN" data-kind={passage.kind} data-variant={variant}>
        <MarkedText parts={sentenceParts(passage, variant, focus)} variant={variant} />
      </blockquote>
      {isInContext.after && <SentenceContext {...context} side="after" />}
      {(hasVariants(passage) || passage.guessed) && (
        <div className={styles["variants"]}>
          {hasVariants(passage) && (
            <SegmentedControl
              size="xs"
              value={variant}
              aria-label={t("evidence.variant")}
              onChange={setVariant}
              data={[
                { value: "repaired", label: t("evidence.repaired") },
                { value: "original", label: t("evidence.original") },
              ]}
            />
          )}
          {passage.guessed && <span title={t("evidence.guessedHint")}>{t("evidence.guessed")}</span>}
        </div>
      )}
      <EvidenceActions
        evidence={evidence}
        variant={variant}
        isInContext={isInContext}
        onContext={(side) => setInContext((sides) => ({ ...sides, [side]: !sides[side] }))}
      />
    </section>
  );
}

function Source({ evidence: { document, section } }: { readonly evidence: EvidencePassage }) {
  const { t } = useWords();
  const when = document.period ?? (document.year === null ? null : String(document.year));
  return (
    <p className={styles["source"]}>
      <span className={styles["sourceTitle"]} lang="zh-CN">
        {document.title}
      </span>
      <span className={styles["sourceSection"]} title={section?.title}>
        {section?.title ?? t("evidence.noSection")}
      </span>
      {when !== null && <span className={styles["sourceYear"]}>{periodName(when, t)}</span>}
    </p>
  );
}

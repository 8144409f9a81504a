import type { EvidencePassage } from "#model/api.js";
import { SegmentedControl, UnstyledButton } from "@mantine/core";
import IconChevronDown from "@tabler/icons-react/icons/IconChevronDown";
import IconChevronUp from "@tabler/icons-react/icons/IconChevronUp";
import { useState } from "react";
import { useWords } from "../messages/words.js";
import { EvidenceActions } from "./EvidenceActions.js";
import { periodName } from "./citation.js";
import styles from "./evidence.module.css";
import { MarkedText } from "./MarkedText.js";
import { hasVariants, sentenceParts, type SentenceFocus, type Variant } from "./sentence-text.js";
import { SentenceContext } from "./SentenceContext.js";
import { titleWithArea } from "./telling-title.js";

interface EvidenceCardProps {
  readonly evidence: EvidencePassage;
  readonly focus: SentenceFocus;
  /** Which of several sentences it is; null where it is the only one. */
  readonly position: { readonly index: number; readonly count: number } | null;
  /** For whoever may say that it does not state the fact; null: nobody. */
  readonly onWrong: (() => void) | null;
}

/** One sentence that states a fact, where it stands, and the way to it. */
export function EvidenceCard({ evidence, focus, position, onWrong }: EvidenceCardProps) {
  const { t } = useWords();
  const { passage } = evidence;
  const [variant, setVariant] = useState<Variant>("repaired");
  const [isInContext, setInContext] = useState({ before: false, after: false });
  const context = { document: evidence.document.key, passage: passage.key, variant };
  const toggle = (side: Side) => setInContext((sides) => ({ ...sides, [side]: !sides[side] }));
  return (
    <section className={styles["card"]} data-testid="evidence-card">
      <div className={styles["cardHead"]}>
        <Source evidence={evidence} />
        {position !== null && (
          <span className={styles["position"]} title={t("evidence.position", position)}>
            {t("list.partOf", { shown: position.index, total: position.count })}
          </span>
        )}
      </div>
      <div className={styles["reading"]}>
        <ContextButton side="before" isOpen={isInContext.before} onToggle={toggle} />
        {isInContext.before && <SentenceContext {...context} side="before" />}
        <blockquote className={styles["sentence"]} lang="zh-CN" data-kind={passage.kind} data-variant={variant}>
          <MarkedText parts={sentenceParts(passage, variant, focus)} variant={variant} />
        </blockquote>
        {isInContext.after && <SentenceContext {...context} side="after" />}
        <div className={styles["below"]}>
          <ContextButton side="after" isOpen={isInContext.after} onToggle={toggle} />
          {passage.guessed && <span title={t("evidence.guessedHint")}>{t("evidence.guessed")}</span>}
          {hasVariants(passage) && (
            <SegmentedControl
              size="xs"
              value={variant}
              aria-label={t("evidence.variant")}
              title={t("evidence.variantHint")}
              onChange={setVariant}
              data={[
                { value: "repaired", label: t("evidence.repaired") },
                { value: "original", label: t("evidence.original") },
              ]}
            />
          )}
        </div>
      </div>
      <EvidenceActions evidence={evidence} variant={variant} onWrong={onWrong} />
    </section>
  );
}

type Side = "before" | "after";

interface ContextButtonProps {
  readonly side: Side;
  readonly isOpen: boolean;
  readonly onToggle: (side: Side) => void;
}

function ContextButton({ side, isOpen, onToggle }: ContextButtonProps) {
  const { t } = useWords();
  const Chevron = (side === "before") === isOpen ? IconChevronDown : IconChevronUp;
  return (
    <UnstyledButton className={styles["contextButton"]} aria-expanded={isOpen} onClick={() => onToggle(side)}>
      <Chevron size={14} stroke={1.8} />
      {t(side === "before" ? "evidence.previous" : "evidence.next")}
    </UnstyledButton>
  );
}

function Source({ evidence: { document, section } }: { readonly evidence: EvidencePassage }) {
  const { t } = useWords();
  const when = document.period ?? (document.year === null ? null : String(document.year));
  return (
    <p className={styles["source"]}>
      <span lang="zh-CN">
        {titleWithArea(document)}
        {when !== null && <span className={styles["quiet"]}> · {periodName(when, t)}</span>}
      </span>
      <span className={styles["quiet"]} title={section?.title}>
        {section?.title ?? t("evidence.noSection")}
      </span>
    </p>
  );
}

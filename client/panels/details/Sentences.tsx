import type { EvidencePassage } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import { UnstyledButton } from "@mantine/core";
import { useEffect } from "react";
import { CiteMenu } from "../evidence/CiteMenu.js";
import { MarkedText } from "../evidence/MarkedText.js";
import { sentenceParts } from "../evidence/sentence-text.js";
import { tellingTitle } from "../evidence/telling-title.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import styles from "./details.module.css";
import type { DetailTabProps } from "./detail-tab-props.js";

/** The sentences that mention a node; each leads to its place in the report. */
export function Sentences({ answer: { entity } }: DetailTabProps) {
  const core = useCore();
  const { id } = entity;
  const sentences = useCoreState((state) => state.sentences);
  const { t } = useWords();
  useEffect(() => {
    if (core.state.getState().selection?.id === id) void core.loadSentences();
  }, [core, id]);
  if (sentences.status === "failed") {
    return (
      <FailureNote
        title={t("details.sentencesFailed")}
        failure={sentences.failure}
        onRetry={() => void core.loadSentences()}
      />
    );
  }
  if (sentences.status !== "ready") return <Lines count={6} />;
  const { items, total, truncated } = sentences.value;
  if (items.length === 0) return <EmptyNote title={t("details.noSentences")} />;
  return (
    <ul className={styles["sentences"]}>
      {items.map((item) => (
        <Sentence key={item.passage.key} item={item} entity={entity} />
      ))}
      {truncated && <li className={styles["note"]}>{t("list.part", { total, shown: items.length })}</li>}
    </ul>
  );
}

function Sentence({ item, entity }: { readonly item: EvidencePassage; readonly entity: GraphNode }) {
  const core = useCore();
  const { t } = useWords();
  const { passage, document, section } = item;
  const place = [tellingTitle(document, t), section?.title];
  return (
    <li>
      <p className={styles["sentence"]} lang="zh-CN">
        <MarkedText parts={sentenceParts(passage, "repaired", { subject: entity })} variant="repaired" />
      </p>
      <div className={styles["from"]}>
        <UnstyledButton
          className={styles["place"]}
          title={t("evidence.open")}
          onClick={() => void core.openReader(document.key, passage.key)}
        >
          {place.filter((part) => typeof part === "string").join(" · ")}
        </UnstyledButton>
        <CiteMenu evidence={item} variant="repaired" isSmall />
      </div>
    </li>
  );
}

import type { PassageAnswer } from "#model/api.js";
import { useEffect } from "react";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import styles from "./evidence.module.css";
import { MarkedText } from "./MarkedText.js";
import { sentenceParts, type Variant } from "./sentence-text.js";

interface SentenceContextProps {
  readonly document: string;
  readonly passage: string;
  readonly side: "before" | "after";
  readonly variant: Variant;
}

/** The sentence before or after another one, page furniture left out. */
export function SentenceContext({ document, passage, side, variant }: SentenceContextProps) {
  const core = useCore();
  const text = useCoreState((state) => state.texts.get(document));
  const { t } = useWords();
  useEffect(() => void core.loadText(document), [core, document]);
  if (text?.status === "failed") {
    return (
      <FailureNote
        title={t("evidence.contextFailed")}
        failure={text.failure}
        onRetry={() => void core.loadText(document)}
      />
    );
  }
  if (text?.status !== "ready") return <Lines count={2} />;
  const { passages, total } = text.value;
  const here = passages.findIndex(({ key }) => key === passage);
  if (here === -1 && passages.length < total) return <Lines count={2} />;
  const found =
    side === "before" ? passages.slice(0, here).findLast(isReadable) : passages.slice(here + 1).find(isReadable);
  if (found === undefined) {
    return <p className={styles["context"]}>{t(side === "before" ? "evidence.atStart" : "evidence.atEnd")}</p>;
  }
  return (
    <p className={styles["context"]} lang="zh-CN">
      <MarkedText parts={sentenceParts(found, variant)} variant={variant} />
    </p>
  );
}

const isReadable = ({ kind }: PassageAnswer) => kind !== "chrome";

import type { PassageAnswer } from "#model/api.js";
import { memo, useMemo } from "react";
import { MarkedText } from "../evidence/MarkedText.js";
import { factProperties } from "../evidence/fact-properties.js";
import { sentenceParts, type SentenceFocus, type Variant } from "../evidence/sentence-text.js";
import { classNames } from "../frame/class-names.js";
import type { ReaderView } from "../frame/layout.js";
import { useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import type { Paragraph } from "./paragraphs.js";
import styles from "./reader.module.css";

interface ParagraphRowProps {
  readonly paragraph: Paragraph;
  readonly view: ReaderView;
  readonly chosen: string | null;
}

/** One paragraph. Side by side, sentence stands beside sentence: damage makes the original longer, and whole paragraphs drift apart. */
export const ParagraphRow = memo(function ParagraphRow({ paragraph, view, chosen }: ParagraphRowProps) {
  const { passages, kind } = paragraph;
  return (
    <div className={styles["row"]} data-kind={kind}>
      {view === "columns" ? (
        passages.map((passage) => (
          <div key={passage.key} className={styles["pair"]}>
            <Run passages={[passage]} kind={kind} variant="original" chosen={chosen} />
            <Run passages={[passage]} kind={kind} variant="repaired" chosen={chosen} />
          </div>
        ))
      ) : (
        <Run passages={passages} kind={kind} variant={view} chosen={chosen} />
      )}
    </div>
  );
});

interface RunProps {
  readonly passages: readonly PassageAnswer[];
  readonly kind: Paragraph["kind"];
  readonly variant: Variant;
  readonly chosen: string | null;
}

function Run({ passages, kind, variant, chosen }: RunProps) {
  const { t } = useWords();
  return (
    <p lang="zh-CN" title={kind === "chrome" ? t("reader.chrome") : undefined}>
      {passages.map((passage) => (
        <span
          key={passage.key}
          data-passage={passage.key}
          data-variant={variant}
          data-testid={passage.key === chosen ? "chosen-passage" : undefined}
          className={classNames(styles["passage"], passage.key === chosen && styles["chosen"])}
        >
          <PassageText passage={passage} variant={variant} />
        </span>
      ))}
    </p>
  );
}

function PassageText({ passage, variant }: { readonly passage: PassageAnswer; readonly variant: Variant }) {
  const focus = useFocus(passage.key);
  const parts = useMemo(() => sentenceParts(passage, variant, focus), [passage, variant, focus]);
  return <MarkedText parts={parts} variant={variant} />;
}

const NO_FOCUS: SentenceFocus = {};

/** Both ends of the selected fact, where this passage states it; else the selected entity. */
function useFocus(passage: string): SentenceFocus {
  const evidence = useCoreState(({ selection, evidence }) =>
    selection?.kind === "relationship" && evidence.status === "ready" && evidence.value.fact.id === selection.id
      ? evidence.value
      : null,
  );
  const selected = useCoreState(({ selection, details }) =>
    selection?.kind === "node" && details.status === "ready" ? details.value.answer.entity : undefined,
  );
  return useMemo(() => {
    const index = evidence?.evidence.findIndex((item) => item.passage.key === passage) ?? -1;
    if (evidence === null) return selected === undefined ? NO_FOCUS : { subject: selected };
    if (index === -1) return NO_FOCUS;
    const trigger = index === 0 ? factProperties(evidence.fact).trigger : null;
    return { subject: evidence.subject, object: evidence.object, trigger };
  }, [evidence, selected, passage]);
}

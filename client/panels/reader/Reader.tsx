import { useEffect, useMemo, useState } from "react";
import type { EvidencePassage } from "#model/api.js";
import type { DocumentText } from "../../core/documents/document-actions.js";
import { CiteMenu } from "../evidence/CiteMenu.js";
import { hasVariants } from "../evidence/sentence-text.js";
import { tellingTitle } from "../evidence/telling-title.js";
import { READER_VIEWS, type ReaderView } from "../frame/layout.js";
import { useCore, useCoreState, useIsNarrow, useLayout } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { PanelHead } from "../parts/PanelHead.js";
import { Outline } from "./Outline.js";
import { paragraphsOf } from "./paragraphs.js";
import { ReaderHead } from "./ReaderHead.js";
import styles from "./reader.module.css";
import { ReportText } from "./ReportText.js";

interface ReaderProps {
  readonly document: string;
  /** The passage to be seen; null opens the report at its beginning. */
  readonly passage: string | null;
}

/** The report itself, over the canvas: as it was found, with the repaired text beside it. */
export function Reader({ document, passage }: ReaderProps) {
  const core = useCore();
  const text = useCoreState((state) => state.texts.get(document));
  const { t } = useWords();
  useEffect(() => void core.loadText(document), [core, document]);
  return (
    <section className={styles["reader"]} aria-label={t("reader.title")} data-testid="reader">
      {text?.status === "ready" ? (
        <Report text={text.value} passage={passage} />
      ) : (
        <PanelHead title={t("reader.title")} closeLabel={t("reader.close")} onClose={() => core.closeReader()} />
      )}
      {text?.status === "failed" && (
        <FailureNote title={t("reader.failed")} failure={text.failure} onRetry={() => void core.loadText(document)} />
      )}
      {(text === undefined || text.status === "loading" || text.status === "idle") && <Lines count={6} />}
    </section>
  );
}

interface ReportProps {
  readonly text: DocumentText;
  readonly passage: string | null;
}

function Report({ text, passage }: ReportProps) {
  const outline = useLayout((layout) => layout.outline);
  const isNarrow = useIsNarrow();
  const { t } = useWords();
  const { original, passages, sections, total } = text;
  const paragraphs = useMemo(() => paragraphsOf(original, passages), [original, passages]);
  const isDamaged = useMemo(() => passages.some(hasVariants), [passages]);
  const { view, views } = useReaderView(isDamaged);
  const [goal, setGoal] = useState({ passage, from: passage });
  if (goal.from !== passage) setGoal({ passage, from: passage });
  const go = (key: string | null) => setGoal({ passage: key, from: passage });
  const marked = useMemo(() => evidenceIn(text, passage), [text, passage]);
  return (
    <>
      <ReaderHead
        title={tellingTitle(text.document, t)}
        view={view}
        views={views}
        hasOutline={sections.length > 0}
        onReturn={passage === null ? null : () => go(passage)}
        cite={
          marked && (
            <CiteMenu evidence={marked} variant={view === "original" ? "original" : "repaired"} isSmall={isNarrow} />
          )
        }
      />
      <div className={styles["body"]}>
        {outline && sections.length > 0 && <Outline sections={sections} passages={passages} onGo={go} />}
        <ReportText paragraphs={paragraphs} view={view} goal={goal} chosen={passage} />
      </div>
      {passages.length < total && (
        <p className={styles["part"]} role="status">
          {t("reader.range", { from: 1, to: passages.length, total })}
        </p>
      )}
    </>
  );
}

/** The passage that is highlighted, with where it stands; null while it has not come. */
function evidenceIn({ document, passages, sections }: DocumentText, key: string | null): EvidencePassage | null {
  const passage = passages.find((one) => one.key === key);
  if (passage === undefined) return null;
  return { passage, document, section: sections.find((one) => one.key === passage.parent) ?? null };
}

/** How the report is shown, and what there is to choose from: nothing where it is not damaged. */
function useReaderView(isDamaged: boolean): { readonly view: ReaderView; readonly views: readonly ReaderView[] } {
  const wanted = useLayout((layout) => layout.readerView);
  const isNarrow = useIsNarrow();
  if (!isDamaged) return { view: "repaired", views: [] };
  const views = READER_VIEWS.filter((view) => !(isNarrow && view === "columns"));
  return { view: views.find((each) => each === wanted) ?? "original", views };
}

import { SegmentedControl, Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import IconFocus2 from "@tabler/icons-react/icons/IconFocus2";
import IconListTree from "@tabler/icons-react/icons/IconListTree";
import { useEffect, useMemo, useState } from "react";
import type { DocumentText } from "../../core/state.js";
import { hasVariants } from "../evidence/sentence-text.js";
import { NARROW, READER_VIEWS } from "../frame/layout.js";
import { useCore, useCoreState, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { PanelHead } from "../parts/PanelHead.js";
import { Outline } from "./Outline.js";
import { paragraphsOf } from "./paragraphs.js";
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
  const core = useCore();
  const layout = useLayoutStore();
  const { outline, readerView } = useLayout((all) => all);
  const isNarrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const { t } = useWords();
  const { original, passages, sections, total } = text;
  const paragraphs = useMemo(() => paragraphsOf(original, passages), [original, passages]);
  const isDamaged = useMemo(() => passages.some(hasVariants), [passages]);
  const views = READER_VIEWS.filter((view) => !(isNarrow && view === "columns"));
  const view = isDamaged ? (views.find((each) => each === readerView) ?? "original") : "repaired";
  const [goal, setGoal] = useState({ passage, from: passage });
  if (goal.from !== passage) setGoal({ passage, from: passage });
  return (
    <>
      <PanelHead
        title={
          <span className={styles["title"]} lang="zh-CN" title={text.document.title}>
            {text.document.title}
          </span>
        }
        closeLabel={t("reader.close")}
        onClose={() => core.closeReader()}
      >
        {sections.length > 0 && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconListTree size={16} stroke={1.7} />}
            aria-label={t("reader.outline")}
            aria-pressed={outline}
            onClick={() => layout.setState({ outline: !outline })}
          >
            {!isNarrow && t("reader.outline")}
          </Button>
        )}
        {passage !== null && (
          <Button
            size="compact-sm"
            variant="subtle"
            color="gray"
            leftSection={<IconFocus2 size={16} stroke={1.7} />}
            aria-label={t("reader.goTo")}
            onClick={() => setGoal({ passage, from: passage })}
          >
            {!isNarrow && t("reader.goTo")}
          </Button>
        )}
        {isDamaged && (
          <SegmentedControl
            size="xs"
            value={view}
            aria-label={t("reader.view")}
            onChange={(chosen) => layout.setState({ readerView: chosen })}
            data={views.map((value) => ({ value, label: t(`reader.${value}`) }))}
          />
        )}
      </PanelHead>
      <div className={styles["body"]}>
        {outline && sections.length > 0 && (
          <Outline sections={sections} passages={passages} onGo={(key) => setGoal({ passage: key, from: passage })} />
        )}
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

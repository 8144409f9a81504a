import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ReaderView } from "../frame/layout.js";
import { useWords } from "../messages/words.js";
import { paragraphIndex, type Paragraph } from "./paragraphs.js";
import { ParagraphRow } from "./ParagraphRow.js";
import styles from "./reader.module.css";

interface ReportTextProps {
  readonly paragraphs: readonly Paragraph[];
  readonly view: ReaderView;
  /** What is scrolled to; a new object each time. */
  readonly goal: { readonly passage: string | null };
  /** The passage that is highlighted. */
  readonly chosen: string | null;
}

/** Paragraphs drawn on each side of the goal, and added when an end comes into sight. */
const WINDOW = 40;

/** The text, drawn from around the goal and further as one scrolls, so that long reports open as fast as short ones. */
export function ReportText({ paragraphs, view, goal, chosen }: ReportTextProps) {
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const found = goal.passage === null ? 0 : paragraphIndex(paragraphs, goal.passage);
  // In a long report the goal may arrive with a later page.
  const isFound = found >= 0;
  const around = { goal, isFound, from: found - WINDOW, to: Math.max(found, 0) + WINDOW };
  const [drawn, setDrawn] = useState(around);
  if (drawn.goal !== goal || drawn.isFound !== isFound) setDrawn(around);
  const from = Math.max(0, drawn.from);
  const to = Math.min(paragraphs.length, drawn.to);
  const extend = (side: "from" | "to") => {
    setDrawn((range) => ({ ...range, [side]: side === "from" ? range.from - WINDOW : range.to + WINDOW }));
  };

  // The keys scroll the report from the moment it is open.
  useEffect(() => scroller.current?.focus({ preventScroll: true }), []);
  useLayoutEffect(() => {
    if (goal.passage === null) scroller.current?.scrollTo({ top: 0 });
    else if (isFound) passageIn(scroller.current, goal.passage)?.scrollIntoView({ block: "center" });
  }, [goal, isFound]);

  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles["text"]} data-view={view} ref={scroller} tabIndex={0} role="document">
      {view === "columns" && (
        <div className={styles["columnHeads"]} aria-hidden="true">
          <span>{t("reader.original")}</span>
          <span>{t("reader.repaired")}</span>
        </div>
      )}
      {from > 0 && <Extender key={`from ${from}`} label={t("reader.before")} onExtend={() => extend("from")} />}
      {paragraphs.slice(from, to).map((paragraph) => (
        <ParagraphRow key={paragraph.key} paragraph={paragraph} view={view} chosen={chosen} />
      ))}
      {to < paragraphs.length && <Extender key={`to ${to}`} label={t("reader.after")} onExtend={() => extend("to")} />}
    </div>
  );
}

function passageIn(scroller: HTMLElement | null, passage: string): Element | null | undefined {
  return scroller?.querySelector(`[data-passage="${CSS.escape(passage)}"]`);
}

interface ExtenderProps {
  readonly label: string;
  readonly onExtend: () => void;
}

/** Draws more when it comes into sight, or when it is pressed. */
function Extender({ label, onExtend }: ExtenderProps) {
  const button = useRef<HTMLButtonElement>(null);
  const extend = useRef(onExtend);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) extend.current();
    });
    if (button.current !== null) observer.observe(button.current);
    return () => observer.disconnect();
  }, []);
  return (
    <button type="button" ref={button} className={styles["extender"]} onClick={onExtend}>
      {label}
    </button>
  );
}

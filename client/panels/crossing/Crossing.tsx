import { useDeferredValue, useMemo, useRef, type KeyboardEvent } from "react";
import {
  choiceFromCode,
  codeFromChoice,
  DEFAULT_CROSSING,
  type CrossingChoice,
} from "../../core/crossing/crossing-choice.js";
import type { CrossingIndex } from "../../core/crossing/crossing-index.js";
import { crossingTable } from "../../core/crossing/crossing-table.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { PanelHead } from "../parts/PanelHead.js";
import { CrossingHead } from "./CrossingHead.js";
import { CrossingTools } from "./CrossingTools.js";
import styles from "./crossing.module.css";
import type { CrossingPartProps } from "./crossing-part.js";
import { Legend } from "./Legend.js";
import { LinkPanel } from "./LinkPanel.js";
import { Matrix } from "./Matrix.js";
import { TwoLists } from "./TwoLists.js";
import { Unlinked } from "./Unlinked.js";
import { useCrossing, useCrossingChoice } from "./use-crossing.js";
import { useFocusOver } from "./use-focus-over.js";

/** Which projects link to which initiatives, over the canvas. */
export function Crossing() {
  const core = useCore();
  const { t } = useWords();
  const { crossing, reload } = useCrossing();
  const section = useRef<HTMLElement>(null);
  useFocusOver(section);
  return (
    <section
      className={styles["crossing"]}
      ref={section}
      tabIndex={-1}
      aria-label={t("crossing.title")}
      data-testid="crossing"
    >
      {crossing.status === "ready" ? (
        <Crossed index={crossing.value} />
      ) : (
        <PanelHead
          title={t("crossing.title")}
          closeLabel={t("crossing.close")}
          onClose={() => core.showCrossing(null)}
        />
      )}
      {crossing.status === "failed" && (
        <FailureNote title={t("crossing.failed")} failure={crossing.failure} onRetry={reload} />
      )}
      {(crossing.status === "loading" || crossing.status === "idle") && <Lines count={8} />}
    </section>
  );
}

function Crossed({ index }: { readonly index: CrossingIndex }) {
  const { language } = useWords();
  const [choice, change] = useCrossingChoice();
  const wanted = useTableChoice(choice);
  const table = useMemo(() => crossingTable(index, wanted, language), [index, wanted, language]);
  const body = useRef<HTMLDivElement>(null);
  const isOpen = choice.form !== "unlinked" && (choice.at.project !== null || choice.at.initiative !== null);
  const close = () => {
    change((before) => ({ ...before, at: DEFAULT_CROSSING.at }));
    body.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented || !isOpen) return;
    event.preventDefault();
    close();
  };
  return (
    // Escape closes the sentences before it closes all.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles["inside"]} onKeyDown={onKeyDown}>
      <CrossingHead index={index} choice={choice} table={table} change={change} />
      {choice.form !== "unlinked" && <CrossingTools index={index} choice={choice} table={table} change={change} />}
      <div className={styles["columns"]}>
        <div className={styles["body"]} ref={body}>
          <Body index={index} choice={choice} table={table} change={change} />
          {choice.form !== "unlinked" && table.links.length > 0 && <Legend />}
        </div>
        {isOpen && (
          <LinkPanel
            key={`${choice.at.project} ${choice.at.initiative}`}
            index={index}
            at={choice.at}
            links={table.links}
            change={change}
            onClose={close}
          />
        )}
      </div>
    </div>
  );
}

/** Whose sentences are open, and the form, change no row; typing is not kept waiting for the rows. */
function useTableChoice(choice: CrossingChoice): CrossingChoice {
  const { form, at } = DEFAULT_CROSSING;
  const code = useDeferredValue(codeFromChoice({ ...choice, form, at }));
  return useMemo(() => choiceFromCode(code), [code]);
}

function Body(props: CrossingPartProps) {
  const { index, choice, table } = props;
  const { t } = useWords();
  if (choice.form === "unlinked") return <Unlinked unlinked={index.answer.unlinked} />;
  if (index.answer.links.total === 0) return <EmptyNote title={t("crossing.empty")} hint={t("crossing.emptyHint")} />;
  if (table.links.length === 0) return <EmptyNote title={t("crossing.noMatch")} />;
  return choice.form === "matrix" ? <Matrix {...props} /> : <TwoLists {...props} />;
}

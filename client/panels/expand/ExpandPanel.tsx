import { Button, CloseButton, SegmentedControl } from "@mantine/core";
import { useEffect, useRef, useState, type ReactNode } from "react";
import type { NeighbourOrder, NeighbourTotals } from "#model/neighbours-api.js";
import {
  NEIGHBOURS_AT_MOST,
  USUAL_CHOICE,
  neighboursOnCanvas,
  type ExpandChoice,
} from "../../core/expansion/expansion.js";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useFocusReturn } from "../frame/use-focus-return.js";
import { useWords } from "../messages/words.js";
import { FailureNote } from "../parts/FailureNote.js";
import { Lines } from "../parts/Lines.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import parts from "../parts/parts.module.css";
import styles from "./expand.module.css";
import { factRows, hasRow, labelRows, mostBrought, toggled, withRow } from "./expand-rows.js";

/** How many neighbours an entity has, and which of them to bring. */
export function ExpandPanel({ id }: { readonly id: string }) {
  const core = useCore();
  const totals = useCoreState((state) => state.asking?.totals);
  const { t } = useWords();
  const head = useRef<HTMLHeadingElement>(null);
  useFocusReturn(id);
  useEffect(() => head.current?.focus(), []);
  return (
    <section className={styles["panel"]} aria-label={t("expand.title")} data-testid="expand-panel">
      <div className={styles["head"]}>
        <h4 ref={head} tabIndex={-1}>
          {t("expand.title")}
        </h4>
        <CloseButton size="sm" aria-label={t("expand.close")} onClick={core.closeNeighbours} />
      </div>
      {totals?.status === "failed" && (
        <FailureNote title={t("expand.failed")} failure={totals.failure} onRetry={() => void core.askNeighbours(id)} />
      )}
      {totals?.status === "loading" && <Lines count={4} />}
      {totals?.status === "ready" && <Choosing id={id} totals={totals.value} />}
    </section>
  );
}

interface ChoosingProps {
  readonly id: string;
  readonly totals: NeighbourTotals;
}

function Choosing({ id, totals }: ChoosingProps) {
  const core = useCore();
  const { t } = useWords();
  const [choice, setChoice] = useState<ExpandChoice>({ ...USUAL_CHOICE, count: 20 });
  const shown = useCoreState((state) => neighboursOnCanvas(state.dataset, id));
  const fitting = useCoreState((state) => neighboursOnCanvas(state.dataset, id, choice));
  const isExpanding = useCoreState((state) => state.pending.has(`expand:${id}`));
  if (totals.neighbours === 0) return <p className={styles["said"]}>{t("details.noFacts")}</p>;
  const most = mostBrought(totals, choice, { shown, fitting });
  const isFull = shown >= NEIGHBOURS_AT_MOST;
  const isOver = isFull || most === 0;
  return (
    <>
      <p className={styles["said"]} role="status">
        {t("expand.shown", { shown, total: totals.neighbours })}
      </p>
      <FactChoice totals={totals} choice={choice} onChange={setChoice} />
      <LabelChoice totals={totals} choice={choice} onChange={setChoice} />
      <HowMany choice={choice} onChange={setChoice} />
      {isFull && <p className={styles["said"]}>{t("expand.full", { count: NEIGHBOURS_AT_MOST })}</p>}
      <Button
        size="compact-sm"
        className={styles["add"] ?? ""}
        loading={isExpanding}
        // Disabled, it would lose the focus of who brought the last of them.
        data-disabled={isOver}
        aria-disabled={isOver}
        onClick={() => !isOver && void core.expand(id, choice)}
      >
        {shown >= totals.neighbours ? t("expand.whole") : t("expand.add", { count: most })}
      </Button>
    </>
  );
}

interface ChoiceProps {
  readonly choice: ExpandChoice;
  readonly onChange: (choice: ExpandChoice) => void;
}

function FactChoice({ totals, choice, onChange }: ChoiceProps & Pick<ChoosingProps, "totals">) {
  const { t, named } = useWords();
  return (
    <fieldset className={styles["choices"]}>
      <legend>{t("expand.facts")}</legend>
      {factRows(totals).map((row) => (
        <Choice
          key={row.name}
          isChosen={hasRow(choice.facts, row)}
          onToggle={() => onChange({ ...choice, facts: withRow(choice.facts, row) })}
          count={row.neighbours}
        >
          {named("group", row.name)}
        </Choice>
      ))}
    </fieldset>
  );
}

function LabelChoice({ totals, choice, onChange }: ChoiceProps & Pick<ChoosingProps, "totals">) {
  const { t, typeName } = useWords();
  const rows = labelRows(totals);
  if (rows.length < 2) return null;
  return (
    <fieldset className={styles["choices"]}>
      <legend>{t("expand.labels")}</legend>
      {rows.map(({ label, neighbours }) => (
        <Choice
          key={label}
          isChosen={choice.labels.includes(label)}
          onToggle={() => onChange({ ...choice, labels: toggled(choice.labels, label) })}
          count={neighbours}
        >
          <TypeIcon type={label} size={14} /> {typeName(label)}
        </Choice>
      ))}
    </fieldset>
  );
}

interface ChoiceBoxProps {
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  readonly count: number;
  readonly children: ReactNode;
}

function Choice({ isChosen, onToggle, count, children }: ChoiceBoxProps) {
  const { number } = useWords();
  return (
    <label className={styles["choice"]}>
      <input type="checkbox" checked={isChosen} onChange={onToggle} />
      <span>{children}</span>
      <span className={styles["count"]}>{number(count)}</span>
    </label>
  );
}

const COUNTS = [20, 50, 100, 500] as const;
const ORDERS = ["degree", "confidence", "mentions", "newest", "name"] as const satisfies readonly NeighbourOrder[];

function HowMany({ choice, onChange }: ChoiceProps) {
  const { t } = useWords();
  return (
    <div className={styles["how"]}>
      <SegmentedControl
        size="xs"
        aria-label={t("expand.count")}
        value={String(choice.count)}
        onChange={(value) => onChange({ ...choice, count: Number(value) })}
        data={COUNTS.map(String)}
      />
      <select
        className={classNames(parts["box"], styles["order"])}
        aria-label={t("expand.order")}
        value={choice.order}
        onChange={({ currentTarget }) =>
          onChange({ ...choice, order: ORDERS.find((order) => order === currentTarget.value) ?? "degree" })
        }
      >
        {ORDERS.map((order) => (
          <option key={order} value={order}>
            {t(`expand.order.${order}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

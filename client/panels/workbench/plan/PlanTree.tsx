import { type CSSProperties, useEffect, useMemo, useState, type KeyboardEvent, type RefObject } from "react";
import { useWords } from "../../messages/words.js";
import type { Zoom } from "../pictures/use-zoom.js";
import styles from "./plan.module.css";
import { PlanBox } from "./PlanBox.js";
import { planLayout } from "./plan-layout.js";
import { listedSteps, type PlanStep } from "./plan-steps.js";
import { reachedStep, type TreeKey, TREE_KEYS } from "./reached-step.js";
import { useDragging } from "./use-dragging.js";

interface PlanTreeProps {
  readonly root: PlanStep;
  readonly drawing: RefObject<SVGSVGElement | null>;
  readonly zoom: Zoom;
}

/** Smaller a plan is not shown before somebody wants it so: it could not be read. */
const READABLE = 0.85;

/** The plan as boxes; arrow keys walk it, Enter and space close and open what stands before a step. */
export function PlanTree({ root, drawing, zoom }: PlanTreeProps) {
  const { t } = useWords();
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const costliest = useMemo(() => listedSteps(root).find(({ isCostliest }) => isCostliest)?.id, [root]);
  const [current, setCurrent] = useState(costliest ?? root.id);
  const { width, height, steps, lines } = useMemo(() => planLayout(root, collapsed), [root, collapsed]);
  const dragging = useDragging();
  useEffect(() => bringIntoMiddle(drawing.current, costliest), [drawing, costliest]);
  const toggle = (id: string) =>
    setCollapsed((before) => new Set(before.has(id) ? [...before].filter((one) => one !== id) : [...before, id]));
  const focus = (id: string) => {
    setCurrent(id);
    drawing.current?.querySelector<SVGElement>(`[data-step="${id}"]`)?.focus();
  };
  const walk = (event: KeyboardEvent) => {
    const key = TREE_KEYS.find((one) => one === event.key);
    if (key === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    const act = reachedStep(root, { current, collapsed }, key satisfies TreeKey);
    if (act.kind === "toggle") toggle(act.id);
    else focus(act.id);
  };
  const seen = steps.some(({ step }) => step.id === current) ? current : root.id;
  return (
    // Dragging moves what scrolls; the same is done by the keys and by the bars of the box.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles["scroller"]} {...dragging}>
      {/* Its items take the focus. */}
      {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
      <svg
        ref={drawing}
        role="tree"
        aria-label={t("plan.title")}
        viewBox={`0 0 ${width} ${height}`}
        style={sizeOf({ width, height }, zoom)}
        onKeyDown={walk}
      >
        {lines.map(({ id, from, to, width: thickness }) => (
          <path
            key={id}
            className={styles["rows"]}
            strokeWidth={thickness}
            d={`M${from.x} ${from.y}C${from.x - 20} ${from.y} ${to.x + 20} ${to.y} ${to.x} ${to.y}`}
          />
        ))}
        {steps.map((placed) => (
          <PlanBox
            key={placed.step.id}
            placed={placed}
            isCurrent={placed.step.id === seen}
            onFocus={() => setCurrent(placed.step.id)}
            onToggle={() => toggle(placed.step.id)}
          />
        ))}
      </svg>
    </div>
  );
}

function sizeOf(whole: { readonly width: number; readonly height: number }, { scale }: Zoom): CSSProperties {
  const { width, height } = whole;
  return scale === null
    ? { width: "100%", minWidth: width * READABLE, maxWidth: width, height: "auto" }
    : { width: width * scale, height: height * scale };
}

/** Scrolls the box alone, where the browser's own way would move the page as well. */
function bringIntoMiddle(drawing: SVGSVGElement | null, step: string | undefined): void {
  const box = drawing?.parentElement;
  const found = drawing?.querySelector(`[data-step="${step ?? ""}"]`)?.getBoundingClientRect();
  if (found === undefined || box === null || box === undefined) return;
  const seen = box.getBoundingClientRect();
  if (found.right > seen.right || found.bottom > seen.bottom) {
    box.scrollBy(found.x + found.width / 2 - (seen.x + seen.width / 2), found.y - seen.y - seen.height / 3);
  }
}

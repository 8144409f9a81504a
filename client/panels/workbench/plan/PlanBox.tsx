import { useWords } from "../../messages/words.js";
import { clippedText } from "../pictures/clipped-text.js";
import styles from "./plan.module.css";
import { BOX, type PlacedStep } from "./plan-layout.js";
import { detailsOf, type PlanStep } from "./plan-steps.js";

interface PlanBoxProps {
  readonly placed: PlacedStep;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

/** Latin letters of each size that a line of the box holds. */
const NAME_LENGTH = 22;
const DETAILS_LENGTH = 31;
const BAR = 4;
/** Milliseconds; less is not told apart. */
const LEAST_TIME = 0.01;

export function PlanBox({ placed: { step, x, y, isCollapsed }, isCurrent, onFocus, onToggle }: PlanBoxProps) {
  const { t } = useWords();
  const { name, figures, share } = useStepWords(step);
  const details = detailsOf(step);
  const hasChildren = step.children.length > 0;
  const told = [name, details, ...figures, share, step.isCostliest ? t("plan.costliest") : ""]
    .filter((words) => words !== "")
    .join(" · ");
  return (
    <g transform={`translate(${x} ${y})`}>
      {/* What is drawn is cut where it is long; the item's own name tells all of it. */}
      <g className={styles["step"]} aria-hidden="true" data-costliest={step.isCostliest || undefined}>
        <rect className={styles["box"]} width={BOX.width} height={BOX.height} rx="6" />
        <text className={styles["name"]} x="12" y="22">
          {clippedText(name, NAME_LENGTH)}
        </text>
        <text className={styles["share"]} x={BOX.width - 12} y="22" textAnchor="end">
          {share}
        </text>
        <text className={styles["details"]} x="12" y="41">
          {clippedText(details, DETAILS_LENGTH)}
        </text>
        <text className={styles["figures"]} x="12" y="60">
          {figures.join(" · ")}
        </text>
        {step.share !== null && (
          <rect className={styles["cost"]} y={BOX.height - BAR} height={BAR} width={BOX.width * step.share} rx="2" />
        )}
        {isCollapsed && (
          <text className={styles["closed"]} x={BOX.width + 6} y={BOX.height / 2 + 4}>
            {`+${step.children.length}`}
          </text>
        )}
      </g>
      <rect
        className={styles["target"]}
        width={BOX.width}
        height={BOX.height}
        rx="6"
        role="treeitem"
        aria-label={told}
        aria-level={step.depth + 1}
        aria-expanded={hasChildren ? !isCollapsed : undefined}
        aria-selected={isCurrent}
        data-step={step.id}
        tabIndex={isCurrent ? 0 : -1}
        onFocus={onFocus}
        onDoubleClick={onToggle}
      >
        <title>{told}</title>
      </rect>
    </g>
  );
}

function useStepWords({ operator, share }: PlanStep) {
  const { t, percent, language } = useWords();
  const time = new Intl.NumberFormat(language, { maximumSignificantDigits: 3 });
  const rows =
    operator.rows !== null
      ? t("plan.rows", { count: operator.rows })
      : operator.estimatedRows !== null
        ? t("plan.estimated", { count: Math.round(operator.estimatedRows) })
        : "";
  return {
    name: operator.operator,
    figures: [
      rows,
      operator.dbHits === null ? "" : t("plan.hits", { count: operator.dbHits }),
      operator.timeMs === null
        ? ""
        : t("plan.time", { ms: operator.timeMs < LEAST_TIME ? `< ${LEAST_TIME}` : time.format(operator.timeMs) }),
    ].filter((words) => words !== ""),
    share: share === null ? "" : percent(share),
  };
}

import type { RuleColour } from "../../core/look/palette.js";
import styles from "./parts.module.css";

const DASHES: Readonly<Record<string, string>> = { planned: "5 3.5", problem: "2.4 2.8", rejected: "2.4 2.8" };

interface LineSampleProps {
  /** Null: the line of any status. */
  readonly status: string | null;
  readonly isThin?: boolean;
  /** Of its relationship's type; absent: that of its status. */
  readonly colour?: RuleColour | undefined;
}

/** A line as it is on the canvas. */
export function LineSample({ status, isThin = false, colour }: LineSampleProps) {
  const shown = status ?? "done";
  const own = colour && `var(--rule-${colour})`;
  return (
    <svg width="40" height="10" aria-hidden="true" className={styles["lineSample"]}>
      <line
        x1="1"
        x2={isThin ? 32 : 30}
        y1="5"
        y2="5"
        stroke={own ?? `var(--status-${shown === "problem" ? "done" : shown})`}
        strokeWidth={isThin ? 1 : 2}
        strokeDasharray={DASHES[shown]}
      />
      <path d={isThin ? "M32 2.2 39 5 32 7.8Z" : "M30 1.2 39 5 30 8.8Z"} fill={own ?? `var(--status-${shown})`} />
    </svg>
  );
}

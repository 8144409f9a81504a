import { STATUS_COLOURS } from "../../core/palette.js";
import { useWords } from "../messages/words.js";
import styles from "./parts.module.css";

const DASHES: Readonly<Record<string, string>> = { planned: "5 4", problem: "1.5 4" };

/** What the lines of the canvas look like, and what each look says. */
export function StatusLines() {
  const { named } = useWords();
  return (
    <dl className={styles["statuses"]}>
      {Object.keys(STATUS_COLOURS.light).map((status) => (
        <div key={status}>
          <dt>
            <svg width="40" height="10" aria-hidden="true">
              <line
                x1="2"
                x2="38"
                y1="5"
                y2="5"
                stroke={`var(--status-${status})`}
                strokeWidth="2.5"
                strokeLinecap="round"
                strokeDasharray={DASHES[status]}
              />
            </svg>
            {named("status", status)}
          </dt>
          <dd>{named("statusHint", status)}</dd>
        </div>
      ))}
    </dl>
  );
}

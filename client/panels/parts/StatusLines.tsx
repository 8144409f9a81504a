import { STATUS_COLOURS } from "../../core/palette.js";
import { useWords } from "../messages/words.js";
import styles from "./parts.module.css";

const DASHES: Readonly<Record<string, string>> = { planned: "5 3.5", problem: "2.4 2.8" };

/** What the lines of the canvas look like, and what each look says. */
export function StatusLines() {
  const { named, t } = useWords();
  return (
    <dl className={styles["statuses"]}>
      {Object.keys(STATUS_COLOURS.light).map((status) => (
        <div key={status}>
          <dt>
            <svg width="40" height="10" aria-hidden="true">
              <line
                x1="1"
                x2="30"
                y1="5"
                y2="5"
                stroke={`var(--status-${status === "problem" ? "done" : status})`}
                strokeWidth="2"
                strokeDasharray={DASHES[status]}
              />
              <path d="M30 1.2 39 5 30 8.8Z" fill={`var(--status-${status})`} />
            </svg>
            {named("status", status)}
          </dt>
          <dd>{named("statusHint", status)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <svg width="40" height="10" aria-hidden="true">
            <line x1="1" x2="32" y1="5" y2="5" stroke="var(--status-done)" strokeWidth="1" />
            <path d="M32 2.2 39 5 32 7.8Z" fill="var(--status-done)" />
          </svg>
          {t("help.thin")}
        </dt>
        <dd>{named("basisHint", "section")}</dd>
      </div>
    </dl>
  );
}

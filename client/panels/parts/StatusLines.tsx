import { STATUS_COLOURS } from "../../core/look/palette.js";
import { useWords } from "../messages/words.js";
import { LineSample } from "./LineSample.js";
import styles from "./parts.module.css";

/** What the lines of the canvas look like, and what each look says. */
export function StatusLines() {
  const { named, t } = useWords();
  return (
    <dl className={styles["statuses"]}>
      {Object.keys(STATUS_COLOURS.light).map((status) => (
        <div key={status}>
          <dt>
            <LineSample status={status} />
            {named("status", status)}
          </dt>
          <dd>{named("statusHint", status)}</dd>
        </div>
      ))}
      <div>
        <dt>
          <LineSample status={null} isThin />
          {t("help.thin")}
        </dt>
        <dd>{named("basisHint", "section")}</dd>
      </div>
    </dl>
  );
}

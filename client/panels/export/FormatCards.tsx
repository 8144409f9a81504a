import { useId } from "react";
import type { ExportFormat } from "../../export/format.js";
import { useWords } from "../messages/words.js";
import styles from "./export.module.css";

interface FormatCardsProps {
  readonly formats: readonly ExportFormat[];
  readonly chosen: ExportFormat;
  readonly onChoose: (format: ExportFormat) => void;
}

const KINDS = ["picture", "page", "graph"] as const satisfies readonly ExportFormat["kind"][];

/** One choice among all formats, by kind; the arrow keys go through them. */
export function FormatCards({ formats, chosen, onChoose }: FormatCardsProps) {
  const { t, isNamed, named } = useWords();
  const name = useId();
  return (
    <fieldset className={styles["formats"]} aria-label={t("export.format")}>
      {KINDS.map((kind) => {
        const offered = formats.filter((format) => format.kind === kind);
        if (offered.length === 0) return null;
        return (
          <div key={kind} className={styles["kind"]}>
            <span className={styles["kindName"]} aria-hidden="true">
              {t(`export.kind.${kind}`)}
            </span>
            <div className={styles["cards"]}>
              {offered.map((format) => (
                <label key={format.id} className={styles["card"]}>
                  <input
                    type="radio"
                    name={name}
                    value={format.id}
                    checked={format === chosen}
                    onChange={() => onChoose(format)}
                  />
                  <span className={styles["cardName"]}>{named("export", format.id)}</span>
                  {isNamed("export", `${format.id}Hint`) && (
                    <span className={styles["cardHint"]}>{named("export", `${format.id}Hint`)}</span>
                  )}
                </label>
              ))}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

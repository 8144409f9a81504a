import type { SaidOfReports } from "../../core/api.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import styles from "./uploads.module.css";

interface SaidFieldsProps {
  readonly said: SaidOfReports;
  readonly onChange: (said: SaidOfReports) => void;
}

const FIELDS = ["area", "issuer", "year"] as const;

/** What a person can say of reports that do not say it themselves. */
export function SaidFields({ said, onChange }: SaidFieldsProps) {
  const { t } = useWords();
  return (
    <details className={styles["said"]}>
      <summary>{t("uploads.said")}</summary>
      <div className={styles["fields"]}>
        {FIELDS.map((field) => (
          <label key={field} className={styles["field"]}>
            <span>{t(`uploads.${field}`)}</span>
            <input
              className={parts["box"]}
              type="text"
              placeholder={t(`uploads.${field}Example`)}
              inputMode={field === "year" ? "numeric" : "text"}
              value={said[field] ?? ""}
              onChange={({ currentTarget }) => onChange({ ...said, [field]: currentTarget.value.trim() })}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

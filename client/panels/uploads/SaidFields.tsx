import type { SaidOfReports } from "../../core/api.js";
import { useWords } from "../messages/words.js";
import { SaidInput } from "./SaidInput.js";
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
          <SaidInput
            key={field}
            field={field}
            label={t(`uploads.${field}`)}
            placeholder={t(`uploads.${field}Example`)}
            said={said[field]}
            onChange={(value) => onChange({ ...said, [field]: value.trim() })}
          />
        ))}
      </div>
    </details>
  );
}

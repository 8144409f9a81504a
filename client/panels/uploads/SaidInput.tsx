import { useId, useState, type ReactNode } from "react";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import { formProblem, type SaidField } from "./inspected-files.js";
import styles from "./uploads.module.css";

interface SaidInputProps {
  readonly field: SaidField;
  readonly label: ReactNode;
  readonly said: string | undefined;
  /** What stands there while nothing is said. */
  readonly usual?: string;
  readonly lang?: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
}

/** One thing that a person says of a report; what the server would refuse is said when the field is left. */
export function SaidInput({ field, label, said, usual = "", lang, placeholder, onChange, onLeave }: SaidInputProps) {
  const [wasLeft, setWasLeft] = useState(false);
  const { t } = useWords();
  const id = useId();
  const problem = wasLeft ? formProblem(field, said ?? "") : null;
  return (
    <div>
      <label className={styles["field"]}>
        <span>{label}</span>
        <input
          className={parts["box"]}
          type="text"
          lang={lang}
          placeholder={placeholder}
          inputMode={field === "year" ? "numeric" : "text"}
          value={said ?? usual}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : id}
          onChange={({ currentTarget }) => onChange(currentTarget.value)}
          onBlur={() => {
            setWasLeft(true);
            onLeave?.();
          }}
        />
      </label>
      {problem !== null && (
        <p id={id} className={styles["detail"]}>
          {t(problem)}
        </p>
      )}
    </div>
  );
}

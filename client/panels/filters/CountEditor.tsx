import { useId, useState } from "react";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import styles from "./filters.module.css";

interface CountEditorProps {
  readonly label: "condition.least" | "condition.steps";
  readonly count: number;
  readonly onChange: (count: number) => void;
}

const MOST = 20;

export function CountEditor({ label, count, onChange }: CountEditorProps) {
  const id = useId();
  const { t } = useWords();
  // What is on its way to a number, e.g. emptied to be typed anew: nothing is asked by it yet.
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <div className={styles["line"]}>
      <label htmlFor={id}>{t(label)}</label>
      <input
        id={id}
        type="number"
        className={classNames(parts["box"], styles["count"])}
        min={1}
        max={MOST}
        value={draft ?? count}
        aria-invalid={draft !== null}
        onChange={({ currentTarget: { value, valueAsNumber } }) => {
          const isCount = Number.isInteger(valueAsNumber) && valueAsNumber >= 1 && valueAsNumber <= MOST;
          setDraft(isCount ? null : value);
          if (isCount) onChange(valueAsNumber);
        }}
        onBlur={() => setDraft(null)}
      />
    </div>
  );
}

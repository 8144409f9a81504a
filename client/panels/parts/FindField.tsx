import styles from "./parts.module.css";

interface FindFieldProps {
  /** What is looked for among, also where nothing was typed yet. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Takes the words that a list is looked through by; Escape takes them away before it closes anything. */
export function FindField({ label, value, onChange }: FindFieldProps) {
  return (
    <input
      className={styles["box"]}
      type="search"
      spellCheck={false}
      autoComplete="off"
      value={value}
      placeholder={label}
      aria-label={label}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onKeyDown={(event) => event.key === "Escape" && value !== "" && event.stopPropagation()}
    />
  );
}

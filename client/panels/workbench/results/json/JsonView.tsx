import { useMemo } from "react";
import { useWords } from "../../../messages/words.js";
import type { ResultViewProps } from "../result-views.js";
import styles from "./json.module.css";

/** The answer as the server gave it. */
export function JsonView({ result }: ResultViewProps) {
  const { t } = useWords();
  const text = useMemo(() => JSON.stringify(result, null, 2), [result]);
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles["json"]} tabIndex={0} role="region" aria-label={t("result.json")}>
      {text}
    </pre>
  );
}

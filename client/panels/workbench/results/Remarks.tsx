import type { QueryNotification } from "#model/query-remarks.js";
import { UnstyledButton } from "@mantine/core";
import type { Failure } from "../../../core/failure.js";
import { useWords } from "../../messages/words.js";
import styles from "./results.module.css";

interface RemarksProps {
  readonly remarks: readonly QueryNotification[];
  readonly onPosition: (position: NonNullable<Failure["position"]>) => void;
}

/** What the server remarks about a query that ran; warnings are seen at once. */
export function Remarks({ remarks, onPosition }: RemarksProps) {
  const { language, t } = useWords();
  if (remarks.length === 0) return null;
  return (
    <details className={styles["remarks"]} open={remarks.some(({ severity }) => severity === "warning")}>
      <summary>{t("result.remarks", { count: remarks.length })}</summary>
      <ul>
        {remarks.map(({ code, description, line, column }) => (
          <li key={`${code} ${line} ${column} ${description.en}`}>
            {language === "en" ? description.en : description.zh}{" "}
            {line !== undefined && column !== undefined && (
              <UnstyledButton className={styles["link"]} onClick={() => onPosition({ line, column })}>
                {t("workbench.position", { line, column })}
              </UnstyledButton>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

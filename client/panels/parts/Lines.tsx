import { Skeleton } from "@mantine/core";
import { useWords } from "../messages/words.js";
import styles from "./parts.module.css";

const WIDTHS = ["92%", "78%", "86%", "64%", "90%", "72%"] as const;

/** Stands where lines are about to come. */
export function Lines({ count }: { readonly count: number }) {
  const { t } = useWords();
  return (
    <div className={styles["lines"]} role="status" aria-label={t("action.loading")}>
      {WIDTHS.slice(0, count).map((width) => (
        <Skeleton key={width} height={13} width={width} radius="sm" />
      ))}
    </div>
  );
}

import { Button } from "@mantine/core";
import { useWords } from "../messages/words.js";
import styles from "./crossing.module.css";
import { ToCanvas } from "./ToCanvas.js";
import type { Marks } from "./use-marks.js";

/** What can be done with the cells that are chosen. */
export function MarkedBar({ marks }: { readonly marks: Marks }) {
  const { t } = useWords();
  if (marks.cells === 0) return null;
  return (
    <div className={styles["markedBar"]} data-testid="marked-bar">
      <span role="status">{t("crossing.marked", { count: marks.cells })}</span>
      <ToCanvas links={marks.links} title={t("crossing.title")} />
      <Button size="compact-sm" variant="subtle" color="gray" onClick={marks.clear}>
        {t("crossing.unmark")}
      </Button>
    </div>
  );
}

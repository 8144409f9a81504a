import { Button, Modal } from "@mantine/core";
import type { Cell } from "#model/query.js";
import { DialogHead } from "../../../dialogs/DialogHead.js";
import { useIsNarrow } from "../../../frame/page-context.js";
import { useWords } from "../../../messages/words.js";
import { cellContent } from "../cell-content.js";
import { cellText, namedCell, type CellReading } from "../cell-text.js";
import styles from "./table.module.css";
import { useCopy } from "./use-copy.js";

interface CellPaneProps {
  readonly cell: Cell;
  /** The name of its column. */
  readonly column: string;
  readonly reading: CellReading;
  readonly onClose: () => void;
}

/** Characters that a browser lays out at once without a pause; a longer text is copied or exported. */
const SHOWN = 200_000;

/** All that stands in a cell, however much it is. */
export function CellPane({ cell, column, reading, onClose }: CellPaneProps) {
  const { t, number } = useWords();
  const isNarrow = useIsNarrow();
  const { outcome, copy } = useCopy();
  const text = wholeText(cell, reading);
  return (
    <Modal.Root opened onClose={onClose} size="lg" fullScreen={isNarrow}>
      <Modal.Overlay />
      <Modal.Content data-testid="cell">
        <DialogHead title={column} />
        {/* A scrolling region must be reachable by keyboard. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className={styles["whole"]} tabIndex={0} role="region" aria-label={column}>
          {text.slice(0, SHOWN)}
        </pre>
        <div className={styles["foot"]}>
          <span>
            {text.length > SHOWN
              ? t("result.firstCharacters", { shown: number(SHOWN), total: number(text.length) })
              : t("result.characters", { count: text.length })}
          </span>
          <Button size="compact-sm" variant="default" onClick={() => void copy(text)}>
            {t(outcome === "copied" ? "action.copied" : outcome === "refused" ? "evidence.copyFailed" : "result.copy")}
          </Button>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
}

function wholeText(cell: Cell, reading: CellReading): string {
  const { kind } = cellContent(cell);
  if (kind === "map" || kind === "list") return JSON.stringify(namedCell(cell, reading), null, 2);
  return cellText(cell, reading);
}

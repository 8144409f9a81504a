import type { Cell } from "#model/query.js";
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useWords } from "../../messages/words.js";
import { resultGraph } from "./result-graph.js";
import { ResultCell } from "./ResultCell.js";
import type { ResultViewProps } from "./result-views.js";
import styles from "../workbench.module.css";

/** Rows drawn at once: a table of thousands would keep the page from answering. */
const ROWS = 100;

export function ResultTable({ result }: ResultViewProps) {
  const { t } = useWords();
  const [shown, setShown] = useState(ROWS);
  const graph = useMemo(() => resultGraph(result), [result]);
  const total = result.rows.length;
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles["scroller"]} tabIndex={0} role="region" aria-label={t("workbench.result")}>
      <table className={styles["table"]}>
        <thead>
          <tr>
            <th scope="col" className={styles["rowNumber"]} aria-hidden="true" />
            {result.columns.map((column, index) => (
              // Columns may share a name.
              // oxlint-disable-next-line react/no-array-index-key
              <th key={index} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.rows.slice(0, shown).map((row, index) => (
            // Rows have no identity but their place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index}>
              <td className={styles["rowNumber"]} aria-hidden="true">
                {index + 1}
              </td>
              <Cells row={row} graph={graph} />
            </tr>
          ))}
        </tbody>
      </table>
      {total > shown && (
        <p className={styles["more"]}>
          {t("workbench.rowsShown", { total, shown })}{" "}
          <Button size="compact-xs" variant="subtle" onClick={() => setShown(shown + ROWS * 5)}>
            {t("action.more")}
          </Button>
        </p>
      )}
    </div>
  );
}

interface CellsProps {
  readonly row: readonly Cell[];
  readonly graph: Parameters<typeof ResultCell>[0]["graph"];
}

function Cells({ row, graph }: CellsProps) {
  return row.map((cell, index) => (
    // oxlint-disable-next-line react/no-array-index-key
    <td key={index} data-number={typeof cell === "number" || undefined}>
      <ResultCell cell={cell} graph={graph} />
    </td>
  ));
}

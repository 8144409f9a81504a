import IconFocus2 from "@tabler/icons-react/icons/IconFocus2";
import IconQuote from "@tabler/icons-react/icons/IconQuote";
import { memo } from "react";
import type { Cell } from "#model/query.js";
import { classNames } from "../../../frame/class-names.js";
import { useWords } from "../../../messages/words.js";
import { besideOf } from "../beside.js";
import { ResultCell } from "../ResultCell.js";
import type { ResultGraph } from "../result-graph.js";
import styles from "./table.module.css";
import type { TableColumn } from "./table-columns.js";

interface TableRowProps {
  readonly row: readonly Cell[];
  /** Its place in the result. */
  readonly index: number;
  /** Its place in the table, counted from 0. */
  readonly place: number;
  readonly top: number;
  readonly columns: readonly TableColumn[];
  readonly graph: ResultGraph;
  readonly isChosen: boolean;
  /** Whether its sentences are shown. */
  readonly isOpen: boolean;
  /** Whether there are sentences behind it. */
  readonly leadsOn: boolean;
  /** The column whose cell can be reached by Tab; null: none of this row. */
  readonly activeColumn: number | null;
}

/** A row; what is clicked and pressed in it is understood by the table. */
export const TableRow = memo(function TableRow(props: TableRowProps) {
  const { row, index, place, columns, graph, isChosen, isOpen, activeColumn } = props;
  const { t } = useWords();
  const cells = columns.map((column) => row[column.index] ?? null);
  return (
    <div
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isChosen}
      data-row={place}
      className={classNames(styles["row"], isChosen && styles["chosen"], isOpen && styles["open"])}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div role="rowheader" aria-colindex={1} className={styles["lead"]}>
        <span className={styles["tick"]} data-tick={place}>
          <input
            type="checkbox"
            tabIndex={-1}
            aria-label={t("result.chooseRow", { row: index + 1 })}
            checked={isChosen}
            readOnly
          />
          <span>{index + 1}</span>
        </span>
        {props.leadsOn && (
          <span className={styles["rowActions"]}>
            <button type="button" tabIndex={-1} data-act="passages" title={t("result.passages", { row: index + 1 })}>
              <IconQuote size={14} stroke={1.7} aria-hidden="true" />
            </button>
            <button type="button" tabIndex={-1} data-act="canvas" title={t("result.onCanvas", { row: index + 1 })}>
              <IconFocus2 size={14} stroke={1.7} aria-hidden="true" />
            </button>
          </span>
        )}
      </div>
      {columns.map((column, at) => (
        <div
          key={column.index}
          role="gridcell"
          aria-colindex={at + 2}
          data-cell={`${place + 1}:${at}`}
          tabIndex={at === activeColumn ? 0 : -1}
          className={classNames(
            styles["cell"],
            column.isNumber && styles["number"],
            column.pinnedAt !== null && styles["pinned"],
          )}
          style={column.pinnedAt === null ? undefined : { left: column.pinnedAt }}
        >
          <span className={styles["text"]}>
            <ResultCell cell={cells[at] ?? null} graph={graph} beside={besideOf(cells, at)} />
          </span>
        </div>
      ))}
    </div>
  );
});

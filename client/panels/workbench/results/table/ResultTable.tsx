import { useDeferredValue, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { filtered } from "../../../../core/query-run/table-look.js";
import { useIsForFingers, useIsNarrow } from "../../../frame/page-context.js";
import { useWords } from "../../../messages/words.js";
import { EmptyNote } from "../../../parts/EmptyNote.js";
import { resultGraph } from "../result-graph.js";
import type { ResultViewProps } from "../result-views.js";
import { rowsAsTsv } from "./rows-as-text.js";
import { RowPassages } from "./RowPassages.js";
import { TableBar } from "./TableBar.js";
import styles from "./table.module.css";
import { TableGrid } from "./TableGrid.js";
import { LEAD_WIDTH, tableColumns } from "./table-columns.js";
import { useArrangedRows } from "./use-arranged-rows.js";
import { useChosenRows } from "./use-chosen-rows.js";
import { useCopy } from "./use-copy.js";
import { useShowRows } from "./use-show-rows.js";
import { useTableLook } from "./use-table-look.js";

/** A result's rows, to be ordered, narrowed, chosen, copied, and followed to the canvas and to their sentences. */
export function ResultTable({ result, tools }: ResultViewProps) {
  const words = useWords();
  const { t } = words;
  const { columns, rows } = result;
  const graph = useMemo(() => resultGraph(result), [result]);
  const reading = useMemo(() => ({ graph, words }), [graph, words]);
  const { look, change } = useTableLook(columns);
  const filter = useDeferredValue(look.filter);
  const order = useArrangedRows(result, { filter, sorting: look.sorting }, reading);
  const isNarrow = useIsNarrow();
  const lead = LEAD_WIDTH[useIsForFingers() ? "forFingers" : "usual"];
  // What came later does not change how wide a column is.
  const first = Math.min(rows.length, 1);
  const shown = useMemo(
    () => tableColumns({ columns, rows }, { look, reading, left: lead, isNarrow }),
    // oxlint-disable-next-line react/exhaustive-deps
    [columns, look.widths, look.order, look.pinned, first, words, isNarrow],
  );
  const choice = useChosenRows(order);
  const { outcome, copy } = useCopy();
  const showRows = useShowRows({ columns, graph });
  const [open, setOpen] = useState<number | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const closePassages = () => {
    setOpen(null);
    // Keys go on in the table.
    body.current?.querySelector<HTMLElement>('[data-cell][tabindex="0"]')?.focus();
  };
  const openRow = open === null ? undefined : rows[open];
  const chosenRows = () => order.filter((index) => choice.chosen.has(index)).map((index) => rows[index] ?? []);
  const copyRows = () => {
    const places = shown.map(({ index }) => index);
    const picked = chosenRows().map((row) => places.map((place) => row[place] ?? null));
    void copy(
      rowsAsTsv(
        places.map((place) => columns[place] ?? ""),
        picked,
        reading,
      ),
    );
  };
  return (
    <>
      {tools !== null &&
        createPortal(
          <TableBar
            filter={look.filter.text}
            onFilter={(text) => change((before) => filtered(before, { text }))}
            shown={order.length}
            total={rows.length}
            chosen={choice.chosen.size}
            copied={outcome}
            onCopy={copyRows}
            onCanvas={graph.nodes.size === 0 ? null : () => void showRows(chosenRows())}
            onChooseNone={choice.none}
          />,
          tools,
        )}
      <div className={styles["body"]} ref={body}>
        <TableGrid
          result={result}
          graph={graph}
          reading={reading}
          order={order}
          columns={shown}
          lead={lead}
          look={look}
          onLook={change}
          choice={choice}
          open={open}
          onPassages={setOpen}
          onCanvas={(index) => void showRows([rows[index] ?? []])}
          onCopyRows={copyRows}
          onCopy={(text) => void copy(text)}
        />
        {open !== null && openRow !== undefined && (
          <RowPassages row={openRow} index={open} columns={columns} graph={graph} onClose={closePassages} />
        )}
      </div>
      {order.length === 0 && rows.length > 0 && <EmptyNote title={t("table.noMatch")} />}
    </>
  );
}

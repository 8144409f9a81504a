import { useRef, useState, type FocusEvent, type KeyboardEvent, type MouseEvent } from "react";
import type { QueryResult } from "#model/query.js";
import { leadsOn, rowReferences } from "../../../../core/query-run/row-references.js";
import { moved, pinned, resized, shownOrder, sortedBy, type TableLook } from "../../../../core/query-run/table-look.js";
import { useWords } from "../../../messages/words.js";
import type { Position } from "../../../tables/grid-position.js";
import { useGridFocus } from "../../../tables/use-grid-focus.js";
import { NOTHING_BESIDE } from "../beside.js";
import { cellText, type CellReading } from "../cell-text.js";
import type { ResultGraph } from "../result-graph.js";
import { CellPane } from "./CellPane.js";
import { ColumnMenu } from "./ColumnMenu.js";
import { cellAt } from "./cell-at.js";
import styles from "./table.module.css";
import { actOnTableKey } from "./table-keys.js";
import type { TableColumn } from "./table-columns.js";
import { TableHead } from "./TableHead.js";
import { TableRow } from "./TableRow.js";
import type { ChosenRows } from "./use-chosen-rows.js";
import { useRowsInSight } from "./use-rows-in-sight.js";
import type { ChangeLook } from "./use-table-look.js";

interface TableGridProps {
  readonly result: QueryResult;
  readonly graph: ResultGraph;
  readonly reading: CellReading;
  /** Places in the result of the rows that are shown. */
  readonly order: readonly number[];
  readonly columns: readonly TableColumn[];
  /** CSS pixels before the first column. */
  readonly lead: number;
  readonly look: TableLook;
  readonly onLook: ChangeLook;
  readonly choice: ChosenRows;
  /** Place in the result of the row whose sentences are shown. */
  readonly open: number | null;
  readonly onPassages: (index: number) => void;
  readonly onCanvas: (index: number) => void;
  readonly onCopyRows: () => void;
  readonly onCopy: (text: string) => void;
}

interface OpenMenu {
  /** Place in the result. */
  readonly column: number;
  readonly left: number;
  readonly top: number;
}

/** A grid of which only the rows in sight are drawn, besides the one with the focus. */
export function TableGrid(props: TableGridProps) {
  const { result, graph, reading, order, columns, lead, look, onLook, choice, open } = props;
  const { rows } = result;
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<Position>({ row: Math.min(1, order.length), column: 0 });
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [whole, setWhole] = useState<{ readonly row: number; readonly column: number } | null>(null);
  const active = { row: Math.min(position.row, order.length), column: Math.min(position.column, columns.length - 1) };
  const inSight = useRowsInSight(scroller, order.length, active.row - 1);
  const go = useGridFocus(scroller, (next) => {
    setPosition(next);
    // From a row to the names, as with Ctrl and Home, the first rows come into sight as well.
    if (next.row > 0 || active.row > 0) inSight.scrollTo(Math.max(0, next.row - 1));
  });
  const indexAt = (place: number) => order[place] ?? 0;
  const columnAt = (place: number) => columns[place]?.index ?? 0;
  const openMenu = (column: number) => {
    const head = scroller.current?.querySelector(`[data-column="${column}"]`)?.getBoundingClientRect();
    const box = scroller.current?.getBoundingClientRect();
    if (head !== undefined && box !== undefined) {
      setMenu({ column, left: Math.max(0, head.left - box.left), top: head.bottom - box.top });
    }
  };
  /** Enter does what a click on what stands in the cell does; where nothing does, all of it is shown. */
  const openCell = (place: number, column: number) => {
    const inside = scroller.current?.querySelector<HTMLElement>(`[data-cell="${place + 1}:${column}"] button`);
    if (inside === null || inside === undefined) setWhole({ row: indexAt(place), column: columnAt(column) });
    else inside.click();
  };
  const copy = () => {
    if (choice.chosen.size > 0) props.onCopyRows();
    else
      props.onCopy(cellText(rows[indexAt(active.row - 1)]?.[columnAt(active.column)] ?? null, reading, NOTHING_BESIDE));
  };
  const act = (event: KeyboardEvent<HTMLElement>) => {
    const isTaken = actOnTableKey(event, {
      active,
      extent: { rows: order.length + 1, columns: columns.length, page: inSight.page() },
      go,
      choose: choice,
      copy,
      open: openCell,
      sort: (column) => onLook((before) => sortedBy(before, columnAt(column))),
      menu: (column) => openMenu(columnAt(column)),
      resize: (column, by) => onLook((before) => resized(before, columnAt(column), (columns[column]?.width ?? 0) + by)),
      move: (column, to) => {
        const after = moved(look, columnAt(column), to);
        onLook(() => after);
        // The focus goes along.
        go({ row: 0, column: shownOrder(after).indexOf(columnAt(column)) });
      },
      pin: (column) => onLook((before) => pinned(before, columnAt(column))),
      passages: (place) => props.onPassages(indexAt(place)),
      canvas: (place) => props.onCanvas(indexAt(place)),
    });
    if (!isTaken) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const click = (event: MouseEvent<HTMLElement>) => {
    const at = cellAt(event.target);
    if (at.place === null) return;
    if (at.act === "passages") props.onPassages(indexAt(at.place));
    else if (at.act === "canvas") props.onCanvas(indexAt(at.place));
    else if (event.shiftKey) choice.extendTo(at.place);
    else if (at.isTick || event.ctrlKey || event.metaKey) choice.toggle(at.place);
  };
  const focus = (event: FocusEvent<HTMLElement>) => {
    const { cell } = cellAt(event.target);
    if (cell !== null && (cell.row !== active.row || cell.column !== active.column)) setPosition(cell);
  };
  const template = `${columns.reduce((all, { width }) => `${all} ${width}px`, `${lead}px`)} minmax(0, 1fr)`;
  const width = columns.reduce((sum, column) => sum + column.width, lead);
  // What stays at the left hides what is scrolled under it.
  const beside = columns.reduce((edge, column) => edge + (column.pinnedAt === null ? 0 : column.width), lead);
  const menuColumn = columns.find(({ index }) => index === menu?.column);
  const { chosen } = choice;
  return (
    <div className={styles["frame"]}>
      <div
        className={styles["scroller"]}
        ref={scroller}
        style={{ scrollPaddingLeft: beside }}
        data-testid="result-scroller"
      >
        {/* Cells pass keys and clicks on to where they are understood. */}
        {/* oxlint-disable-next-line jsx-a11y/interactive-supports-focus */}
        <div
          role="grid"
          aria-label={t("workbench.result")}
          aria-rowcount={order.length + 1}
          aria-colcount={columns.length + 1}
          aria-multiselectable="true"
          className={styles["grid"]}
          style={{ "--columns": template, minWidth: width }}
          onKeyDown={act}
          onClick={click}
          onFocus={focus}
        >
          <TableHead
            columns={columns}
            look={look}
            ticked={chosen.size === 0 ? "none" : chosen.size >= order.length ? "all" : "some"}
            activeColumn={active.row === 0 ? active.column : null}
            open={menu?.column ?? null}
            onTickAll={() => (chosen.size >= order.length ? choice.none() : choice.all())}
            onSort={(column) => onLook((before) => sortedBy(before, column))}
            onMenu={openMenu}
            onMove={(column, place) => onLook((before) => moved(before, column, place))}
            onResize={(column, wanted) => onLook((before) => resized(before, column, wanted))}
          />
          <div role="rowgroup" className={styles["rows"]} style={{ height: inSight.height }}>
            {inSight.rows.map(({ place, top, slot }) => {
              const index = indexAt(place);
              const row = rows[index] ?? [];
              return (
                <TableRow
                  key={slot}
                  row={row}
                  index={index}
                  place={place}
                  top={top}
                  columns={columns}
                  graph={graph}
                  isChosen={chosen.has(index)}
                  isOpen={index === open}
                  leadsOn={leadsOn(rowReferences(row, { columns: result.columns, graph }))}
                  activeColumn={place === active.row - 1 ? active.column : null}
                />
              );
            })}
          </div>
        </div>
      </div>
      {menu !== null && menuColumn !== undefined && (
        <ColumnMenu
          column={menuColumn}
          cells={order.map((index) => rows[index]?.[menu.column] ?? null)}
          reading={reading}
          look={look}
          at={menu}
          onLook={onLook}
          onClose={() => {
            setMenu(null);
            go({ row: 0, column: columns.indexOf(menuColumn) });
          }}
        />
      )}
      {whole !== null && (
        <CellPane
          cell={rows[whole.row]?.[whole.column] ?? null}
          column={result.columns[whole.column] ?? ""}
          reading={reading}
          onClose={() => {
            setWhole(null);
            go(active);
          }}
        />
      )}
    </div>
  );
}

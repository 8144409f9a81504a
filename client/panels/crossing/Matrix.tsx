import { defaultRangeExtractor, useVirtualizer, type Range } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from "react";
import { DEFAULT_CROSSING, toggleFolded } from "../../core/crossing/crossing-choice.js";
import { useIsNarrow } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import type { Position } from "../tables/grid-position.js";
import styles from "./crossing.module.css";
import type { CrossingPartProps } from "./crossing-part.js";
import { GroupHead } from "./GroupHead.js";
import { MarkedBar } from "./MarkedBar.js";
import { MatrixHead } from "./MatrixHead.js";
import { matrixPositionAfterKey } from "./matrix-keys.js";
import { MatrixRow } from "./MatrixRow.js";
import { matrixSize } from "./matrix-size.js";
import { useMarks } from "./use-marks.js";

/** Projects by initiatives; only what is in sight is drawn, besides what has the focus. */
export function Matrix({ index, choice, table, change }: CrossingPartProps) {
  const { t } = useWords();
  const { rows, columns } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const screen = useIsNarrow() ? "narrow" : "wide";
  const size = useMemo(() => matrixSize(screen, columns.length, room), [screen, columns.length, room]);
  const grid = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<Position>({ row: 0, column: -1 });
  const active = {
    row: Math.min(position.row, rows.length - 1),
    column: Math.min(position.column, columns.length - 1),
  };
  const marks = useMarks(table);
  const columnPlaces = useMemo(() => new Map(columns.map(({ initiative }, at) => [initiative.key, at])), [columns]);
  // Its answers are read while this is drawn, and kept by nobody.
  // oxlint-disable-next-line react/incompatible-library
  const down = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.row,
    overscan: 6,
    scrollPaddingStart: size.head,
    rangeExtractor: (range) => withActive(range, active.row),
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => size.column,
    overscan: 4,
    scrollPaddingStart: size.name,
    rangeExtractor: (range) => withActive(range, active.column),
  });
  useEffect(() => {
    down.measure();
    across.measure();
  }, [down, across, size]);
  const go = useFocus(grid, (next) => {
    setPosition(next);
    if (next.row >= 0) down.scrollToIndex(next.row);
    if (next.column >= 0) across.scrollToIndex(next.column);
  });
  const open = ({ row, column }: Position) => {
    const [at, over] = [rows[row], columns[column]];
    if (at?.kind === "group") {
      change((before) => toggleFolded(before, at.group));
      return;
    }
    const [project, initiative] = [at?.project.key ?? null, over?.initiative.key ?? null];
    if (at !== undefined && initiative !== null && !at.cells.has(initiative)) return;
    change((before) => ({ ...before, at: { ...DEFAULT_CROSSING.at, project, initiative } }));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - size.head) / size.row) - 1);
    const next = matrixPositionAfterKey(event, active, { rows: rows.length, columns: columns.length, page });
    if (next !== null) go(next);
    else if (event.key === "Enter") open(active);
    else if (event.key === " ") marks.toggle(active);
    else return;
    event.preventDefault();
  };
  const shown = across.getVirtualItems();
  const width = size.name + columns.length * size.column;
  const range = `${shown[0]?.index ?? 0}:${shown.at(-1)?.index ?? 0}`;
  return (
    <>
      <div className={styles["scroller"]} ref={scroller}>
        <div
          ref={grid}
          role="grid"
          aria-label={t("crossing.matrix")}
          aria-rowcount={rows.length + 1}
          aria-colcount={columns.length + 1}
          className={styles["matrix"]}
          style={{ width, "--row": `${size.row}px`, "--column": `${size.column}px`, "--name": `${size.name}px` }}
          tabIndex={-1}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => markColumn(event, size)}
          onPointerLeave={({ currentTarget }) => currentTarget.style.removeProperty("--at")}
        >
          <MatrixHead
            columns={columns}
            shown={shown}
            size={size}
            active={active.row === -1 ? active.column : null}
            opened={choice.at.project === null ? choice.at.initiative : null}
            onFocus={(column) => setPosition({ row: -1, column })}
            onOpen={(column) => open({ row: -1, column })}
          />
          <div role="rowgroup" className={styles["rows"]} style={{ height: down.getTotalSize() }}>
            {down.getVirtualItems().map(({ index: at, start }) => {
              const row = rows[at];
              if (row === undefined) return null;
              const isActive = at === active.row;
              return row.kind === "group" ? (
                <GroupHead
                  key={row.id}
                  row={row}
                  at={at}
                  start={start}
                  index={index}
                  choice={choice}
                  isActive={isActive}
                  onFocus={setPosition}
                  onToggle={() => change((before) => toggleFolded(before, row.group))}
                />
              ) : (
                <MatrixRow
                  key={row.id}
                  row={row}
                  at={at}
                  start={start}
                  columns={columns}
                  columnPlaces={columnPlaces}
                  range={range}
                  size={size}
                  active={isActive ? active.column : null}
                  opened={choice.at.project === row.project.key ? (choice.at.initiative ?? "") : null}
                  marked={marks.of(row.project.key)}
                  onFocus={setPosition}
                  onOpen={open}
                  onMark={marks.toggle}
                />
              );
            })}
          </div>
          <div className={styles["columnMark"]} aria-hidden="true" />
        </div>
      </div>
      <MarkedBar marks={marks} />
    </>
  );
}

function withActive(range: Range, active: number): number[] {
  const all = defaultRangeExtractor(range);
  return active < 0 || active >= range.count || all.includes(active) ? all : [...all, active].toSorted((a, b) => a - b);
}

/** Width of an element, as it is now. */
function useRoom(element: { readonly current: HTMLElement | null }): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (current === null) return undefined;
    const sizes = new ResizeObserver(() => setRoom(current.clientWidth));
    sizes.observe(current);
    return () => sizes.disconnect();
  }, [element]);
  return room;
}

/** The column below the pointer is set off without drawing anything anew. */
function markColumn(
  { currentTarget, clientX }: PointerEvent<HTMLDivElement>,
  size: { readonly name: number; readonly column: number },
) {
  const from = currentTarget.parentElement?.getBoundingClientRect();
  const isOnName = from !== undefined && clientX - from.left < size.name;
  const column = Math.floor((clientX - currentTarget.getBoundingClientRect().left - size.name) / size.column);
  if (isOnName || column < 0) currentTarget.style.removeProperty("--at");
  else currentTarget.style.setProperty("--at", String(column));
}

/** Moves the focus to a cell once it is drawn. */
function useFocus(grid: { readonly current: HTMLElement | null }, show: (position: Position) => void) {
  const wanted = useRef<Position | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const { row, column } = wanted.current;
    const cell =
      grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`) ??
      grid.current?.querySelector<HTMLElement>(`[data-cell="${row}:-1"]`);
    if (cell === null || cell === undefined) return;
    wanted.current = null;
    cell.focus({ preventScroll: true });
  });
  return (position: Position) => {
    wanted.current = position;
    show(position);
  };
}

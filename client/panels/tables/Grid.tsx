import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef, useState, type ComponentType, type KeyboardEvent } from "react";
import { classNames } from "../frame/class-names.js";
import { useIsNarrow } from "../frame/page-context.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import type { Sorting } from "./arranged-rows.js";
import { textOf, type Column, type Reading } from "./column.js";
import { GridHead } from "./GridHead.js";
import { positionAfterKey, type Position } from "./grid-position.js";
import styles from "./tables.module.css";

interface GridProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly columns: readonly Column<Item>[];
  readonly reading: Reading;
  readonly sorting: Sorting | null;
  readonly onSort: (column: string) => void;
  /** Id of the item that is selected on the page. */
  readonly selected: string | null;
  readonly onSelect: (item: Item) => void;
  /** A key on a row; true: it is taken. */
  readonly onKey: (item: Item, event: KeyboardEvent) => boolean;
  /** The buttons at a row's end. */
  readonly actions: ComponentType<{ readonly item: Item }>;
}

/** Fixed, so that the place of each of 50,000 rows is known without drawing it. */
const ROW_HEIGHT = { wide: 32, narrow: 44 } as const;
const ACTIONS_WIDTH = { wide: 96, narrow: 132 } as const;

/** A grid of which only the rows in sight are drawn, besides the one with the focus. */
export function Grid<Item extends { readonly id: string }>(props: GridProps<Item>) {
  const { label, items, columns, reading, selected } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const size = useIsNarrow() ? "narrow" : "wide";
  const [position, setPosition] = useState<Position>({ row: 0, column: 0 });
  const active = { row: Math.min(position.row, Math.max(items.length - 1, 0)), column: position.column };
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT[size],
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
    scrollPaddingStart: 30,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active.row])].filter((row) => row < items.length),
  });
  const go = useGridFocus(scroller, (next) => {
    setPosition(next);
    virtualizer.scrollToIndex(next.row);
  });
  useEffect(() => virtualizer.measure(), [virtualizer, size]);
  useEffect(() => {
    const row = selected === null ? -1 : items.findIndex(({ id }) => id === selected);
    if (row === -1) return;
    setPosition(({ column }) => ({ row, column }));
    virtualizer.scrollToIndex(row);
    // What is selected is brought into sight when it changes, not when rows are sorted.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selected]);
  const act = (event: KeyboardEvent<HTMLDivElement>) => {
    const item = items[active.row];
    if (item === undefined || event.altKey || event.metaKey || !(event.target instanceof HTMLElement)) return;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT[size]) - 2);
    const next = positionAfterKey(event, active, { rows: items.length, columns: columns.length, page });
    if (next !== null) go(next);
    if (next !== null) return event.preventDefault();
    const isOnButton = event.target.tagName === "BUTTON" && (event.key === "Enter" || event.key === " ");
    if (isOnButton || event.ctrlKey || !props.onKey(item, event)) return undefined;
    // The row may be gone by this: the focus stays in its place.
    if (event.key !== "Enter") go(active);
    return event.preventDefault();
  };
  const template = [...columns.map(({ width }) => `minmax(${width}px, ${width}fr)`), `${ACTIONS_WIDTH[size]}px`].join(
    " ",
  );
  const width = columns.reduce<number>((sum, column) => sum + column.width, ACTIONS_WIDTH[size]);
  return (
    <div className={styles["scroller"]} ref={scroller}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length + 1}
        className={styles["grid"]}
        style={{ "--columns": template, minWidth: width }}
      >
        <GridHead columns={columns} words={reading.words} sorting={props.sorting} onSort={props.onSort} />
        {/* Rows pass their keys on to where they are understood. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div role="rowgroup" className={styles["rows"]} style={{ height: virtualizer.getTotalSize() }} onKeyDown={act}>
          {virtualizer.getVirtualItems().map(({ index, start, size: height }) => {
            const item = items[index];
            return item === undefined ? null : (
              <Row
                key={item.id}
                {...props}
                item={item}
                index={index}
                style={{ height, transform: `translateY(${start}px)` }}
                activeColumn={index === active.row ? active.column : null}
                onFocus={(column) => setPosition({ row: index, column })}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Moves the focus to a cell once its row is drawn. */
function useGridFocus(scroller: { readonly current: HTMLElement | null }, show: (position: Position) => void) {
  const wanted = useRef<Position | null>(null);
  useEffect(() => {
    if (wanted.current === null) return;
    const { row, column } = wanted.current;
    wanted.current = null;
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  return (position: Position) => {
    wanted.current = position;
    show(position);
  };
}

interface RowProps<Item> extends GridProps<Item> {
  readonly item: Item;
  readonly index: number;
  readonly style: { readonly height: number; readonly transform: string };
  /** The column whose cell can be reached by Tab; null: none of this row. */
  readonly activeColumn: number | null;
  readonly onFocus: (column: number) => void;
}

function Row<Item extends { readonly id: string }>(props: RowProps<Item>) {
  const { item, index, columns, reading, style, activeColumn, actions: Actions } = props;
  const isSelected = item.id === props.selected;
  return (
    // Keys are the rowgroup's.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      className={classNames(styles["row"], isSelected && styles["selected"])}
      style={style}
      onClick={() => props.onSelect(item)}
    >
      {columns.map((column, place) => (
        <div
          key={column.name}
          role="gridcell"
          aria-colindex={place + 1}
          data-cell={`${index}:${place}`}
          tabIndex={place === activeColumn ? 0 : -1}
          className={classNames(styles["cell"], column.holds === "number" && styles["number"])}
          onFocus={() => props.onFocus(place)}
        >
          {column.icon !== undefined && <TypeIcon type={column.icon(item, reading)} size={15} />}
          <span className={styles["text"]} title={textOf(column, item, reading)}>
            {textOf(column, item, reading)}
          </span>
        </div>
      ))}
      <div role="gridcell" aria-colindex={columns.length + 1} className={styles["actions"]}>
        <Actions item={item} />
      </div>
    </div>
  );
}

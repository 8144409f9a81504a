import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type ComponentType, type KeyboardEvent } from "react";
import { useIsForFingers } from "../frame/page-context.js";
import type { Sorting } from "./arranged-rows.js";
import type { Column, Reading } from "./column.js";
import { GridHead } from "./GridHead.js";
import { GridRow } from "./GridRow.js";
import { actOnKey } from "./grid-keys.js";
import type { Position } from "./grid-position.js";
import styles from "./tables.module.css";
import { useGridFocus } from "./use-grid-focus.js";
import { useRowChoice } from "./use-row-choice.js";

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
  /** Ids of what is chosen together, here or on the canvas. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], mode: "add" | "toggle" | "drop") => void;
  /** A key on a row; true: it is taken. */
  readonly onKey: (item: Item, event: KeyboardEvent) => boolean;
  /** The buttons at a row's end. */
  readonly actions: ComponentType<{ readonly item: Item }>;
}

/** Fixed, so that the place of each of 50,000 rows is known without drawing it. */
const ROW_HEIGHT = { usual: 32, forFingers: 44 } as const;
/** See `.headRow` in tables.module.css. */
const HEAD_HEIGHT = 30;
const ACTIONS_WIDTH = { usual: 96, forFingers: 132 } as const;
const TICK_WIDTH = { usual: 34, forFingers: 44 } as const;

/** A grid of which only the rows in sight are drawn, besides the one with the focus. */
export function Grid<Item extends { readonly id: string }>(props: GridProps<Item>) {
  const { label, items, columns, reading, selected, chosen } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const size = useIsForFingers() ? "forFingers" : "usual";
  const [position, setPosition] = useState<Position>({ row: 0, column: 0 });
  const active = { row: Math.min(position.row, Math.max(items.length - 1, 0)), column: position.column };
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT[size],
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
    // The head stands above the rows, and stays in sight: rows begin, and are seen, so much further down.
    scrollPaddingEnd: HEAD_HEIGHT,
    rangeExtractor: (range) =>
      [...new Set([...defaultRangeExtractor(range), active.row])].filter((row) => row < items.length),
  });
  const go = useGridFocus(scroller, (next) => {
    setPosition(next);
    virtualizer.scrollToIndex(next.row);
  });
  const choice = useRowChoice(items, props.onChoose);
  const ticked = useMemo(() => items.reduce((sum, { id }) => sum + Number(chosen.has(id)), 0), [items, chosen]);
  useEffect(() => virtualizer.measure(), [virtualizer, size]);
  useEffect(() => {
    const row = selected === null ? -1 : items.findIndex(({ id }) => id === selected);
    if (row === -1) return;
    setPosition(({ column }) => ({ row, column }));
    virtualizer.scrollToIndex(row);
    // What is selected is brought into sight when it changes, not when rows are sorted.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [selected]);
  /** A key that the grid does not know itself. */
  const onKey = (event: KeyboardEvent<HTMLDivElement>) => {
    const item = items[active.row];
    return item !== undefined && props.onKey(item, event);
  };
  const act = (event: KeyboardEvent<HTMLDivElement>) => {
    const { clientHeight = 0 } = scroller.current ?? {};
    const page = Math.max(1, Math.floor(clientHeight / ROW_HEIGHT[size]) - 2);
    const extent = { rows: items.length, columns: columns.length, page };
    if (actOnKey(event, { active, extent, go, choice, onKey })) event.preventDefault();
  };
  const template = [
    `${TICK_WIDTH[size]}px`,
    ...columns.map(({ width }) => `minmax(${width}px, ${width}fr)`),
    `${ACTIONS_WIDTH[size]}px`,
  ].join(" ");
  const width = columns.reduce<number>((sum, column) => sum + column.width, TICK_WIDTH[size] + ACTIONS_WIDTH[size]);
  return (
    <div className={styles["scroller"]} ref={scroller}>
      <div
        role="grid"
        aria-label={label}
        aria-rowcount={items.length + 1}
        aria-colcount={columns.length + 2}
        aria-multiselectable="true"
        className={styles["grid"]}
        style={{ "--columns": template, minWidth: width }}
      >
        <GridHead
          columns={columns}
          words={reading.words}
          sorting={props.sorting}
          onSort={props.onSort}
          ticked={ticked === 0 ? "none" : ticked === items.length ? "all" : "some"}
          onTickAll={() => choice.all(ticked < items.length)}
        />
        {/* Rows pass their keys on to where they are understood. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div role="rowgroup" className={styles["rows"]} style={{ height: virtualizer.getTotalSize() }} onKeyDown={act}>
          {virtualizer.getVirtualItems().map(({ index, start, size: height }) => {
            const item = items[index];
            return item === undefined ? null : (
              <GridRow
                key={item.id}
                item={item}
                index={index}
                columns={columns}
                reading={reading}
                actions={props.actions}
                style={{ height, transform: `translateY(${start}px)` }}
                isSelected={item.id === selected}
                isChosen={chosen.has(item.id)}
                activeColumn={index === active.row ? active.column : null}
                onFocus={(column) => setPosition({ row: index, column })}
                onTick={(isRange) => (isRange ? choice.extendTo(index) : choice.toggle(index))}
                onClick={(keys) => {
                  if (!choice.click(index, keys)) props.onSelect(item);
                }}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

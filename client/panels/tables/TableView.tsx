import { useDeferredValue, useMemo, useState, type ComponentType, type KeyboardEvent } from "react";
import { graphContext } from "../../core/fields/graph-context.js";
import { classNames } from "../frame/class-names.js";
import { ChosenActions } from "../canvas/ChosenActions.js";
import { useCore, useCoreState, useLayout } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import { rowsInOrder, rowsWithText, type Sorting } from "./arranged-rows.js";
import type { Column, Reading } from "./column.js";
import { ColumnChoice } from "./ColumnChoice.js";
import { Grid } from "./Grid.js";
import parts from "../parts/parts.module.css";
import styles from "./tables.module.css";

interface TableViewProps<Item> {
  readonly name: "nodes" | "relationships";
  readonly items: readonly Item[];
  readonly columns: readonly Column<Item>[];
  readonly selected: string | null;
  readonly onSelect: (item: Item) => void;
  readonly chosen: ReadonlySet<string>;
  readonly onKey: (item: Item, event: KeyboardEvent) => boolean;
  readonly actions: ComponentType<{ readonly item: Item }>;
}

/** One table with what narrows it: words, columns, order. */
export function TableView<Item extends { readonly id: string }>(props: TableViewProps<Item>) {
  const { name, items, columns } = props;
  const words = useWords();
  const { t } = words;
  const graph = useCoreState(graphContext);
  const reading = useMemo<Reading>(() => ({ graph, words }), [graph, words]);
  const toggled = useLayout((layout) => layout.columns);
  const shown = useMemo(
    () => columns.filter((column) => toggled.includes(`${name}.${column.name}`) === (column.isExtra === true)),
    [columns, toggled, name],
  );
  const core = useCore();
  const [text, setText] = useState("");
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const wanted = useDeferredValue(text);
  const found = useMemo(
    () => rowsWithText(items, wanted, { columns: shown, reading }),
    [items, wanted, shown, reading],
  );
  const rows = useMemo(() => {
    const column = shown.find((each) => each.name === sorting?.column);
    return column === undefined || sorting === null ? found : rowsInOrder(found, sorting, { column, reading });
  }, [found, sorting, shown, reading]);
  return (
    <>
      <div className={styles["tools"]}>
        <input
          type="search"
          className={classNames(parts["box"], styles["search"])}
          value={text}
          placeholder={t("table.filter")}
          aria-label={t("table.filter")}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <span className={styles["found"]} role="status">
          {rows.length < items.length && t("list.partOf", { shown: rows.length, total: items.length })}
        </span>
        <ChosenActions />
        <ColumnChoice table={name} columns={columns} words={words} />
      </div>
      {rows.length === 0 ? (
        <EmptyNote title={t(items.length === 0 ? "table.empty" : "table.noMatch")} />
      ) : (
        <Grid
          {...props}
          label={t(`table.${name}`)}
          items={rows}
          columns={shown}
          reading={reading}
          sorting={sorting}
          onChoose={(ids, mode) => {
            if (mode === "drop") core.choose([...core.state.getState().chosen].filter((id) => !ids.includes(id)));
            else core.choose(ids, mode);
          }}
          onSort={(column) =>
            setSorting((before) =>
              sortingAfter(
                before,
                columns.find((each) => each.name === column),
              ),
            )
          }
        />
      )}
    </>
  );
}

/** First the order that tells most: the largest number, the first name; then the other way round; then as it came. */
function sortingAfter<Item>(before: Sorting | null, column: Column<Item> | undefined): Sorting | null {
  if (column === undefined) return null;
  const isFirst = column.holds === "number";
  if (before?.column !== column.name) return { column: column.name, isDescending: isFirst };
  return before.isDescending === isFirst ? { column: column.name, isDescending: !isFirst } : null;
}

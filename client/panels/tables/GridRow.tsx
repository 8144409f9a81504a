import type { ComponentType, MouseEvent } from "react";
import { classNames } from "../frame/class-names.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import { textOf, type Column, type Reading } from "./column.js";
import styles from "./tables.module.css";

interface GridRowProps<Item> {
  readonly item: Item;
  readonly index: number;
  readonly columns: readonly Column<Item>[];
  readonly reading: Reading;
  readonly style: { readonly height: number; readonly transform: string };
  /** Whether the details tell of it. */
  readonly isSelected: boolean;
  /** Whether it is chosen together with others. */
  readonly isChosen: boolean;
  /** The column whose cell can be reached by Tab; null: none of this row. */
  readonly activeColumn: number | null;
  readonly onFocus: (column: number) => void;
  readonly onClick: (keys: Pick<MouseEvent, "shiftKey" | "ctrlKey" | "metaKey">) => void;
  /** Its box was ticked. */
  readonly onTick: (isRange: boolean) => void;
  readonly actions: ComponentType<{ readonly item: Item }>;
}

export function GridRow<Item extends { readonly id: string }>(props: GridRowProps<Item>) {
  const { item, index, columns, reading, style, activeColumn, isSelected, isChosen, actions: Actions } = props;
  const name = columns
    .filter(({ isName }) => isName)
    .map((column) => textOf(column, item, reading))
    .join(" ");
  return (
    // Keys are the rowgroup's.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isChosen}
      aria-current={isSelected ? "true" : undefined}
      className={classNames(styles["row"], isChosen && styles["chosen"], isSelected && styles["selected"])}
      style={style}
      // With Shift one chooses rows, not text.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
      onClick={props.onClick}
    >
      <div role="gridcell" aria-colindex={1} className={styles["tick"]}>
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={reading.words.t("table.choose", { name })}
          checked={isChosen}
          onChange={() => undefined}
          onClick={(event) => {
            event.stopPropagation();
            props.onTick(event.shiftKey);
          }}
        />
      </div>
      {columns.map((column, place) => (
        <div
          key={column.name}
          role="gridcell"
          aria-colindex={place + 2}
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
      <div role="gridcell" aria-colindex={columns.length + 2} className={styles["actions"]}>
        <Actions item={item} />
      </div>
    </div>
  );
}

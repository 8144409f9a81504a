import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import IconArrowDown from "@tabler/icons-react/icons/IconArrowDown";
import IconArrowUp from "@tabler/icons-react/icons/IconArrowUp";
import { classNames } from "../frame/class-names.js";
import type { Words } from "../messages/words.js";
import type { Sorting } from "./arranged-rows.js";
import type { Column } from "./column.js";
import styles from "./tables.module.css";

interface GridHeadProps<Item> {
  readonly columns: readonly Column<Item>[];
  readonly words: Words;
  readonly sorting: Sorting | null;
  readonly onSort: (column: string) => void;
  /** How many of the rows are chosen. */
  readonly ticked: "all" | "some" | "none";
  readonly onTickAll: () => void;
}

/** The names of the columns; each sorts by its column. */
export function GridHead<Item>({ columns, words, sorting, onSort, ticked, onTickAll }: GridHeadProps<Item>) {
  return (
    <div role="rowgroup" className={styles["head"]}>
      <div role="row" aria-rowindex={1} className={styles["headRow"]}>
        <div role="columnheader" aria-colindex={1} className={styles["tick"]}>
          <input
            type="checkbox"
            aria-label={words.t("table.chooseAll")}
            title={words.t("table.chooseAll")}
            checked={ticked === "all"}
            ref={(box) => {
              if (box !== null) box.indeterminate = ticked === "some";
            }}
            onChange={onTickAll}
          />
        </div>
        {columns.map((column, place) => {
          const order = sorting?.column === column.name ? (sorting.isDescending ? "descending" : "ascending") : "none";
          const Arrow = order === "descending" ? IconArrowDown : IconArrowUp;
          return (
            <div
              key={column.name}
              role="columnheader"
              aria-colindex={place + 2}
              aria-sort={order}
              className={classNames(styles["headCell"], column.holds === "number" && styles["number"])}
            >
              <UnstyledButton className={styles["sort"]} onClick={() => onSort(column.name)}>
                <span className={styles["text"]} title={column.title(words)}>
                  {column.title(words)}
                </span>
                {order !== "none" && <Arrow size={13} stroke={2} aria-hidden="true" />}
              </UnstyledButton>
            </div>
          );
        })}
        <div role="columnheader" aria-colindex={columns.length + 2} className={styles["headCell"]}>
          <VisuallyHidden>{words.t("table.actions")}</VisuallyHidden>
        </div>
      </div>
    </div>
  );
}

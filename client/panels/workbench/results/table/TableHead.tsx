import IconArrowDown from "@tabler/icons-react/icons/IconArrowDown";
import IconArrowUp from "@tabler/icons-react/icons/IconArrowUp";
import IconDots from "@tabler/icons-react/icons/IconDotsVertical";
import IconFilter from "@tabler/icons-react/icons/IconFilter";
import IconPin from "@tabler/icons-react/icons/IconPin";
import { useRef } from "react";
import type { TableLook } from "../../../../core/query-run/table-look.js";
import { classNames } from "../../../frame/class-names.js";
import { useWords } from "../../../messages/words.js";
import { useColumnDrag } from "./use-column-drag.js";
import { useColumnResize } from "./use-column-resize.js";
import styles from "./table.module.css";
import type { TableColumn } from "./table-columns.js";

interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  readonly look: TableLook;
  /** How many of the rows are chosen. */
  readonly ticked: "all" | "some" | "none";
  readonly activeColumn: number | null;
  /** Place in the result of the column whose menu is open. */
  readonly open: number | null;
  readonly onTickAll: () => void;
  readonly onSort: (column: number) => void;
  readonly onMenu: (column: number) => void;
  readonly onResize: (column: number, width: number) => void;
  /** Told the place among all columns, counted from 0. */
  readonly onMove: (column: number, place: number) => void;
}

/** The names of the columns: each sorts by its column, is dragged with it, and opens what else can be done with it. */
export function TableHead(props: TableHeadProps) {
  const { columns, look, ticked, activeColumn, open } = props;
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const beginDrag = useColumnDrag(row, props.onMove);
  const beginResize = useColumnResize(props.onResize);
  return (
    <div role="rowgroup" className={styles["head"]}>
      <div role="row" aria-rowindex={1} className={styles["headRow"]} ref={row}>
        <div role="columnheader" aria-colindex={1} className={styles["lead"]}>
          <label className={styles["tick"]}>
            <input
              type="checkbox"
              aria-label={t("table.chooseAll")}
              title={t("table.chooseAll")}
              checked={ticked === "all"}
              ref={(box) => {
                if (box !== null) box.indeterminate = ticked === "some";
              }}
              onChange={props.onTickAll}
            />
          </label>
        </div>
        {columns.map((column, place) => {
          const { index, name, pinnedAt, width } = column;
          const sorting = look.sorting?.column === index ? look.sorting : null;
          const Arrow = sorting?.isDescending === true ? IconArrowDown : IconArrowUp;
          return (
            <div
              key={index}
              role="columnheader"
              aria-colindex={place + 2}
              aria-sort={sorting === null ? "none" : sorting.isDescending ? "descending" : "ascending"}
              data-cell={`0:${place}`}
              data-column={index}
              tabIndex={place === activeColumn ? 0 : -1}
              className={classNames(
                styles["headCell"],
                column.isNumber && styles["number"],
                pinnedAt !== null && styles["pinned"],
              )}
              style={pinnedAt === null ? undefined : { left: pinnedAt }}
            >
              <button
                type="button"
                tabIndex={-1}
                className={styles["sort"]}
                title={name}
                onClick={() => props.onSort(index)}
                onPointerDown={(event) => beginDrag(event, index)}
              >
                <span className={styles["text"]}>{name}</span>
                {pinnedAt !== null && <IconPin size={12} stroke={1.8} aria-hidden="true" />}
                {look.filter.columns.has(index) && <IconFilter size={12} stroke={1.8} aria-hidden="true" />}
                {sorting !== null && <Arrow size={13} stroke={2} aria-hidden="true" />}
              </button>
              <button
                type="button"
                tabIndex={-1}
                className={styles["menu"]}
                aria-label={t("result.column", { column: name })}
                aria-haspopup="dialog"
                aria-expanded={open === index}
                onClick={() => props.onMenu(index)}
              >
                <IconDots size={14} stroke={1.8} aria-hidden="true" />
              </button>
              <span
                className={styles["edge"]}
                aria-hidden="true"
                onPointerDown={(event) => beginResize(event, { column: index, width })}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

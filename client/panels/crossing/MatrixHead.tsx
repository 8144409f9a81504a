import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { type CrossingColumn, crossingName } from "../../core/crossing/crossing-table.js";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import type { Position } from "../tables/grid-position.js";
import styles from "./crossing.module.css";
import type { MatrixSize } from "./matrix-size.js";

interface MatrixHeadProps {
  readonly columns: readonly CrossingColumn[];
  /** The first and the last column that are drawn, `3:28`. */
  readonly range: string;
  readonly size: MatrixSize;
  /** The column whose head can be reached by Tab; null: none. */
  readonly active: number | null;
  /** The initiative whose sentences are open. */
  readonly opened: string | null;
  readonly onFocus: (position: Position) => void;
  readonly onOpen: (position: Position) => void;
}

/** The initiatives, their names from top to bottom as Chinese is written. */
export const MatrixHead = memo(function MatrixHead(props: MatrixHeadProps) {
  const { columns, size, active, opened, onFocus, onOpen } = props;
  const { language, t, number } = useWords();
  return (
    <div
      role="rowgroup"
      className={classNames(styles["matrixHead"], size.isWide && styles["inLines"])}
      style={{ height: size.head }}
    >
      <div role="row" aria-rowindex={1}>
        <div role="columnheader" aria-colindex={1} className={styles["corner"]}>
          <span>
            <TypeIcon type="Initiative" size={14} />
            {t("crossing.column.initiative")}
          </span>
          <span>
            <TypeIcon type="Project" size={14} />
            {t("crossing.column.project")}
          </span>
        </div>
        {columnsIn(props).map((index) => {
          const column = columns[index];
          if (column === undefined) return null;
          const name = crossingName(column.initiative, language);
          return (
            <div
              key={column.initiative.key}
              role="columnheader"
              aria-colindex={index + 2}
              aria-label={name}
              className={classNames(styles["columnHead"], column.initiative.key === opened && styles["opened"])}
              style={{ left: size.name + index * size.column }}
            >
              <UnstyledButton
                data-cell={`-1:${index}`}
                tabIndex={index === active ? 0 : -1}
                title={`${name} · ${t("crossing.linkCount", { count: column.count })}`}
                onFocus={() => onFocus({ row: -1, column: index })}
                onClick={() => onOpen({ row: -1, column: index })}
              >
                <span className={styles["columnName"]}>{name}</span>
                <span className={styles["count"]}>{number(column.count)}</span>
              </UnstyledButton>
            </div>
          );
        })}
      </div>
    </div>
  );
});

/** Those in sight, and the one that can be reached by Tab. */
function columnsIn({ columns, range, active }: MatrixHeadProps): readonly number[] {
  const [first = 0, last = 0] = range.split(":").map(Number);
  return [...columns.keys()].filter((column) => (column >= first && column <= last) || column === active);
}

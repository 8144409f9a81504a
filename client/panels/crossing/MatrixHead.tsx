import { UnstyledButton } from "@mantine/core";
import { memo } from "react";
import { type CrossingColumn, crossingName } from "../../core/crossing/crossing-table.js";
import { classNames } from "../frame/class-names.js";
import { useWords } from "../messages/words.js";
import { TypeIcon } from "../parts/TypeIcon.js";
import styles from "./crossing.module.css";
import type { MatrixSize } from "./matrix-size.js";

interface MatrixHeadProps {
  readonly columns: readonly CrossingColumn[];
  readonly shown: readonly { readonly index: number; readonly start: number }[];
  readonly size: MatrixSize;
  /** The column whose head can be reached by Tab; null: none. */
  readonly active: number | null;
  /** The initiative whose sentences are open. */
  readonly opened: string | null;
  readonly onFocus: (column: number) => void;
  readonly onOpen: (column: number) => void;
}

/** The initiatives, their names from top to bottom as Chinese is written. */
export const MatrixHead = memo(function MatrixHead(props: MatrixHeadProps) {
  const { columns, shown, size, active, opened, onFocus, onOpen } = props;
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
        {shown.map(({ index, start }) => {
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
              style={{ left: size.name + start }}
            >
              <UnstyledButton
                data-cell={`-1:${index}`}
                tabIndex={index === active ? 0 : -1}
                title={`${name} · ${t("crossing.linkCount", { count: column.count })}`}
                onFocus={() => onFocus(index)}
                onClick={() => onOpen(index)}
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

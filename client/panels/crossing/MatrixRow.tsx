import { UnstyledButton } from "@mantine/core";
import { memo, type MouseEvent } from "react";
import {
  type CrossingCell,
  type CrossingColumn,
  crossingName,
  type ProjectRow,
} from "../../core/crossing/crossing-table.js";
import { classNames } from "../frame/class-names.js";
import { useWords, type Words } from "../messages/words.js";
import type { Position } from "../tables/grid-position.js";
import { CellSign } from "./CellSign.js";
import styles from "./crossing.module.css";
import type { MatrixSize } from "./matrix-size.js";
import { routeName } from "./route-name.js";

interface MatrixRowProps {
  readonly row: ProjectRow;
  readonly at: number;
  /** CSS pixels below the first row. */
  readonly start: number;
  readonly columns: readonly CrossingColumn[];
  readonly columnPlaces: ReadonlyMap<string, number>;
  /** The first and the last column that are drawn, `3:28`. */
  readonly range: string;
  readonly size: MatrixSize;
  /** The cell that can be reached by Tab; null: none of this row. */
  readonly active: number | null;
  /** The initiative with which its sentences are open; empty: with all; null: they are not. */
  readonly opened: string | null;
  /** The initiatives with which it is chosen, each before a line break. */
  readonly marked: string;
  readonly onFocus: (position: Position) => void;
  readonly onOpen: (position: Position) => void;
  readonly onMark: (position: Position) => void;
}

/** A project with what links it; of the empty cells only the one that has the focus is drawn. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, at, start, columns, size, active, opened } = props;
  const words = useWords();
  const name = crossingName(row.project, words.language);
  const marked = props.marked.split("\n");
  const cells = cellsIn(props);
  return (
    <div
      role="row"
      aria-rowindex={at + 2}
      className={classNames(styles["matrixRow"], opened === "" && styles["opened"])}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div role="rowheader" aria-colindex={1} aria-label={name} className={styles["rowHead"]}>
        <UnstyledButton
          data-cell={`${at}:-1`}
          tabIndex={active === -1 ? 0 : -1}
          title={name}
          onFocus={() => props.onFocus({ row: at, column: -1 })}
          onClick={() => props.onOpen({ row: at, column: -1 })}
        >
          <span className={styles["rowName"]}>{name}</span>
          <span className={styles["count"]}>{words.number(row.count)}</span>
        </UnstyledButton>
      </div>
      {cells.map(({ column, key, cell }) => {
        const initiative = columns[column]?.initiative;
        const position = { row: at, column };
        const said = cellWords(
          cell,
          { project: name, initiative: initiative === undefined ? "" : crossingName(initiative, words.language) },
          words,
        );
        return (
          // Keys are the grid's.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <div
            key={key}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={marked.includes(key)}
            aria-label={said}
            title={cell === undefined ? undefined : said}
            data-cell={`${at}:${column}`}
            tabIndex={column === active ? 0 : -1}
            className={classNames(
              styles["cell"],
              marked.includes(key) && styles["marked"],
              opened === key && styles["opened"],
            )}
            style={{ left: size.name + column * size.column }}
            onFocus={() => props.onFocus(position)}
            onClick={(event) => (isMarking(event) ? props.onMark(position) : props.onOpen(position))}
          >
            {cell !== undefined && <CellSign route={cell.route} status={cell.status} count={cell.links.length} />}
          </div>
        );
      })}
    </div>
  );
});

interface DrawnCell {
  readonly column: number;
  readonly key: string;
  readonly cell: CrossingCell | undefined;
}

function cellsIn({ row, columns, columnPlaces, range, active }: MatrixRowProps): readonly DrawnCell[] {
  const [first = 0, last = 0] = range.split(":").map(Number);
  const filled = [...row.cells].flatMap(([key, cell]) => {
    const column = columnPlaces.get(key) ?? -1;
    return (column >= first && column <= last) || column === active ? [{ column, key, cell }] : [];
  });
  const initiative = active === null ? undefined : columns[active]?.initiative.key;
  const isEmpty = initiative !== undefined && active !== null && !row.cells.has(initiative);
  const all = isEmpty ? [...filled, { column: active, key: initiative, cell: undefined }] : filled;
  return all.toSorted((a, b) => a.column - b.column);
}

function cellWords(
  cell: CrossingCell | undefined,
  names: { readonly project: string; readonly initiative: string },
  words: Words,
): string {
  if (cell === undefined) return words.t("crossing.noLink", names);
  return words.t("crossing.cell", {
    ...names,
    links: words.t("crossing.linkCount", { count: cell.links.length }),
    status: cell.status === null ? "—" : words.named("status", cell.status),
    route: routeName(cell.route, words),
  });
}

function isMarking({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey;
}

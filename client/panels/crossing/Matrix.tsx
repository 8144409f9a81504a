import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { DEFAULT_CROSSING, toggleFolded } from "../../core/crossing/crossing-choice.js";
import { useIsForFingers, useIsNarrow } from "../frame/page-context.js";
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
import { markColumn } from "./mark-column.js";
import { useMarks } from "./use-marks.js";
import { useMatrixFocus } from "./use-matrix-focus.js";
import { useMatrixSight } from "./use-matrix-sight.js";
import { useRoom } from "./use-room.js";

/** Projects by initiatives; only what is in sight is drawn, besides what has the focus. */
export function Matrix({ index, choice, table, change }: CrossingPartProps) {
  const { t } = useWords();
  const { rows, columns } = table;
  const scroller = useRef<HTMLDivElement>(null);
  const room = useRoom(scroller);
  const isNarrow = useIsNarrow();
  const isForFingers = useIsForFingers();
  const screen = isNarrow ? "narrow" : isForFingers ? "touched" : "wide";
  const size = useMemo(() => matrixSize(screen, columns.length, room), [screen, columns.length, room]);
  const grid = useRef<HTMLDivElement>(null);
  const [position, setPosition] = useState<Position>({ row: 0, column: -1 });
  const active = {
    row: Math.min(position.row, rows.length - 1),
    column: Math.min(position.column, columns.length - 1),
  };
  const marks = useMarks(table);
  const columnPlaces = useMemo(() => new Map(columns.map(({ initiative }, at) => [initiative.key, at])), [columns]);
  const { down, across } = useMatrixSight(scroller, { rows: rows.length, columns: columns.length, size, active });
  const go = useMatrixFocus(grid, (next) => {
    setPosition(next);
    if (next.row >= 0) down.scrollToIndex(next.row);
    if (next.column >= 0) across.scrollToIndex(next.column);
  });
  const open = useCallback(
    ({ row, column }: Position) => {
      const [at, over] = [rows[row], columns[column]];
      if (at?.kind === "group") {
        change((before) => toggleFolded(before, at.group));
        return;
      }
      const [project, initiative] = [at?.project.key ?? null, over?.initiative.key ?? null];
      if (at !== undefined && initiative !== null && !at.cells.has(initiative)) return;
      change((before) => ({ ...before, at: { ...DEFAULT_CROSSING.at, project, initiative } }));
    },
    [rows, columns, change],
  );
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
            range={range}
            size={size}
            active={active.row === -1 ? active.column : null}
            opened={choice.at.project === null ? choice.at.initiative : null}
            onFocus={setPosition}
            onOpen={open}
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

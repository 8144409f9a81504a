import { Popover } from "@mantine/core";
import { useMemo } from "react";
import type { Cell } from "#model/query.js";
import { withColumnFilter, type TableLook } from "../../../../core/query-run/table-look.js";
import { classNames } from "../../../frame/class-names.js";
import { useWords } from "../../../messages/words.js";
import parts from "../../../parts/parts.module.css";
import type { CellReading } from "../cell-text.js";
import { ColumnButtons } from "./ColumnButtons.js";
import { ColumnFigures } from "./ColumnFigures.js";
import { columnSummary } from "./column-summary.js";
import { rowsAsTsv } from "./rows-as-text.js";
import styles from "./table.module.css";
import type { TableColumn } from "./table-columns.js";
import { useCopy } from "./use-copy.js";
import type { ChangeLook } from "./use-table-look.js";

interface ColumnMenuProps {
  readonly column: TableColumn;
  readonly cells: readonly Cell[];
  readonly reading: CellReading;
  readonly look: TableLook;
  /** Where it hangs. */
  readonly at: { readonly left: number; readonly top: number };
  readonly onLook: ChangeLook;
  readonly onClose: () => void;
}

/** What can be done with a column, and what stands in it. */
export function ColumnMenu({ column, cells, reading, look, at, onLook, onClose }: ColumnMenuProps) {
  const { t } = useWords();
  const { index, name } = column;
  const { outcome, copy } = useCopy();
  const onCopy = () =>
    void copy(
      rowsAsTsv(
        [name],
        cells.map((cell) => [cell]),
        reading,
      ),
    );
  const summary = useMemo(() => columnSummary(cells, reading), [cells, reading]);
  return (
    <Popover
      opened
      withRoles={false}
      position="bottom-start"
      shadow="md"
      trapFocus
      withinPortal
      onDismiss={onClose}
      onClose={onClose}
    >
      <Popover.Target>
        <span className={styles["anchor"]} style={at} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t("result.column", { column: name })}>
        <div className={styles["columnMenu"]} data-testid="column-menu">
          <ColumnButtons {...{ column, look, onLook, onCopy }} copied={outcome} />
          <input
            type="search"
            className={classNames(parts["box"], styles["columnFilter"])}
            value={look.filter.columns.get(index) ?? ""}
            placeholder={t(summary.numbers === null ? "result.filterColumn" : "result.filterNumbers")}
            aria-label={t("result.filterThis", { column: name })}
            onChange={(event) => {
              const { value } = event.currentTarget;
              onLook((before) => withColumnFilter(before, index, value));
            }}
          />
          <ColumnFigures summary={summary} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

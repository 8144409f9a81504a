import { Button, Popover } from "@mantine/core";
import IconArrowDown from "@tabler/icons-react/icons/IconArrowDown";
import IconArrowUp from "@tabler/icons-react/icons/IconArrowUp";
import IconPin from "@tabler/icons-react/icons/IconPin";
import { useMemo } from "react";
import type { Cell } from "#model/query.js";
import { classNames } from "../../../frame/class-names.js";
import { useWords } from "../../../messages/words.js";
import parts from "../../../parts/parts.module.css";
import type { CellReading } from "../cell-text.js";
import { ColumnFigures } from "./ColumnFigures.js";
import { columnSummary } from "./column-summary.js";
import styles from "./table.module.css";
import { pinned, resized, withColumnFilter, type TableColumn, type TableLook } from "./table-look.js";

interface ColumnMenuProps {
  readonly column: TableColumn;
  readonly cells: readonly Cell[];
  readonly reading: CellReading;
  readonly look: TableLook;
  /** Where it hangs. */
  readonly at: { readonly left: number; readonly top: number };
  readonly onLook: (change: (look: TableLook) => TableLook) => void;
  readonly onClose: () => void;
}

/** CSS pixels that a column grows by at a press. */
const STEP = 40;

/** What can be done with a column, and what stands in it. */
export function ColumnMenu({ column, cells, reading, look, at, onLook, onClose }: ColumnMenuProps) {
  const { t } = useWords();
  const { index, name, width } = column;
  const summary = useMemo(() => columnSummary(cells, reading), [cells, reading]);
  const sort = (isDescending: boolean) => onLook((before) => ({ ...before, sorting: { column: index, isDescending } }));
  const isPinned = look.pinned.includes(index);
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
          <div className={styles["buttons"]}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowUp size={14} />}
              onClick={() => sort(false)}
            >
              {t("result.ascending")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconArrowDown size={14} />}
              onClick={() => sort(true)}
            >
              {t("result.descending")}
            </Button>
            <Button
              size="compact-sm"
              variant={isPinned ? "light" : "default"}
              aria-pressed={isPinned}
              leftSection={<IconPin size={14} />}
              onClick={() => onLook((before) => pinned(before, index))}
            >
              {t("result.pin")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onLook((before) => resized(before, index, width - STEP))}
            >
              {t("result.narrower")}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => onLook((before) => resized(before, index, width + STEP))}
            >
              {t("result.wider")}
            </Button>
          </div>
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

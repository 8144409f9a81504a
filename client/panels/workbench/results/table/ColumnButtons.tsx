import { Button } from "@mantine/core";
import IconArrowDown from "@tabler/icons-react/icons/IconArrowDown";
import IconArrowUp from "@tabler/icons-react/icons/IconArrowUp";
import IconPin from "@tabler/icons-react/icons/IconPin";
import type { ReactNode } from "react";
import { moved, pinned, resized, shownOrder, type TableLook } from "../../../../core/query-run/table-look.js";
import { useWords } from "../../../messages/words.js";
import styles from "./table.module.css";
import type { TableColumn } from "./table-columns.js";
import type { CopyOutcome } from "./use-copy.js";
import type { ChangeLook } from "./use-table-look.js";

interface ColumnButtonsProps {
  readonly column: TableColumn;
  readonly look: TableLook;
  readonly onLook: ChangeLook;
  readonly copied: CopyOutcome;
  readonly onCopy: () => void;
}

/** CSS pixels that a column grows by at a press. */
const STEP = 40;

/** Orders by a column, pins, moves, widens and copies it. */
export function ColumnButtons({ column: { index, width }, look, onLook, copied, onCopy }: ColumnButtonsProps) {
  const { t } = useWords();
  const sort = (isDescending: boolean) => onLook((before) => ({ ...before, sorting: { column: index, isDescending } }));
  const move = (by: number) => onLook((before) => moved(before, index, shownOrder(before).indexOf(index) + by));
  const resize = (by: number) => onLook((before) => resized(before, index, width + by));
  const isPinned = look.pinned.includes(index);
  return (
    <div className={styles["buttons"]}>
      <Act icon={<IconArrowUp size={14} />} onClick={() => sort(false)}>
        {t("result.ascending")}
      </Act>
      <Act icon={<IconArrowDown size={14} />} onClick={() => sort(true)}>
        {t("result.descending")}
      </Act>
      <Act icon={<IconPin size={14} />} isOn={isPinned} onClick={() => onLook((before) => pinned(before, index))}>
        {t("result.pin")}
      </Act>
      <Act onClick={() => move(-1)}>{t("result.moveLeft")}</Act>
      <Act onClick={() => move(1)}>{t("result.moveRight")}</Act>
      <Act onClick={() => resize(-STEP)}>{t("result.narrower")}</Act>
      <Act onClick={() => resize(STEP)}>{t("result.wider")}</Act>
      <Act onClick={onCopy}>
        {t(copied === "copied" ? "action.copied" : copied === "refused" ? "evidence.copyFailed" : "result.copy")}
      </Act>
    </div>
  );
}

interface ActProps {
  readonly icon?: ReactNode;
  /** Where it is switched on and off. */
  readonly isOn?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function Act({ icon, isOn, onClick, children }: ActProps) {
  return (
    <Button
      size="compact-sm"
      variant={isOn === true ? "light" : "default"}
      aria-pressed={isOn}
      leftSection={icon}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}

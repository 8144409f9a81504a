import { Button } from "@mantine/core";
import IconCopy from "@tabler/icons-react/icons/IconCopy";
import IconFocus2 from "@tabler/icons-react/icons/IconFocus2";
import { classNames } from "../../../frame/class-names.js";
import { useWords } from "../../../messages/words.js";
import parts from "../../../parts/parts.module.css";
import styles from "./table.module.css";
import type { CopyOutcome } from "./use-copy.js";

interface TableBarProps {
  readonly filter: string;
  readonly onFilter: (text: string) => void;
  readonly shown: number;
  readonly total: number;
  readonly chosen: number;
  readonly copied: CopyOutcome;
  readonly onCopy: () => void;
  /** Null: the rows hold nothing that could be shown. */
  readonly onCanvas: (() => void) | null;
  readonly onChooseNone: () => void;
}

/** What narrows the table, and what can be done with the rows that are chosen in it. */
export function TableBar(props: TableBarProps) {
  const { shown, total, chosen, copied } = props;
  const { t } = useWords();
  return (
    <>
      <input
        type="search"
        className={classNames(parts["box"], styles["search"])}
        value={props.filter}
        placeholder={t("result.filter")}
        aria-label={t("result.filter")}
        onChange={(event) => props.onFilter(event.currentTarget.value)}
      />
      <span className={styles["found"]} role="status">
        {shown < total && t("list.partOf", { shown, total })}
      </span>
      {chosen > 0 && (
        <div className={styles["chosenTools"]}>
          <span className={styles["count"]}>{t("result.chosenRows", { count: chosen })}</span>
          <Button size="compact-sm" variant="default" leftSection={<IconCopy size={14} />} onClick={props.onCopy}>
            {t("result.copy")}
          </Button>
          {props.onCanvas !== null && (
            <Button size="compact-sm" variant="light" leftSection={<IconFocus2 size={14} />} onClick={props.onCanvas}>
              {t("result.chooseOnCanvas")}
            </Button>
          )}
          <Button size="compact-sm" variant="subtle" color="gray" onClick={props.onChooseNone}>
            {t("result.chooseNone")}
          </Button>
        </div>
      )}
      <span className={styles["found"]} role="status">
        {copied !== "none" && t(copied === "copied" ? "action.copied" : "evidence.copyFailed")}
      </span>
    </>
  );
}

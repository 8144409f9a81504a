import { Button, Popover } from "@mantine/core";
import IconColumns3 from "@tabler/icons-react/icons/IconColumns3";
import { useLayout, useLayoutStore } from "../frame/page-context.js";
import type { Words } from "../messages/words.js";
import type { Column } from "./column.js";
import styles from "./tables.module.css";

interface ColumnChoiceProps<Item> {
  readonly table: string;
  readonly columns: readonly Column<Item>[];
  readonly words: Words;
}

/** Which columns are shown. The first one always is: it says what a row is about. */
export function ColumnChoice<Item>({ table, columns, words }: ColumnChoiceProps<Item>) {
  const layout = useLayoutStore();
  const toggled = useLayout((all) => all.columns);
  const { t } = words;
  const toggle = (name: string) =>
    layout.setState({ columns: toggled.includes(name) ? toggled.filter((each) => each !== name) : [...toggled, name] });
  return (
    <Popover position="bottom-end" shadow="md" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <Button size="compact-sm" variant="subtle" color="gray" leftSection={<IconColumns3 size={15} stroke={1.7} />}>
          {t("table.columns")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <fieldset className={styles["choice"]}>
          <legend>{t("table.columns")}</legend>
          {columns.map((column, place) => {
            const name = `${table}.${column.name}`;
            return (
              <label key={column.name}>
                <input
                  type="checkbox"
                  checked={toggled.includes(name) === (column.isExtra === true)}
                  disabled={place === 0}
                  onChange={() => toggle(name)}
                />
                {column.title(words)}
              </label>
            );
          })}
        </fieldset>
      </Popover.Dropdown>
    </Popover>
  );
}

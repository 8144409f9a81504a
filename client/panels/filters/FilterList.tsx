import { Button, Menu } from "@mantine/core";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import { graphContext } from "../../core/fields/graph-context.js";
import { useCore, useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { conditionChoices } from "./condition-choices.js";
import { FilterCard } from "./FilterCard.js";
import styles from "./filters.module.css";

/** All filters, and what else can be asked. */
export function FilterList() {
  const core = useCore();
  const filters = useCoreState((state) => state.filters);
  const graph = useCoreState(graphContext);
  const node = useCoreState(({ selection }) => (selection?.kind === "node" ? selection.id : null));
  const words = useWords();
  const { t } = words;
  return (
    <>
      <div className={styles["listHead"]}>
        <h3>{t("filters.conditions")}</h3>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} stroke={1.8} />}>
              {t("filters.add")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown className={styles["choices"] ?? ""}>
            {conditionChoices(graph, node, words).map(({ name, title, condition }) => (
              <Menu.Item
                key={name}
                onClick={() => core.putFilter({ id: nextId(filters), isOn: true, effect: "hide", condition })}
              >
                {title}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      </div>
      {filters.length === 0 ? (
        <p className={styles["note"]}>{t("filters.none")}</p>
      ) : (
        <ul className={styles["list"]}>
          {filters.map((filter) => (
            <FilterCard key={filter.id} filter={filter} />
          ))}
        </ul>
      )}
    </>
  );
}

/** The same filters get the same ids, on every machine: what is saved does not depend on chance. */
function nextId(filters: readonly { readonly id: string }[]): string {
  const numbers = filters.map(({ id }) => Number.parseInt(id, 10)).filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1);
}

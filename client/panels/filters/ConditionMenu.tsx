import { Button, Menu } from "@mantine/core";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import type { Condition } from "../../core/conditions/condition.js";
import { graphContext } from "../../core/fields/graph-context.js";
import { useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { conditionChoices } from "./condition-choices.js";
import styles from "./filters.module.css";

interface ConditionMenuProps {
  readonly label: string;
  readonly onChoose: (condition: Condition) => void;
}

/** All that can be asked, to begin a filter or a rule with. */
export function ConditionMenu({ label, onChoose }: ConditionMenuProps) {
  const graph = useCoreState(graphContext);
  const node = useCoreState(({ selection }) => (selection?.kind === "node" ? selection.id : null));
  const words = useWords();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button size="compact-xs" variant="subtle" leftSection={<IconPlus size={14} stroke={1.8} />}>
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={styles["choices"] ?? ""}>
        {conditionChoices(graph, node, words).map(({ name, title, condition }) => (
          <Menu.Item key={name} onClick={() => onChoose(condition)}>
            {title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** The same filters and rules get the same ids on every machine: what is saved does not depend on chance. */
export function nextId(items: readonly { readonly id: string }[]): string {
  const numbers = items.map(({ id }) => Number.parseInt(id, 10)).filter(Number.isInteger);
  return String(Math.max(0, ...numbers) + 1);
}

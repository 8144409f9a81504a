import { ActionIcon, Menu } from "@mantine/core";
import IconDots from "@tabler/icons-react/icons/IconDots";
import { isPossible } from "../actions/action.js";
import { ActionItems } from "../actions/ActionItems.js";
import { ACTIONS } from "../actions/registry.js";
import { useCoreState, usePage } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import styles from "./tabs.module.css";

/** What can be done to the tab that is seen, for who has neither mouse nor keys. */
export function TabMenu() {
  const page = usePage();
  const { t } = useWords();
  // What is possible follows from them.
  useCoreState((state) => state.tabs);
  const actions = ACTIONS.filter((action) => action.menus?.includes("tab") === true && isPossible(action, page));
  return (
    <Menu position="bottom-end" width={240} shadow="md" returnFocus={false}>
      <Menu.Target>
        <ActionIcon className={styles["button"] ?? ""} variant="subtle" color="gray" aria-label={t("tabs.menu")}>
          <IconDots size={16} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ActionItems actions={actions} />
      </Menu.Dropdown>
    </Menu>
  );
}

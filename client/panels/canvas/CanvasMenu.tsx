import { Menu } from "@mantine/core";
import { actionName, ACTION_GROUPS, isPossible } from "../actions/action.js";
import { shownKeys } from "../actions/keys.js";
import { ACTIONS } from "../actions/registry.js";
import { useCanvasStatus, usePage } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { isApple } from "../parts/is-apple.js";
import styles from "./canvas.module.css";

/** What can be done to what was clicked with the secondary button, held by a finger, or selected when the menu key was pressed. */
export function CanvasMenu() {
  const page = usePage();
  const menu = useCanvasStatus((status) => status.menu);
  const words = useWords();
  if (menu === null) return null;
  const close = () => {
    page.canvas.closeMenu();
    document.querySelector<HTMLElement>("#canvas")?.focus({ preventScroll: true });
  };
  const actions = ACTIONS.filter((action) => action.menus?.includes(menu.of) === true && isPossible(action, page));
  const groups = ACTION_GROUPS.map((group) => actions.filter((action) => action.group === group)).filter(
    (group) => group.length > 0,
  );
  return (
    <Menu key={`${menu.at.x} ${menu.at.y}`} opened onClose={close} position="bottom-start" width={240} shadow="md" loop>
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          className={styles["menuAnchor"]}
          style={{ left: menu.at.x, top: menu.at.y }}
          aria-label={words.t("canvas.menu")}
        />
      </Menu.Target>
      <Menu.Dropdown aria-label={words.t("canvas.menu")} data-testid="canvas-menu">
        {groups.map((group, index) => [
          index > 0 && <Menu.Divider key={`before ${group[0]?.group}`} />,
          ...group.map((action) => {
            const { id, icon: Icon, keys } = action;
            return (
              <Menu.Item
                key={id}
                leftSection={
                  Icon === undefined ? <span className={styles["noIcon"]} /> : <Icon size={16} stroke={1.7} />
                }
                rightSection={
                  keys?.[0] !== undefined && (
                    <span className={styles["menuKeys"]} aria-hidden="true">
                      {shownKeys(keys[0], isApple).join(" ")}
                    </span>
                  )
                }
                onClick={() => action.run(page)}
              >
                {actionName(action, words)}
              </Menu.Item>
            );
          }),
        ])}
      </Menu.Dropdown>
    </Menu>
  );
}

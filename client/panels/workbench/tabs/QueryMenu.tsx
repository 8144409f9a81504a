import { Menu } from "@mantine/core";
import IconDots from "@tabler/icons-react/icons/IconDots";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { ToolButton } from "../../parts/ToolButton.js";
import row from "../../tabs/tabs.module.css";
import { useWorkbench } from "../use-workbench.js";
import { queryTitle } from "./query-title.js";

/** What can be done to the query that is seen, for who has neither mouse nor keys. */
export function QueryMenu({ onRename }: { readonly onRename: () => void }) {
  const core = useCore();
  const workbench = useWorkbench();
  const { order, current, closed } = useCoreState((state) => state.queryTabs);
  const words = useWords();
  const { t } = words;
  const index = order.findIndex(({ id }) => id === current);
  const fork = () => {
    const { queryTabs } = core.state.getState();
    const tab = queryTabs.order.find(({ id }) => id === queryTabs.current);
    workbench.forkTab(tab === undefined ? null : t("tabs.copyOf", { title: queryTitle(tab, words) }));
  };
  return (
    <Menu position="bottom-end" width={220} shadow="md">
      <Menu.Target>
        <ToolButton className={row["button"] ?? ""} label={t("workbench.more")} icon={IconDots} iconSize={16} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onRename}>{t("workbench.rename")}</Menu.Item>
        <Menu.Item onClick={fork}>{t("workbench.fork")}</Menu.Item>
        <Menu.Item disabled={index <= 0} onClick={() => workbench.moveTab(current, index - 1)}>
          {t("workbench.moveLeft")}
        </Menu.Item>
        <Menu.Item disabled={index >= order.length - 1} onClick={() => workbench.moveTab(current, index + 1)}>
          {t("workbench.moveRight")}
        </Menu.Item>
        <Menu.Item onClick={() => workbench.closeTab(current)}>{t("workbench.closeQuery")}</Menu.Item>
        <Menu.Item disabled={closed.length === 0} onClick={workbench.reopenTab}>
          {t("workbench.reopen")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

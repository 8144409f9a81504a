import { ActionIcon, CloseButton, Tooltip, VisuallyHidden } from "@mantine/core";
import IconAlertTriangle from "@tabler/icons-react/icons/IconAlertTriangle";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import { useEffect, useRef, useState } from "react";
import { useCore, useCoreState, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { TabItem } from "./TabItem.js";
import { TabMenu } from "./TabMenu.js";
import { TabNameField } from "./TabNameField.js";
import { tabElementId, tabTitle } from "./tab-title.js";
import styles from "./tabs.module.css";
import { useTabDrag } from "./use-tab-drag.js";
import { useTabKeys } from "./use-tab-keys.js";

/** The canvases of the page, one of them seen: above it, while there are several. */
export function TabRow() {
  const core = useCore();
  const { order, current } = useCoreState((state) => state.tabs);
  const renamed = useLayout((layout) => layout.renamed);
  const list = useRef<HTMLDivElement>(null);
  const layout = useLayoutStore();
  const words = useWords();
  const { t } = words;
  const onKeyDown = useTabKeys(list, {
    row: order.map(({ id }) => id),
    elementId: tabElementId,
    move: core.moveTab,
    rename: (tab) => layout.setState({ renamed: tab }),
    close(tab) {
      core.closeTab(tab);
      const { tabs } = core.state.getState();
      if (tabs.order.length === 1) document.querySelector<HTMLElement>("#canvas")?.focus({ preventScroll: true });
      return tabs.current;
    },
  });
  const drag = useTabDrag(list, core.moveTab);
  // A text field is no tab: while one is there the row is a group of buttons.
  const isTabList = !order.some(({ id }) => id === renamed);
  useEffect(() => {
    document.querySelector(`#${tabElementId(current)}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  return (
    <>
      <div className={styles["row"]} data-testid="tabs">
        <div ref={list} className={styles["list"]} role={isTabList ? "tablist" : "group"} aria-label={t("tabs.title")}>
          {order.map((tab) =>
            tab.id === renamed ? (
              <TabNameField
                key={tab.id}
                label={t("tabs.name")}
                title={tabTitle(tab, words)}
                element={tabElementId(tab.id)}
                onRename={(title) => core.renameTab(tab.id, title)}
                onEnd={() => layout.setState({ renamed: null })}
              />
            ) : (
              <TabItem
                key={tab.id}
                tab={tab}
                isSelected={tab.id === current}
                isTab={isTabList}
                drag={drag}
                onKeyDown={onKeyDown}
              />
            ),
          )}
        </div>
        <Tooltip label={t("tabs.new")}>
          <ActionIcon
            className={styles["button"] ?? ""}
            variant="subtle"
            color="gray"
            aria-label={t("tabs.new")}
            onClick={() => core.newTab()}
          >
            <IconPlus size={16} stroke={1.8} />
          </ActionIcon>
        </Tooltip>
        <TabMenu />
        <Place />
      </div>
      <UnkeptNote />
    </>
  );
}

/** Says where one is when that changes, to who does not see the row. */
function Place() {
  const { order, current } = useCoreState((state) => state.tabs);
  const words = useWords();
  const index = order.findIndex(({ id }) => id === current);
  const tab = order[index];
  return (
    <VisuallyHidden role="status">
      {tab && words.t("tabs.place", { title: tabTitle(tab, words), place: index + 1, count: order.length })}
    </VisuallyHidden>
  );
}

function UnkeptNote() {
  const isKept = useCoreState((state) => state.tabs.isKept);
  const [isRead, setIsRead] = useState(false);
  const { t } = useWords();
  if (isKept || isRead) return null;
  return (
    <div className={styles["unkept"]} role="status">
      <IconAlertTriangle size={16} stroke={1.7} aria-hidden="true" />
      <p>{t("tabs.unkept")}</p>
      <CloseButton size="sm" aria-label={t("action.close")} onClick={() => setIsRead(true)} />
    </div>
  );
}

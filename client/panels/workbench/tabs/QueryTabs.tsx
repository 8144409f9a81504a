import { CloseButton } from "@mantine/core";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import { useEffect, useRef, useState } from "react";
import { useCore, useCoreState, useLayoutStore } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import { ToolButton } from "../../parts/ToolButton.js";
import { TabNameField } from "../../tabs/TabNameField.js";
import row from "../../tabs/tabs.module.css";
import { useTabDrag } from "../../tabs/use-tab-drag.js";
import { useTabKeys } from "../../tabs/use-tab-keys.js";
import { useWorkbench } from "../use-workbench.js";
import { ClosedQueryNote } from "./ClosedQueryNote.js";
import { queryElementId, queryTitle } from "./query-title.js";
import { QueryMenu } from "./QueryMenu.js";
import { QueryTab } from "./QueryTab.js";
import { UnkeptNote } from "./UnkeptNote.js";
import styles from "./query-tabs.module.css";

/** The queries of the workbench in their row, one of them seen. */
export function QueryTabs() {
  const core = useCore();
  const workbench = useWorkbench();
  const layout = useLayoutStore();
  const { order, current } = useCoreState((state) => state.queryTabs);
  const [renamed, setRenamed] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const words = useWords();
  const { t } = words;
  const onKeyDown = useTabKeys(list, {
    row: order.map(({ id }) => id),
    elementId: queryElementId,
    move: workbench.moveTab,
    rename: setRenamed,
    close(tab) {
      workbench.closeTab(tab);
      return core.state.getState().queryTabs.current;
    },
  });
  const drag = useTabDrag(list, workbench.moveTab);
  // A text field is no tab: while one is there the row is a group of buttons.
  const isTabList = !order.some(({ id }) => id === renamed);
  useEffect(() => {
    document.querySelector(`#${queryElementId(current)}`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [current]);
  return (
    <>
      <div className={row["row"]} data-testid="query-tabs">
        <div
          ref={list}
          className={row["list"]}
          role={isTabList ? "tablist" : "group"}
          aria-label={t("workbench.queries")}
        >
          {order.map((tab) =>
            tab.id === renamed ? (
              <TabNameField
                key={tab.id}
                label={t("workbench.name")}
                title={queryTitle(tab, words)}
                element={queryElementId(tab.id)}
                onRename={(title) => workbench.renameTab(tab.id, title)}
                onEnd={() => setRenamed(null)}
              />
            ) : (
              <QueryTab
                key={tab.id}
                tab={tab}
                isSelected={tab.id === current}
                isTab={isTabList}
                drag={drag}
                onKeyDown={onKeyDown}
                onRename={() => setRenamed(tab.id)}
              />
            ),
          )}
        </div>
        <ToolButton
          className={row["button"] ?? ""}
          label={t("workbench.new")}
          icon={IconPlus}
          iconSize={16}
          onClick={workbench.newTab}
        />
        <QueryMenu onRename={() => setRenamed(current)} />
        <span className={styles["space"]} />
        <CloseButton size="sm" aria-label={t("workbench.close")} onClick={() => layout.setState({ drawer: null })} />
      </div>
      <ClosedQueryNote />
      <UnkeptNote />
    </>
  );
}

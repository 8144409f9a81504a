import { UnstyledButton } from "@mantine/core";
import IconX from "@tabler/icons-react/icons/IconX";
import type { KeyboardEventHandler, MouseEvent } from "react";
import type { Tab } from "../../core/tabs/tabs.js";
import { useCore, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { tabElementId, tabTitle } from "./tab-title.js";
import styles from "./tabs.module.css";
import type { TabDrag } from "./use-tab-drag.js";

interface TabItemProps {
  readonly tab: Tab;
  readonly isSelected: boolean;
  /** Whether it stands in a list of tabs, not among other things. */
  readonly isTab: boolean;
  readonly drag: TabDrag;
  readonly onKeyDown: KeyboardEventHandler;
}

export function TabItem({ tab, isSelected, isTab, drag, onKeyDown }: TabItemProps) {
  const core = useCore();
  const layout = useLayoutStore();
  const words = useWords();
  const title = tabTitle(tab, words);
  const closeByMiddle = (event: MouseEvent) => {
    if (event.button === 1) core.closeTab(tab.id);
  };
  return (
    <div
      className={styles["tab"]}
      role="presentation"
      data-tab={tab.id}
      data-selected={isSelected || undefined}
      data-dragged={drag.dragged === tab.id || undefined}
    >
      <UnstyledButton
        id={tabElementId(tab.id)}
        className={styles["name"]}
        {...(isTab && { role: "tab", "aria-selected": isSelected, "aria-controls": "tab-panel" })}
        tabIndex={isSelected ? 0 : -1}
        title={title}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => drag.begin(tab.id, event)}
        onClick={() => core.chooseTab(tab.id)}
        onDoubleClick={() => layout.setState({ renamed: tab.id })}
        onAuxClick={closeByMiddle}
      >
        {title}
      </UnstyledButton>
      {/* For the mouse: by keys a tab is closed with Delete, by touch and by screen readers from the menu of the row. */}
      <button
        type="button"
        className={styles["close"]}
        tabIndex={-1}
        aria-hidden="true"
        title={words.t("tabs.closeOne", { title })}
        onClick={() => core.closeTab(tab.id)}
      >
        <IconX size={13} stroke={2} />
      </button>
    </div>
  );
}

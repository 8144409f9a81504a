import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import IconX from "@tabler/icons-react/icons/IconX";
import type { KeyboardEventHandler, MouseEvent } from "react";
import { queryIn } from "../../../core/workbench/query-tab-transitions.js";
import type { Tab } from "../../../core/tabs/tabs.js";
import { classNames } from "../../frame/class-names.js";
import { useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import row from "../../tabs/tabs.module.css";
import type { TabDrag } from "../../tabs/use-tab-drag.js";
import { useWorkbench } from "../use-workbench.js";
import { queryElementId, queryTitle } from "./query-title.js";
import styles from "./query-tabs.module.css";

interface QueryTabProps {
  readonly tab: Tab;
  readonly isSelected: boolean;
  /** Whether it stands in a list of tabs, not among other things. */
  readonly isTab: boolean;
  readonly drag: TabDrag;
  readonly onKeyDown: KeyboardEventHandler;
  readonly onRename: () => void;
}

export function QueryTab({ tab, isSelected, isTab, drag, onKeyDown, onRename }: QueryTabProps) {
  const workbench = useWorkbench();
  const isRunning = useCoreState((state) => queryIn(state, tab.id)?.result.status === "loading");
  const isUnsaved = useCoreState((state) => {
    const query = queryIn(state, tab.id);
    return query !== undefined && query.saved !== null && query.saved.text !== query.text;
  });
  const words = useWords();
  const title = queryTitle(tab, words);
  const closeByMiddle = (event: MouseEvent) => {
    if (event.button === 1) workbench.closeTab(tab.id);
  };
  return (
    <div
      className={row["tab"]}
      role="presentation"
      data-tab={tab.id}
      data-selected={isSelected || undefined}
      data-dragged={drag.dragged === tab.id || undefined}
    >
      <UnstyledButton
        id={queryElementId(tab.id)}
        className={classNames(row["name"], styles["name"])}
        {...(isTab && { role: "tab", "aria-selected": isSelected, "aria-controls": "query-panel" })}
        tabIndex={isSelected ? 0 : -1}
        title={title}
        onKeyDown={onKeyDown}
        onPointerDown={(event) => drag.begin(tab.id, event)}
        onClick={() => workbench.chooseTab(tab.id)}
        onDoubleClick={onRename}
        onAuxClick={closeByMiddle}
      >
        {(isRunning || isUnsaved) && <span className={styles["dot"]} data-running={isRunning || undefined} />}
        <span className={styles["title"]}>{title}</span>
        {isRunning && <VisuallyHidden>{words.t("workbench.isRunning")}</VisuallyHidden>}
        {isUnsaved && !isRunning && <VisuallyHidden>{words.t("workbench.isChanged")}</VisuallyHidden>}
      </UnstyledButton>
      {/* For the mouse: by keys a query is closed with Delete, by touch and by screen readers from the menu of the row. */}
      <button
        type="button"
        className={row["close"]}
        tabIndex={-1}
        aria-hidden="true"
        title={words.t("tabs.closeOne", { title })}
        onClick={() => workbench.closeTab(tab.id)}
      >
        <IconX size={13} stroke={2} />
      </button>
    </div>
  );
}

import IconArrowBackUp from "@tabler/icons-react/icons/IconArrowBackUp";
import IconArrowBarToLeft from "@tabler/icons-react/icons/IconArrowBarToLeft";
import IconArrowBarToRight from "@tabler/icons-react/icons/IconArrowBarToRight";
import IconCopy from "@tabler/icons-react/icons/IconCopy";
import IconPencil from "@tabler/icons-react/icons/IconPencil";
import IconPlus from "@tabler/icons-react/icons/IconPlus";
import IconX from "@tabler/icons-react/icons/IconX";
import { seenTitle } from "../../core/tabs/tabs.js";
import type { PageParts } from "../frame/page-context.js";
import { loadedWords } from "../messages/words.js";
import type { Action } from "./action.js";

/** Several canvases in tabs. */
export const tabActions: readonly Action[] = [
  {
    id: "tabs.new",
    name: "tabs.new",
    group: "tabs",
    keys: ["Shift+n"],
    icon: IconPlus,
    menus: ["canvas", "tab"],
    when: isOpen,
    run: ({ core }) => core.newTab(),
  },
  {
    id: "tabs.fork",
    name: "tabs.fork",
    group: "tabs",
    keys: ["Shift+d"],
    icon: IconCopy,
    menus: ["canvas", "tab"],
    when: isOpen,
    run({ core }) {
      const { language, tabs } = core.state.getState();
      const title = seenTitle(tabs);
      core.forkTab(title && loadedWords(language)?.t("tabs.copyOf", { title }));
    },
  },
  {
    id: "tabs.rename",
    name: "tabs.rename",
    group: "tabs",
    keys: ["F2"],
    icon: IconPencil,
    menus: ["tab"],
    when: hasSeveral,
    run: ({ core, layout }) => layout.setState({ renamed: core.state.getState().tabs.current }),
  },
  {
    id: "tabs.previous",
    name: "tabs.previous",
    group: "tabs",
    keys: ["<"],
    when: hasSeveral,
    run: ({ core }) => core.stepTabs(-1),
  },
  {
    id: "tabs.next",
    name: "tabs.next",
    group: "tabs",
    keys: [">"],
    when: hasSeveral,
    run: ({ core }) => core.stepTabs(1),
  },
  {
    id: "tabs.moveLeft",
    name: "tabs.moveLeft",
    group: "tabs",
    icon: IconArrowBarToLeft,
    menus: ["tab"],
    when: (page) => placeOf(page) > 0,
    run: (page) => page.core.moveTab(page.core.state.getState().tabs.current, placeOf(page) - 1),
  },
  {
    id: "tabs.moveRight",
    name: "tabs.moveRight",
    group: "tabs",
    icon: IconArrowBarToRight,
    menus: ["tab"],
    when: (page) => placeOf(page) < page.core.state.getState().tabs.order.length - 1,
    run: (page) => page.core.moveTab(page.core.state.getState().tabs.current, placeOf(page) + 1),
  },
  {
    id: "tabs.close",
    name: "tabs.close",
    group: "tabs",
    keys: ["Shift+w"],
    icon: IconX,
    menus: ["tab"],
    when: hasSeveral,
    run: ({ core }) => core.closeTab(core.state.getState().tabs.current),
  },
  {
    id: "tabs.reopen",
    name: "tabs.reopen",
    group: "tabs",
    keys: ["Shift+t"],
    icon: IconArrowBackUp,
    menus: ["tab"],
    when: ({ core }) => core.state.getState().tabs.closed.length > 0,
    run: ({ core }) => core.reopenTab(),
  },
];

/** Where in the row the tab stands that is seen. */
function placeOf({ core }: PageParts): number {
  const { order, current } = core.state.getState().tabs;
  return order.findIndex(({ id }) => id === current);
}

/** The page stays with its tab until that is there. */
function isOpen({ core }: PageParts): boolean {
  return !core.state.getState().pending.has("start");
}

function hasSeveral(page: PageParts): boolean {
  return isOpen(page) && page.core.state.getState().tabs.order.length > 1;
}

import IconFocus2 from "@tabler/icons-react/icons/IconFocus2";
import IconTopologyExpand from "@tabler/icons-react/icons/IconTopologyStarRing2";
import type { Action } from "./action.js";
import { hasFocusOnCanvas, hasSelectedNode, hasSelection, selectedNodeId } from "./conditions.js";

export const selectionActions: readonly Action[] = [
  {
    id: "selection.expand",
    name: "action.expand",
    group: "selection",
    keys: ["e"],
    icon: IconTopologyExpand,
    menus: ["node"],
    when: hasSelectedNode,
    run: (page) => {
      const id = selectedNodeId(page);
      if (id !== null) void page.core.expand(id);
    },
  },
  {
    id: "selection.centre",
    name: "details.center",
    group: "selection",
    icon: IconFocus2,
    menus: ["node"],
    when: hasSelectedNode,
    run: (page) => {
      const id = selectedNodeId(page);
      if (id !== null) void page.core.show(id);
    },
  },
  {
    id: "selection.open",
    name: "action.openDetails",
    group: "selection",
    keys: ["Enter"],
    isOnlyKey: true,
    when: (page) => hasSelection(page) && hasFocusOnCanvas(),
    run: () => document.querySelector<HTMLElement>("#details")?.focus(),
  },
  {
    id: "selection.clear",
    name: "action.clearSelection",
    group: "selection",
    keys: ["Escape"],
    menus: ["node", "relationship"],
    when: hasSelection,
    run: ({ core }) => core.clearSelection(),
  },
];

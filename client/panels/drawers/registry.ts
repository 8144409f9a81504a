import IconTable from "@tabler/icons-react/icons/IconTable";
import IconTerminal2 from "@tabler/icons-react/icons/IconTerminal2";
import { lazy, type ComponentType } from "react";
import type { Icon } from "../actions/action.js";
import type { MessageKey } from "../messages/zh-CN.js";

/** What is pulled up below the canvas; one is open at a time. */
export interface DrawerEntry {
  /** The layout remembers the open drawer by it. */
  readonly name: string;
  readonly title: MessageKey;
  /** One word under the icon on small screens. */
  readonly label: MessageKey;
  readonly icon: Icon;
  readonly keys?: readonly string[];
  /** Fills the whole drawer, its head included; lazy. */
  readonly component: ComponentType;
}

/** In the order of the rail, below the panels. A new drawer is a component and its entry here. */
export const DRAWERS: readonly DrawerEntry[] = [
  {
    name: "tables",
    title: "table.title",
    label: "rail.tables",
    icon: IconTable,
    keys: ["t"],
    component: lazy(() => import("../tables/Tables.js").then(({ Tables }) => ({ default: Tables }))),
  },
  {
    name: "workbench",
    title: "workbench.title",
    label: "rail.workbench",
    icon: IconTerminal2,
    keys: ["`"],
    component: lazy(() => import("../workbench/Workbench.js").then(({ Workbench }) => ({ default: Workbench }))),
  },
];

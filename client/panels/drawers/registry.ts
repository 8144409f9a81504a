import IconTable from "@tabler/icons-react/icons/IconTable";
import IconTerminal2 from "@tabler/icons-react/icons/IconTerminal2";
import { lazy } from "react";
import type { PanelEntry } from "../frame/panel-entry.js";

/**
 * What is pulled up below the canvas and fills the whole drawer, its head included; in the order of the rail, below the panels.
 * A new drawer is a component and its entry here.
 */
export const DRAWERS: readonly PanelEntry[] = [
  {
    name: "tables",
    title: "table.title",
    icon: IconTable,
    keys: ["t"],
    component: lazy(() => import("../tables/Tables.js").then(({ Tables }) => ({ default: Tables }))),
  },
  {
    name: "workbench",
    title: "workbench.title",
    icon: IconTerminal2,
    keys: ["`"],
    component: lazy(() => import("../workbench/Workbench.js").then(({ Workbench }) => ({ default: Workbench }))),
  },
];

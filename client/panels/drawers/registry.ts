import IconTable from "@tabler/icons-react/icons/IconTable";
import IconTerminal2 from "@tabler/icons-react/icons/IconTerminal2";
import type { PanelEntry } from "../frame/panel-entry.js";
import { late } from "../parts/late.js";

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
    component: late(
      () => import("../tables/Tables.js"),
      ({ Tables }) => Tables,
    ),
  },
  {
    name: "workbench",
    title: "workbench.title",
    icon: IconTerminal2,
    keys: ["`"],
    component: late(
      () => import("../workbench/Workbench.js"),
      ({ Workbench }) => Workbench,
    ),
  },
];

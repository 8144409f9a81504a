import IconFileExport from "@tabler/icons-react/icons/IconFileExport";
import type { Action } from "./action.js";

export const shareActions: readonly Action[] = [
  {
    id: "page.export",
    name: "export.open",
    group: "page",
    keys: ["Mod+Shift+e"],
    icon: IconFileExport,
    menus: ["canvas"],
    run: ({ layout }) => layout.setState({ dialog: "export" }),
  },
];

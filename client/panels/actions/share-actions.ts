import IconFileExport from "@tabler/icons-react/icons/IconFileExport";
import IconLink from "@tabler/icons-react/icons/IconLink";
import type { Action } from "./action.js";

export const shareActions: readonly Action[] = [
  {
    id: "share.link",
    name: "share.title",
    group: "page",
    keys: ["Mod+Shift+l"],
    icon: IconLink,
    menus: ["canvas"],
    run: ({ layout }) => layout.setState({ dialog: "share" }),
  },
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

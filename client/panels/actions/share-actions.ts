import IconFileExport from "@tabler/icons-react/icons/IconFileExport";
import IconLink from "@tabler/icons-react/icons/IconLink";
import IconPrinter from "@tabler/icons-react/icons/IconPrinter";
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
  {
    id: "page.print",
    name: "export.printOpen",
    group: "page",
    // The browser's own would print the page with its panels and without the picture.
    keys: ["Mod+p"],
    icon: IconPrinter,
    run: ({ layout }) => layout.setState({ dialog: "print" }),
  },
];

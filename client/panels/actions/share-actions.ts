import IconBookmarks from "@tabler/icons-react/icons/IconBookmarks";
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
    isEverywhere: true,
    icon: IconLink,
    menus: ["canvas"],
    run: ({ layout }) => layout.setState({ dialog: "share" }),
  },
  {
    id: "share.save",
    name: "views.save",
    group: "page",
    keys: ["Mod+s"],
    isEverywhere: true,
    icon: IconBookmarks,
    run: ({ layout }) => {
      layout.setState({ side: "views", dialog: null });
      // The panel may have to be loaded first: it takes the focus when it comes.
      document.querySelector<HTMLInputElement>("#view-title")?.focus();
    },
  },
  {
    id: "page.export",
    name: "export.open",
    group: "page",
    keys: ["Mod+Shift+e"],
    isEverywhere: true,
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

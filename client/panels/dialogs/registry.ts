import { lazy, type ComponentType } from "react";

export interface DialogProps {
  readonly onClose: () => void;
}

/** What lies over the page until it is closed; opened by `layout.setState({ dialog: name })`. */
interface DialogEntry {
  readonly name: string;
  /** Lazy. */
  readonly component: ComponentType<DialogProps>;
}

/** A new dialog is a component and its line here. */
export const DIALOGS: readonly DialogEntry[] = [
  {
    name: "palette",
    component: lazy(() => import("../palette/Palette.js").then(({ Palette }) => ({ default: Palette }))),
  },
  { name: "help", component: lazy(() => import("./Help.js").then(({ Help }) => ({ default: Help }))) },
  {
    name: "uploads",
    component: lazy(() => import("../uploads/Uploads.js").then(({ Uploads }) => ({ default: Uploads }))),
  },
  {
    name: "share",
    component: lazy(() => import("../share/ShareDialog.js").then(({ ShareDialog }) => ({ default: ShareDialog }))),
  },
  {
    name: "export",
    component: lazy(() => import("../export/ExportDialog.js").then(({ ExportDialog }) => ({ default: ExportDialog }))),
  },
  {
    name: "print",
    component: lazy(() => import("../export/ExportDialog.js").then(({ PrintDialog }) => ({ default: PrintDialog }))),
  },
];

import type { ComponentType } from "react";
import { late } from "../parts/late.js";
import type { DialogProps } from "./dialog-props.js";

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
    component: late(
      () => import("../palette/Palette.js"),
      ({ Palette }) => Palette,
      "over the page",
    ),
  },
  {
    name: "help",
    component: late(
      () => import("./Help.js"),
      ({ Help }) => Help,
      "over the page",
    ),
  },
  {
    name: "uploads",
    component: late(
      () => import("../uploads/Uploads.js"),
      ({ Uploads }) => Uploads,
      "over the page",
    ),
  },
  {
    name: "share",
    component: late(
      () => import("../share/ShareDialog.js"),
      ({ ShareDialog }) => ShareDialog,
      "over the page",
    ),
  },
  {
    name: "export",
    component: late(
      () => import("../export/ExportDialog.js"),
      ({ ExportDialog }) => ExportDialog,
      "over the page",
    ),
  },
  {
    name: "print",
    component: late(
      () => import("../export/ExportDialog.js"),
      ({ PrintDialog }) => PrintDialog,
      "over the page",
    ),
  },
];

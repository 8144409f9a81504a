import IconPlayerStop from "@tabler/icons-react/icons/IconPlayerStop";
import { LAYOUT_ENTRIES, layOutBy } from "../canvas/layout-entries.js";
import type { Action } from "./action.js";
import { hasPicture } from "./conditions.js";

export const layoutActions: readonly Action[] = [
  ...LAYOUT_ENTRIES.map((entry): Action => ({
    id: entry.name,
    name: "layout.by",
    nameValues: ({ t }) => ({ layout: t(entry.name) }),
    group: "canvas",
    icon: entry.icon,
    when: hasPicture,
    run: ({ core }) => void layOutBy(core, entry),
  })),
  {
    id: "layout.stop",
    name: "layout.stop",
    group: "canvas",
    icon: IconPlayerStop,
    when: ({ canvas }) => canvas.status.getState().layout === "running",
    run: ({ canvas }) => canvas.stopLayout(),
  },
];

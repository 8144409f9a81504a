import { DRAWERS } from "../drawers/registry.js";
import { SIDE_PANELS } from "../side/registry.js";
import type { Action } from "./action.js";

/** Opening and closing each panel beside the canvas and each drawer below it, and closing what lies over the canvas. */
export const panelActions: readonly Action[] = [
  {
    id: "panels.closeReader",
    name: "reader.close",
    group: "panels",
    keys: ["Escape"],
    when: ({ core }) => core.state.getState().reader !== null,
    run: ({ core }) => core.closeReader(),
  },
  ...SIDE_PANELS.map(({ name, title, icon, keys }): Action => ({
    id: `panels.${name}`,
    name: "action.togglePanel",
    nameValues: ({ t }) => ({ panel: t(title) }),
    group: "panels",
    icon,
    ...(keys !== undefined && { keys }),
    run: ({ layout }) => layout.setState(({ side }) => ({ side: side === name ? null : name })),
  })),
  ...DRAWERS.map(({ name, title, icon, keys }): Action => ({
    id: `panels.${name}`,
    name: "action.togglePanel",
    nameValues: ({ t }) => ({ panel: t(title) }),
    group: "panels",
    icon,
    ...(keys !== undefined && { keys }),
    run: ({ layout }) => layout.setState(({ drawer }) => ({ drawer: drawer === name ? null : name })),
  })),
];

import { CROSSING, toggleCrossing } from "../crossing/entry.js";
import { DRAWERS } from "../drawers/registry.js";
import type { PanelEntry } from "../frame/panel-entry.js";
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
  {
    id: "panels.closeCrossing",
    name: "crossing.close",
    group: "panels",
    keys: ["Escape"],
    when: ({ core }) => core.state.getState().crossing !== null,
    run: ({ core }) => core.showCrossing(null),
  },
  toggleAction(CROSSING, toggleCrossing),
  ...SIDE_PANELS.map((panel) =>
    toggleAction(panel, ({ layout }) =>
      layout.setState(({ side }) => ({ side: side === panel.name ? null : panel.name })),
    ),
  ),
  ...DRAWERS.map((panel) =>
    toggleAction(panel, ({ layout }) =>
      layout.setState(({ drawer }) => ({ drawer: drawer === panel.name ? null : panel.name })),
    ),
  ),
];

function toggleAction({ name, title, icon, keys }: PanelEntry, run: Action["run"]): Action {
  return {
    id: `panels.${name}`,
    name: "action.togglePanel",
    nameValues: ({ t }) => ({ panel: t(title) }),
    group: "panels",
    icon,
    ...(keys !== undefined && { keys }),
    run,
  };
}

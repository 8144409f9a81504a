import type { Context } from "../context.js";
import type { Core } from "../core.js";
import { stepIn } from "../tabs/tab-row.js";
import { createArrivals } from "./arrivals.js";
import { type DraftPlaces, keepDrafts } from "./draft-memory.js";
import {
  addQuery,
  chooseQuery,
  closeQuery,
  forkQuery,
  moveQuery,
  openQuery,
  renameQuery,
  reopenQuery,
} from "./query-tab-transitions.js";
import { createExports } from "./result-export.js";
import { rememberRuns } from "./run-memory.js";
import { createSavedActions } from "./saved-actions.js";
import type { Workbench } from "./workbench.js";

export interface WorkbenchParts extends Pick<Core, "cancelQuery" | "runQuery">, DraftPlaces {}

export function createWorkbench(context: Context, parts: WorkbenchParts): Workbench {
  const { store, update } = context;
  const { cancelQuery, memory } = parts;
  keepDrafts(context, parts);
  const { exportResult, cancelExport } = createExports(context);
  const runs = rememberRuns(context, { memory });
  return {
    ...createSavedActions(context, memory),
    ...createArrivals(context, parts),
    newTab: () => update((state) => addQuery(state)),
    forkTab: (title = null) => update((state) => forkQuery(state, title)),
    chooseTab: (id) => update((state) => chooseQuery(state, id)),
    stepTabs(by) {
      const { order, current } = store.getState().queryTabs;
      const wanted = stepIn(order, current, by);
      if (wanted !== undefined) update((state) => chooseQuery(state, wanted.id));
    },
    closeTab(id) {
      cancelQuery(id);
      cancelExport(id);
      update((state) => closeQuery(state, id));
    },
    reopenTab: () => update(reopenQuery),
    renameTab: (id, title) => update((state) => renameQuery(state, id, title)),
    moveTab: (id, index) => update((state) => moveQuery(state, id, index)),
    exportResult,
    cancelExport: () => cancelExport(),
    openRun: ({ text, params }) => update((state) => openQuery(state, { text, params })),
    clearRuns: runs.clear,
    restoreRuns: runs.restore,
  };
}

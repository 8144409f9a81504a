import type { Action } from "./action.js";
import { canvasActions } from "./canvas-actions.js";
import { correctionActions } from "./correction-actions.js";
import { cypherActions } from "./cypher-actions.js";
import { findActions } from "./find-actions.js";
import { historyActions } from "./history-actions.js";
import { layoutActions } from "./layout-actions.js";
import { lineColourActions } from "./line-colour-actions.js";
import { lineNameActions } from "./line-name-actions.js";
import { measureActions } from "./measure-actions.js";
import { pageActions } from "./page-actions.js";
import { panelActions } from "./panel-actions.js";
import { pathActions } from "./path-actions.js";
import { selectionActions } from "./selection-actions.js";
import { shareActions } from "./share-actions.js";
import { tabActions } from "./tab-actions.js";
import { typeActions } from "./type-actions.js";

/** All that can be done on the page. Where two have a key in common, the earlier takes it while it is possible. */
export const ACTIONS: readonly Action[] = [
  ...findActions,
  ...panelActions,
  ...selectionActions,
  ...correctionActions,
  ...pathActions,
  ...canvasActions,
  ...cypherActions,
  ...layoutActions,
  ...lineNameActions,
  ...lineColourActions,
  ...measureActions,
  ...historyActions,
  ...tabActions,
  ...typeActions,
  ...shareActions,
  ...pageActions,
];

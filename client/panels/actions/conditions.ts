import { chosenFactsShown, chosenShown, selectedNode, shownFact } from "../../core/derive.js";
import type { PageParts } from "../frame/page-context.js";

/** When actions can be done. */

export function hasPicture({ canvas }: PageParts): boolean {
  return canvas.status.getState().webgl === "ready";
}

export function hasSelection({ core }: PageParts): boolean {
  return core.state.getState().selection !== null;
}

export function hasSelectedNode({ core }: PageParts): boolean {
  return core.state.getState().selection?.kind === "node";
}

export function hasFocusOnCanvas(): boolean {
  return document.activeElement?.id === "canvas";
}

/** The selected node's id; null where none is. */
export function selectedNodeId({ core }: PageParts): string | null {
  const { selection } = core.state.getState();
  return selection?.kind === "node" ? selection.id : null;
}

/** What an action on nodes is done to: those shown of the nodes chosen together, else the selected one where it is on the canvas. */
export function targetIds({ core }: Pick<PageParts, "core">): readonly string[] {
  const state = core.state.getState();
  const chosen = chosenShown(state);
  return chosen.size > 0 ? [...chosen] : [selectedNode(state)?.id ?? []].flat();
}

export function hasTarget(page: PageParts): boolean {
  return targetIds(page).length > 0;
}

/** What stays when all else is hidden: what is shown of all that is chosen together, else what is selected. */
export function keptIds({ core }: Pick<PageParts, "core">): readonly string[] {
  const state = core.state.getState();
  const chosen = [...chosenShown(state), ...chosenFactsShown(state)];
  return chosen.length > 0 ? chosen : [selectedNode(state)?.id ?? shownFact(state)?.id ?? []].flat();
}

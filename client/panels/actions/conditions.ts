import { chosenFactsShown, chosenShown, selectedNode, shownFact } from "../../core/scene/derive.js";
import type { PageParts } from "../frame/page-context.js";

/** When actions can be done. */

export function hasPicture({ canvas }: PageParts): boolean {
  return canvas.status.getState().webgl === "ready";
}

export function hasSelection({ core }: PageParts): boolean {
  return core.state.getState().selection !== null;
}

/** Whether anything that is shown was chosen together with others. */
export function hasChosen({ core }: Pick<PageParts, "core">): boolean {
  const state = core.state.getState();
  return chosenShown(state).size > 0 || chosenFactsShown(state).size > 0;
}

/** Whether there is anything that a command about what is selected can be about, one thing or several chosen together. */
export function hasSelectionOrChosen({ core }: Pick<PageParts, "core">): boolean {
  return core.state.getState().selection !== null || hasChosen({ core });
}

export function hasSelectedNode({ core }: PageParts): boolean {
  return core.state.getState().selection?.kind === "node";
}

/** Whether the details show the choice of neighbours; what was asked about another node before it was left is not seen. */
export function hasChoiceOfNeighbours({ core }: Pick<PageParts, "core">): boolean {
  const { asking, selection } = core.state.getState();
  return asking !== null && selection?.kind === "node" && selection.id === asking.id;
}

/** Whether a fact is selected whose sentences are there or on their way: a menu opens before they have come. */
export function isFactTold({ core }: Pick<PageParts, "core">): boolean {
  const { selection, evidence } = core.state.getState();
  return selection?.kind === "relationship" && (evidence.status === "loading" || evidence.status === "ready");
}

export function hasFocusOnCanvas(): boolean {
  return document.activeElement?.id === "canvas";
}

/** Whether the focus is on the canvas, nowhere, or where actions are chosen. */
export function isFocusOffText(): boolean {
  const focused = document.activeElement;
  return (
    focused === null || focused === document.body || focused.closest('#canvas, [role="menu"], [role="dialog"]') !== null
  );
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

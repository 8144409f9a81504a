import type { StoreApi } from "zustand/vanilla";
import type { Core } from "../../core/core.js";
import type { CameraControl } from "./camera.js";
import type { CanvasStatus } from "../canvas.js";
import type { Picture } from "../picture.js";

export interface SightParts {
  readonly picture: Picture;
  readonly camera: Pick<CameraControl, "reveal" | "release">;
  readonly status: Pick<StoreApi<CanvasStatus>, "getState">;
}

/** Brings what is selected into sight where it lies beyond the canvas's edge, also when that edge moves: call the answer then. */
export function followSelection(core: Core, { picture, camera, status }: SightParts): () => void {
  /** Each tab is seen as it was left, though its details come back over what is selected. */
  let isAsLeft = false;
  const reveal = () => {
    const { selection, pending } = core.state.getState();
    if (isAsLeft) return;
    // The camera goes where a link or a search hit wants it once the picture is there.
    if (selection === null || pending.has("start") || status.getState().layout === "running") return;
    const { id } = selection;
    const isLine = selection.kind === "relationship" && picture.hasEdge(id);
    const ids = isLine ? picture.extremities(id) : picture.hasNode(id) ? [id] : [];
    camera.reveal(ids.map((node) => picture.getNodeAttributes(node)));
  };
  core.state.subscribe((state, before) => {
    if (state.tabs.current !== before.tabs.current) isAsLeft = true;
    else if (state.selection !== before.selection) isAsLeft = false;
    if (isAsLeft || state.selection === before.selection) return;
    camera.release();
    reveal();
  });
  return reveal;
}

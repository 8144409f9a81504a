import type { StoreApi } from "zustand/vanilla";
import type { Core } from "../core/core.js";
import type { Camera } from "../core/state.js";
import type { CanvasStatus } from "./canvas.js";
import type { Renderer } from "./renderer.js";

/** A camera at rest is remembered; one in motion would rewrite the address sixty times a second. */
const REST_MS = 300;

/** Tells the core what part of the picture is seen, but not what layouts do to the camera on their way. */
export function rememberCamera(
  renderer: Renderer,
  core: Core,
  {
    status,
    page,
  }: { readonly status: StoreApi<CanvasStatus>; readonly page: Pick<Window, "setTimeout" | "clearTimeout"> },
): void {
  const camera = renderer.getCamera();
  let timer = 0;
  camera.on("updated", () => {
    page.clearTimeout(timer);
    timer = page.setTimeout(() => {
      if (core.state.getState().pending.has("start") || status.getState().layout === "running") return;
      core.setCamera(cameraFrom(camera.getState()));
    }, REST_MS);
  });
}

/** Null for the camera that shows everything. */
export function cameraFrom({ x, y, ratio }: Camera): Camera | null {
  const isWhole = Math.abs(x - 0.5) < 1e-4 && Math.abs(y - 0.5) < 1e-4 && Math.abs(ratio - 1) < 1e-4;
  return isWhole ? null : { x, y, ratio };
}

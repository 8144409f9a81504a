import type { Core } from "../../core/core.js";
import type { CameraControl } from "./camera.js";
import type { CanvasStatus } from "../canvas.js";

/** A camera at rest is remembered; one in motion would rewrite the address sixty times a second. */
const REST_MS = 300;

export interface MemoryParts {
  readonly control: Pick<CameraControl, "isHome" | "seen">;
  readonly status: { readonly getState: () => Pick<CanvasStatus, "layout"> };
  readonly page: Pick<Window, "setTimeout" | "clearTimeout">;
}

interface CameraSource {
  readonly getCamera: () => { readonly on: (event: "updated", listener: () => void) => unknown };
}

type CameraKeeper = Pick<Core, "setCamera" | "beforeKeeping"> & {
  readonly state: Pick<Core["state"], "getState" | "subscribe">;
};

/** Tells the core what part of the picture is seen, but not what layouts do to the camera on their way. */
export function rememberCamera(
  renderer: CameraSource,
  core: CameraKeeper,
  { control, status, page }: MemoryParts,
): void {
  const camera = renderer.getCamera();
  let timer = 0;
  const tell = (tab: string) => {
    timer = 0;
    if (core.state.getState().pending.has("start") || status.getState().layout === "running") return;
    core.setCamera(control.isHome() ? null : control.seen(), tab);
  };
  camera.on("updated", () => {
    page.clearTimeout(timer);
    timer = page.setTimeout(() => tell(core.state.getState().tabs.current), REST_MS);
  });
  const tellNow = (tab: string) => {
    // While a layout runs it may be told later.
    if (timer === 0 || status.getState().layout === "running") return;
    page.clearTimeout(timer);
    tell(tab);
  };
  // Whoever keeps a view has moved it only just before.
  core.beforeKeeping(() => tellNow(core.state.getState().tabs.current));
  core.state.subscribe((state, before) => {
    if (state.tabs.current !== before.tabs.current) tellNow(before.tabs.current);
  });
}

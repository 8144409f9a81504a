import type { StoreApi } from "zustand/vanilla";
import type { Point } from "../core/state.js";

export interface CanvasStatus {
  /** `missing`: this browser has no WebGL; say so, everything else goes on. */
  readonly webgl: "ready" | "missing";
  readonly layout: "running" | "still";
}

/** The picture. One renderer for the page's life: `mount` moves its element into the page, and its answer takes it out again. */
export interface Canvas {
  readonly status: Pick<StoreApi<CanvasStatus>, "getState" | "getInitialState" | "subscribe">;
  /**
   * The parent decides the size and carries role and accessible name; it is made focusable, and its keys are the canvas's: arrows
   * walk from the selected node (Shift: to any node) or pan, + and - zoom.
   */
  readonly mount: (parent: HTMLElement) => () => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Lays everything out afresh, forgetting where nodes were dragged to. */
  readonly relayout: () => void;
  /**
   * Where on the page (CSS pixels) a node's centre or the middle of a relationship is; null while it is not shown. For tests, which
   * cannot find what is painted by role or name.
   */
  readonly locate: (id: string) => Point | null;
}

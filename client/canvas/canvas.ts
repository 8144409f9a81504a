import type { StoreApi } from "zustand/vanilla";

export interface CanvasStatus {
  /** `missing`: this browser has no WebGL; say so, everything else goes on. */
  readonly webgl: "unknown" | "ready" | "missing";
  readonly layout: "running" | "still";
}

/** The picture. One renderer for the page's life: `mount` moves its element into the page, and its answer takes it out again. */
export interface Canvas {
  readonly status: Pick<StoreApi<CanvasStatus>, "getState" | "getInitialState" | "subscribe">;
  /** The parent decides the size and carries the accessible name; the canvas fills it and takes the keyboard focus itself. */
  readonly mount: (parent: HTMLElement) => () => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** Lays everything out afresh, forgetting where nodes were dragged to. */
  readonly relayout: () => void;
}

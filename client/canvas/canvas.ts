import type { StoreApi } from "zustand/vanilla";
import type { Selection } from "../core/scene/selection.js";
import type { Point } from "../core/scene/geometry.js";
import type { Insets } from "./camera/framing.js";
import type { Box } from "./marks/label-places.js";
import type { Minimap } from "./camera/minimap.js";
import type { Shot, ShotRequest } from "./renderer/shot.js";

export interface CanvasStatus {
  /** `missing`: this browser has no WebGL; `lost`: it took it away. Say so, everything else goes on. */
  readonly webgl: "ready" | "missing" | "lost";
  readonly layout: "running" | "still";
  /** Whether nodes are shown, and none of them lies on the canvas. */
  readonly isOutOfSight: boolean;
  /** How much of the running layout is done, from 0 to 1. */
  readonly progress: number;
  /** What is under the pointer, and where on the canvas the pointer is. */
  readonly pointed: (Selection & { readonly at: Point }) | null;
  /** What dragging with nothing else held does: move the picture, or draw an area around nodes to choose them. */
  readonly tool: "move" | "area";
  /** The node that was last walked to by keys, and how it is linked with the one before: to be announced. A new object each time. */
  readonly walked: Walk | null;
  /** A menu was asked for: of what is selected, at a place of the page in CSS pixels. A new object each time. */
  readonly menu: { readonly of: "node" | "relationship" | "canvas"; readonly at: Point } | null;
  /** Where a text is being written that is not on the canvas yet, in graph coordinates. A new object each time. */
  readonly writing: Point | null;
}

export interface Walk {
  readonly to: string;
  /** A relationship that was walked along; null where none links the two. */
  readonly along: string | null;
  /** Of a line that was stepped to, not walked along: which it is of those that lead from its node. */
  readonly place?: { readonly number: number; readonly of: number };
}

/** The picture. One renderer for the page's life: `mount` moves its element into the page, and its answer takes it out again. */
export interface Canvas {
  readonly status: Pick<StoreApi<CanvasStatus>, "getState" | "getInitialState" | "subscribe">;
  /**
   * The parent decides the size and carries role and accessible name; it is made focusable, and its keys are the canvas's: arrows
   * walk from the selected node (Shift: to any node) or pan, comma and full stop step through its lines and Enter opens one,
   * Space chooses it with others, + and - zoom.
   */
  readonly mount: (parent: HTMLElement) => () => void;
  /** In CSS pixels. */
  readonly size: () => { readonly width: number; readonly height: number };
  /** How much of the canvas's edges lies under other things: nothing is brought there. */
  readonly keepClear: (insets: () => Insets) => void;
  /** What lies over the canvas: no name is written under it. Called again when other things lie there, it writes them anew. */
  readonly keepNamesClear: (covers: () => readonly Box[]) => void;
  /** What lies over the canvas has changed. */
  readonly reframe: () => void;
  readonly fit: () => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  /** After WebGL was lost: asks the browser for it again. False: it gives none to this page as it is. */
  readonly redraw: () => boolean;
  /** Lays everything out afresh, forgetting where nodes were dragged to. */
  readonly relayout: () => void;
  /** What is shown, for pictures of it; null where nothing can be. */
  readonly shoot: (request: ShotRequest) => Shot | null;
  readonly takeTool: (tool: CanvasStatus["tool"]) => void;
  /** The whole picture, small; null where nothing can be drawn. */
  readonly minimap: Minimap | null;
  /** Ends the running layout: nodes stay where it has brought them. */
  readonly stopLayout: () => void;
  /** Asks for the menu of what is selected, by no pointer. */
  readonly openMenu: () => void;
  readonly closeMenu: () => void;
  /** Asks for a text to be written: where the open menu was asked for, else in the middle. */
  readonly startText: () => void;
  readonly endText: () => void;
  /** Where on the canvas, in CSS pixels, a point of the graph is. */
  readonly placeAt: (point: Point) => Point;
  /** The point of the graph at a place of the canvas. */
  readonly pointAt: (place: Point) => Point;
  /** Calls back after each frame that is drawn, until its answer is called. */
  readonly follow: (listener: () => void) => () => void;
  /**
   * Where on the page (CSS pixels) a node's centre or the middle of a relationship is; null while it is not shown or
   * a layout is running. For tests, which
   * cannot find what is painted by role or name.
   */
  readonly locate: (id: string) => Point | null;
}

import type { StoreApi } from "zustand/vanilla";
import type { Core } from "../core/core.js";
import type { Canvas, CanvasStatus } from "./canvas.js";

/** Where the browser has no WebGL: all that can be asked of a canvas, and nothing is drawn. */
export function createEmptyCanvas(core: Core, status: StoreApi<CanvasStatus>): Canvas {
  return {
    status,
    mount: () => doNothing,
    size: () => ({ width: 0, height: 0 }),
    keepClear: doNothing,
    keepNamesClear: doNothing,
    reframe: doNothing,
    fit: doNothing,
    zoomIn: doNothing,
    zoomOut: doNothing,
    takeTool: doNothing,
    minimap: null,
    redraw: () => false,
    relayout: () => core.arrange(),
    shoot: () => null,
    stopLayout: doNothing,
    openMenu: doNothing,
    closeMenu: doNothing,
    startText: doNothing,
    endText: doNothing,
    placeAt: (point) => point,
    pointAt: (place) => place,
    follow: () => doNothing,
    locate: () => null,
  };
}

function doNothing(): void {}

import { BRIGHT_LAYER } from "./bright-layer.js";
import type { CanvasStatus } from "./canvas.js";
import type { Renderer } from "./picture.js";

export interface RecoveryParts {
  readonly element: HTMLElement;
  /** Makes the programs anew: what they had on the graphics processor is gone. */
  readonly remake: () => void;
  readonly tell: (webgl: CanvasStatus["webgl"]) => void;
}

/** Nodes are drawn where lines are. */
const LAYERS = ["edges", BRIGHT_LAYER] as const;

/** A browser may take back what WebGL draws with, and give it again: the picture then comes back as it was. */
export function recoverFromLoss(renderer: Renderer, { element, remake, tell }: RecoveryParts): void {
  const contexts = () => LAYERS.flatMap((layer) => renderer.getCanvases()[layer]?.getContext("webgl2") ?? []);
  // Bubbling, they would reach no one: these events stay on their element.
  const options = { capture: true };
  const onLost = (event: Event) => {
    // Else the browser would not give it again.
    event.preventDefault();
    tell("lost");
  };
  const onRestored = () => {
    const all = contexts();
    if (all.some((gl) => gl.isContextLost())) return;
    // As Sigma sets it where it makes a layer.
    for (const gl of all) gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    remake();
    tell("ready");
  };
  element.addEventListener("webglcontextlost", onLost, options);
  element.addEventListener("webglcontextrestored", onRestored, options);
}

import { BRIGHT_LAYER } from "./bright-layer.js";
import type { CanvasStatus } from "../canvas.js";
import type { Renderer } from "../picture.js";

export interface RecoveryParts {
  readonly element: HTMLElement;
  /** Makes the programs anew: what they had on the graphics processor is gone. */
  readonly remake: () => void;
  /** New canvases; false: the browser gives none. */
  readonly renew: () => boolean;
  readonly tell: (webgl: CanvasStatus["webgl"]) => void;
}

/** Nodes are drawn where lines are. */
const LAYERS = ["edges", BRIGHT_LAYER] as const;

/**
 * A browser may take back what WebGL draws with, and give it again: the picture then comes back as it was. The answer asks for it,
 * on new canvases: one that has been taken back for good is not given again by itself. False: none is given to this page.
 */
export function recoverFromLoss(renderer: Renderer, { element, remake, renew, tell }: RecoveryParts): () => boolean {
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
  return () => {
    if (!renew()) return false;
    remake();
    tell("ready");
    return true;
  };
}

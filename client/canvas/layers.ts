import type { Renderer } from "./renderer.js";

export interface LayersInUse {
  /** Whether a node is highlighted, which Sigma draws on layers of its own. */
  readonly hasHighlight: () => boolean;
}

/** Layers that show nothing are taken out of the picture: at each frame the browser blends all there are, pixel by pixel. */
export function hideIdleLayers(renderer: Renderer, { hasHighlight }: LayersInUse): void {
  const { mouse, edgeLabels, hovers, hoverNodes } = renderer.getCanvases();
  // It only listens; what is transparent still does.
  if (mouse !== undefined) mouse.style.opacity = "0";
  show(edgeLabels, false);
  renderer.on("afterRender", () => {
    for (const layer of [hovers, hoverNodes]) show(layer, hasHighlight());
  });
}

function show(layer: HTMLCanvasElement | undefined, isInUse: boolean): void {
  if (layer !== undefined) layer.style.visibility = isInUse ? "" : "hidden";
}

import type { Renderer } from "../picture.js";

/** Layers of Sigma's that show nothing here are taken out of the picture: at each frame the browser blends all there are, pixel by pixel. */
export function hideIdleLayers(renderer: Renderer): void {
  const { mouse, edgeLabels, hovers } = renderer.getCanvases();
  // It only listens; what is transparent still does.
  if (mouse !== undefined) mouse.style.opacity = "0";
  for (const layer of [edgeLabels, hovers]) if (layer !== undefined) layer.style.visibility = "hidden";
}

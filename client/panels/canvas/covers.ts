import type { Box } from "../../canvas/marks/label-places.js";

/** What stands over the canvas, in its own pixels: the buttons at its bottom, and whatever is marked by `data-cover`. */
export function coversOf(canvas: HTMLElement | null, bottom: HTMLElement | null): readonly Box[] {
  const stage = canvas?.parentElement;
  if (canvas === null || stage === null || stage === undefined) return [];
  const { left: x, top: y } = canvas.getBoundingClientRect();
  return [...(bottom?.children ?? []), ...stage.querySelectorAll("[data-cover]")].flatMap((cover) => {
    const { left, right, top, bottom: low } = cover.getBoundingClientRect();
    return left === right ? [] : [{ left: left - x, right: right - x, top: top - y, bottom: low - y }];
  });
}

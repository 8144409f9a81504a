import type { Insets } from "../../canvas/framing.js";

/** Room for names, and for the invitation at the top. */
const AIR = { top: 52, side: 44, bottom: 28 } as const;
/** What is narrower than this part of the canvas stands at its side; what is wider, at its bottom. */
const SIDE_SHARE = 0.22;

/**
 * How much of the canvas's edges lies under what stands over it: legend, count and buttons at its bottom, and on small screens the
 * sheets.
 */
export function insetsUnder(canvas: HTMLElement | null, bottom: HTMLElement | null): Insets {
  const around = canvas?.getBoundingClientRect();
  const insets: Record<keyof Insets, number> = { top: AIR.top, right: AIR.side, bottom: AIR.bottom, left: AIR.side };
  if (around === undefined) return insets;
  const panes = [...document.querySelectorAll("[data-pane]")];
  for (const cover of [...(bottom?.children ?? []), ...panes]) {
    const { width, height, left, right, top } = cover.getBoundingClientRect();
    const isOver = left < around.right && right > around.left && top < around.bottom;
    if (!isOver || width === 0 || height === 0) continue;
    const isAside = width < around.width * SIDE_SHARE;
    const isLeft = left - around.left < around.right - right;
    if (!isAside || height < width / 2) insets.bottom = Math.max(insets.bottom, around.bottom - top + AIR.bottom);
    else if (isLeft) insets.left = Math.max(insets.left, right - around.left + AIR.side / 2);
    else insets.right = Math.max(insets.right, around.right - left + AIR.side / 2);
  }
  return insets;
}

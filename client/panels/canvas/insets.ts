import type { Insets } from "../../canvas/camera/framing.js";

/** Room for names, and at the top for what stands there over the canvas: the invitation, and what can be done with all that is chosen. */
const AIR = { top: 68, side: 44, bottom: 28 } as const;

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
    const covered = coveredEdge(cover.getBoundingClientRect(), around);
    if (covered === null) continue;
    const { edge, pixels } = covered;
    insets[edge] = Math.max(insets[edge], pixels + (edge === "bottom" ? AIR.bottom : AIR.side / 2));
  }
  return insets;
}

type Rectangle = Pick<DOMRect, "left" | "right" | "top" | "bottom">;

interface CoveredEdge {
  readonly edge: "left" | "right" | "bottom";
  readonly pixels: number;
}

/** The edge of the canvas at which what stands over it takes the smaller part; null where it takes nothing. */
export function coveredEdge(cover: Rectangle, canvas: Rectangle): CoveredEdge | null {
  const isOver = cover.left < canvas.right && cover.right > canvas.left && cover.top < canvas.bottom;
  if (!isOver || cover.left === cover.right || cover.top === cover.bottom) return null;
  const [fromLeft, fromRight] = [cover.right - canvas.left, canvas.right - cover.left];
  const [aside, below] = [Math.min(fromLeft, fromRight), canvas.bottom - cover.top];
  if (aside * (canvas.bottom - canvas.top) >= below * (canvas.right - canvas.left)) {
    return { edge: "bottom", pixels: below };
  }
  return fromLeft < fromRight ? { edge: "left", pixels: aside } : { edge: "right", pixels: aside };
}

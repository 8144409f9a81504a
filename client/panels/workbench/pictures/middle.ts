/** Where the middle of what a scrolling box shows lies in all that it holds: 0 is the left or upper end, 1 the other. */
export interface Middle {
  readonly x: number;
  readonly y: number;
}

type Scrolling = Pick<
  HTMLElement,
  "scrollLeft" | "scrollTop" | "scrollWidth" | "scrollHeight" | "clientWidth" | "clientHeight"
>;

export function middleOf(box: Scrolling): Middle {
  return {
    x: (box.scrollLeft + box.clientWidth / 2) / Math.max(1, box.scrollWidth),
    y: (box.scrollTop + box.clientHeight / 2) / Math.max(1, box.scrollHeight),
  };
}

export function scrollToMiddle(box: Scrolling, { x, y }: Middle): void {
  box.scrollLeft = x * box.scrollWidth - box.clientWidth / 2;
  box.scrollTop = y * box.scrollHeight - box.clientHeight / 2;
}

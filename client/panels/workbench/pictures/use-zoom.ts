import { type RefObject, useState } from "react";
import { flushSync } from "react-dom";
import { middleOf, scrollToMiddle } from "./middle.js";

const STEP = 1.25;
const LEAST = 0.2;
const MOST = 3;

export interface Zoom {
  /** Pixels for each unit of the drawing; null: nobody has chosen yet. */
  readonly scale: number | null;
  readonly in: () => void;
  readonly out: () => void;
  /** As large as the whole has room, and no larger than it is. */
  readonly fit: () => void;
}

/** How large a drawing is shown in the box around it, which scrolls; what stands in the middle stays there. */
export function useZoom(drawing: RefObject<SVGSVGElement | null>): Zoom {
  const [scale, setScale] = useState<number | null>(null);
  const by = (factor: number) => () => {
    const box = drawing.current?.parentElement;
    const middle = box == null ? null : middleOf(box);
    flushSync(() => setScale((now) => Math.min(MOST, Math.max(LEAST, (now ?? seenScale(drawing.current)) * factor))));
    if (box != null && middle !== null) scrollToMiddle(box, middle);
  };
  return { scale, in: by(STEP), out: by(1 / STEP), fit: () => setScale(fittingScale(drawing.current)) };
}

function seenScale(drawing: SVGSVGElement | null): number {
  if (drawing === null) return 1;
  const { width, height } = drawing.viewBox.baseVal;
  const seen = drawing.getBoundingClientRect();
  const scale = Math.min(seen.width / width, seen.height / height);
  return Number.isFinite(scale) && scale > 0 ? scale : 1;
}

function fittingScale(drawing: SVGSVGElement | null): number {
  const box = drawing?.parentElement;
  if (drawing === null || box === null || box === undefined) return 1;
  const { width, height } = drawing.viewBox.baseVal;
  const scale = Math.min(box.clientWidth / width, box.clientHeight / height, 1);
  return scale > 0 ? Math.max(LEAST, Math.floor(scale * 100) / 100) : 1;
}

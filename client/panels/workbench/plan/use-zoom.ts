import { type CSSProperties, type RefObject, useState } from "react";

const STEP = 1.25;
const LEAST = 0.2;
const MOST = 3;
/** Smaller a plan is not shown before somebody wants it so: it could not be read. */
const READABLE = 0.85;

export interface Zoom {
  readonly sizeOf: (whole: { readonly width: number; readonly height: number }) => CSSProperties;
  readonly in: () => void;
  readonly out: () => void;
  /** As large as the whole has room, and no larger than it is. */
  readonly fit: () => void;
}

/** How large a drawing is shown in the box around it, which scrolls. */
export function useZoom(drawing: RefObject<SVGSVGElement | null>): Zoom {
  const [scale, setScale] = useState<number | null>(null);
  const by = (factor: number) => () =>
    setScale((now) => Math.min(MOST, Math.max(LEAST, (now ?? seenScale(drawing.current)) * factor)));
  return {
    sizeOf: ({ width, height }) =>
      scale === null
        ? { width: "100%", minWidth: width * READABLE, maxWidth: width, height: "auto" }
        : { width: width * scale, height: height * scale },
    in: by(STEP),
    out: by(1 / STEP),
    fit: () => setScale(fittingScale(drawing.current)),
  };
}

function seenScale(drawing: SVGSVGElement | null): number {
  const width = drawing?.viewBox.baseVal.width ?? 0;
  return drawing === null || width === 0 ? 1 : drawing.getBoundingClientRect().width / width;
}

function fittingScale(drawing: SVGSVGElement | null): number {
  const box = drawing?.parentElement;
  if (drawing === null || box === null || box === undefined) return 1;
  const { width, height } = drawing.viewBox.baseVal;
  const scale = Math.min(box.clientWidth / width, box.clientHeight / height, 1);
  return scale > 0 ? Math.max(LEAST, Math.floor(scale * 100) / 100) : 1;
}

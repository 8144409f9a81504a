import { useEffect, useState } from "react";
import type { Box } from "./card-place.js";

/** How often it is looked where something is: panels come when they are loaded, and slide. */
const LOOK_MS = 150;

/** Where on the page the first element of a selector is; null while there is none. */
export function useBox(selector: string): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const look = () => {
      const rect = document.querySelector(selector)?.getBoundingClientRect();
      setBox((before) => (isSame(before, rect) ? before : boxOf(rect)));
    };
    look();
    const timer = setInterval(look, LOOK_MS);
    return () => clearInterval(timer);
  }, [selector]);
  return box;
}

function boxOf(rect: DOMRect | undefined): Box | null {
  return rect === undefined ? null : { left: rect.left, top: rect.top, width: rect.width, height: rect.height };
}

function isSame(box: Box | null, rect: DOMRect | undefined): boolean {
  if (box === null || rect === undefined) return box === null && rect === undefined;
  return box.left === rect.left && box.top === rect.top && box.width === rect.width && box.height === rect.height;
}

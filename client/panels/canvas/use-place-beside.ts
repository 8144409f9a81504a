import type { CSSProperties } from "react";
import { useCanvas } from "../frame/page-context.js";

const AWAY = 14;

/** Beside the pointer, on the side where there is more room; it stays there when the canvas gets narrower beside it. */
export function usePlaceBeside(at: { readonly x: number; readonly y: number } | undefined): CSSProperties {
  const { width, height } = useCanvas().size();
  if (at === undefined) return {};
  const isLeft = at.x < width / 2;
  const isAbove = at.y < height / 2;
  return {
    left: isLeft ? at.x + AWAY : at.x - AWAY,
    top: isAbove ? at.y + AWAY : at.y - AWAY,
    width: "max-content",
    translate: `${isLeft ? 0 : -100}% ${isAbove ? 0 : -100}%`,
  };
}

import { LABEL_FONT } from "../canvas/marks/labels.js";
import type { MeasureText } from "./drawing.js";

/** Measures with the fonts of this browser; where it has no canvas, by how wide letters usually are. */
export function createMeasureText(page: Document): MeasureText {
  const context = page.createElement("canvas").getContext("2d");
  return (text, style) => {
    if (context === null) return usualWidth(text, style.size);
    context.font = `${style.isStrong ? 600 : 500} ${style.size}px ${LABEL_FONT}`;
    return context.measureText(text).width;
  };
}

/** Chinese characters are as wide as high, Latin ones about half as wide. */
export function usualWidth(text: string, size: number): number {
  return Array.from(text).reduce((sum, character) => sum + (character < "\u2e80" ? 0.55 : 1) * size, 0);
}

import { TEXT_WIDTH } from "../canvas/renderer/shot.js";
import type { Point } from "../core/scene/geometry.js";
import type { Frame } from "./drawing.js";
import { wrappedText } from "./wrapped-text.js";

/** Font size of texts on the canvas, in pixels. */
export const TEXT_SIZE = 14;
const ROW = 21;
/** From the outside of the border to the letters. */
const PAD = { x: 9, y: 5 } as const;

/** A text on the canvas, whole, in lines as the page breaks them, from its upper left corner; `at` is the left end of a line's middle. */
export function textBox(
  text: string,
  { x, y }: Point,
  measure: (line: string) => number,
): { readonly frame: Frame; readonly lines: readonly { readonly text: string; readonly at: Point }[] } {
  const lines = text.split("\n").flatMap((line) => {
    const wrapped = wrappedText(line, TEXT_WIDTH - 2 * PAD.x, measure);
    return wrapped.length === 0 ? [""] : wrapped;
  });
  const widest = lines.reduce((width, line) => Math.max(width, measure(line)), 0);
  return {
    frame: { x, y, width: Math.ceil(widest) + 2 * PAD.x, height: lines.length * ROW + 2 * PAD.y },
    lines: lines.map((line, index) => ({ text: line, at: { x: x + PAD.x, y: y + PAD.y + (index + 0.5) * ROW } })),
  };
}

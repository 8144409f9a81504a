import type { Point } from "../../core/scene/geometry.js";

/** Around the small picture, in its pixels. */
const MARGIN = 6;

interface MinimapScale {
  readonly onMap: (place: Point) => Point;
  /** The place of the picture that is meant by a pixel: beyond the picture the nearest on its edge, where there is still something to be seen. */
  readonly onPicture: (pixel: Point) => Point;
}

/** Between the camera's coordinates, whose y points up, and the small picture's pixels; `points`: x and y by turns. */
export function placing(
  points: Float32Array,
  { width, height }: { readonly width: number; readonly height: number },
): MinimapScale {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let index = 0; index < points.length; index += 2) {
    const [x = 0, y = 0] = [points[index], points[index + 1]];
    [left, right, bottom, top] = [Math.min(left, x), Math.max(right, x), Math.min(bottom, y), Math.max(top, y)];
  }
  if (left > right) [left, right, bottom, top] = [0, 1, 0, 1];
  const scale = Math.min(
    (width - 2 * MARGIN) / Math.max(right - left, 1e-6),
    (height - 2 * MARGIN) / Math.max(top - bottom, 1e-6),
  );
  const [middleX, middleY] = [(left + right) / 2, (bottom + top) / 2];
  return {
    onMap: ({ x, y }) => ({ x: width / 2 + (x - middleX) * scale, y: height / 2 - (y - middleY) * scale }),
    onPicture: ({ x, y }) => ({
      x: within(left, middleX + (x - width / 2) / scale, right),
      y: within(bottom, middleY - (y - height / 2) / scale, top),
    }),
  };
}

function within(least: number, value: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

import { expect, test } from "vitest";
import { emptyLayer } from "./marks.js";

test("a layer that nothing is drawn on is cleared in part after it has its size, since it else shows what was on it before", () => {
  const done: string[] = [];
  const layer = {
    set width(width: number) {
      done.push(`width ${width}`);
    },
    set height(height: number) {
      done.push(`height ${height}`);
    },
  };
  const context = {
    setTransform: () => void done.push("scaled"),
    clearRect: (...area: readonly number[]) => void done.push(`cleared ${area.join(" ")}`),
  };
  emptyLayer(layer, context, { width: 300, height: 200, density: 2 });
  expect(done).toEqual(["width 600", "height 400", "scaled", "cleared 0 0 1 1"]);
});

import { expect, test } from "vitest";
import { placing } from "./minimap-scale.js";

const scale = placing(Float32Array.of(0, 0, 1, 0.5), { width: 112, height: 112 });

test("a pixel of the small picture means the place that is drawn there", () => {
  expect(scale.onMap({ x: 0, y: 0.5 })).toEqual({ x: 6, y: 31 });
  expect(scale.onPicture({ x: 56, y: 56 })).toEqual({ x: 0.5, y: 0.25 });
});

test("beyond the picture the nearest place on its edge is meant", () => {
  expect(scale.onPicture({ x: -400, y: 500 })).toEqual({ x: 0, y: 0 });
  expect(scale.onPicture({ x: 56, y: 6 })).toEqual({ x: 0.5, y: 0.5 });
});

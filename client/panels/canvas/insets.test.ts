import { expect, test } from "vitest";
import { coveredEdge } from "./insets.js";

const canvas = at(348, 48, 712, 532);

test("a legend stands at the side also where panels leave the canvas narrow", () => {
  expect(coveredEdge(at(360, 60, 210, 508), canvas)).toEqual({ edge: "left", pixels: 222 });
  expect(coveredEdge(at(1008, 358, 40, 210), canvas)).toEqual({ edge: "right", pixels: 52 });
});

test("what is low or wide stands at the bottom", () => {
  expect(coveredEdge(at(360, 538, 152, 30), canvas)).toEqual({ edge: "bottom", pixels: 42 });
  expect(coveredEdge(at(582, 540, 308, 28), canvas)).toEqual({ edge: "bottom", pixels: 40 });
});

test("a sheet over a phone's canvas takes its bottom", () => {
  expect(coveredEdge(at(0, 444, 390, 400), at(0, 48, 390, 796))).toEqual({ edge: "bottom", pixels: 400 });
});

test("what is beside the canvas, or not shown, covers nothing", () => {
  expect(coveredEdge(at(0, 48, 348, 532), canvas)).toBeNull();
  expect(coveredEdge(at(400, 500, 0, 0), canvas)).toBeNull();
});

function at(left: number, top: number, width: number, height: number) {
  return { left, top, right: left + width, bottom: top + height };
}

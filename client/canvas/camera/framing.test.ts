import { expect, test } from "vitest";
import {
  fittingCamera,
  framedBoxOf,
  isSameCamera,
  ratioForFew,
  ratioToSee,
  reachFrom,
  type Room,
  shiftFromUnder,
  shiftToReveal,
  shiftToShow,
} from "./framing.js";

const room: Room = {
  width: 1200,
  height: 800,
  insets: { top: 50, right: 50, bottom: 50, left: 250 },
  scale: 800,
};

test("a box is seen as large as what is free of legend and buttons allows, in its middle", () => {
  const camera = fittingCamera({ left: 0, right: 1, bottom: 0.2, top: 0.8 }, room, 0);
  expect(camera.ratio).toBeCloseTo(800 / 900);
  // The free part's middle is 100 pixels right of the canvas's.
  expect((0.5 - camera.x) * (800 / camera.ratio)).toBeCloseTo(100);
  expect(camera.y).toBeCloseTo(0.5);
});

test("where nearly all is covered the picture stays within the canvas", () => {
  const covered: Room = { ...room, insets: { top: 50, right: 50, bottom: 790, left: 50 } };
  const { y, ratio } = fittingCamera({ left: 0.4, right: 0.6, bottom: 0.4, top: 0.6 }, covered, 0);
  const down = 400 + ((y - 0.5) * covered.scale) / ratio;
  expect(down).toBeGreaterThanOrEqual(40);
  expect(down).toBeLessThan(800);
});

test("a few nodes are not torn over the whole canvas", () => {
  const box = { left: 0, right: 1, bottom: 0, top: 1 };
  const { ratio } = fittingCamera(box, room, ratioForFew(box, 2, room));
  expect(800 / ratio).toBeLessThan(430);
});

test("a picture's longer side is 1, its middle in the middle", () => {
  expect(
    framedBoxOf(
      [
        { x: -10, y: 0 },
        { x: 10, y: 10 },
      ],
      null,
    ),
  ).toEqual({ left: 0, right: 1, bottom: 0.25, top: 0.75 });
});

test("what joined a picture lies beyond its extent, and is seen where it stands", () => {
  const points = [
    { x: -10, y: 0 },
    { x: 10, y: 10 },
    { x: 30, y: 15 },
  ];
  expect(framedBoxOf(points, { x: [-10, 10], y: [0, 10] })).toEqual({ left: 0, right: 2, bottom: 0.25, top: 1 });
});

test("what is in sight stays where it is; what is not comes in by the shortest way", () => {
  expect(shiftToShow(at(600, 400), room)).toEqual({ x: 0, y: 0 });
  expect(shiftToShow(at(1190, 400), room)).toEqual({ x: -40, y: 0 });
  expect(shiftToShow(at(100, 790), room)).toEqual({ x: 150, y: -40 });
  expect(shiftToShow({ left: 0, right: 1200, bottom: 100, top: 200 }, room)).toBeNull();
});

test("what lies under buttons comes out by the shortest way that stays on the canvas", () => {
  const size = { width: 1000, height: 800 };
  const buttons = { left: 950, right: 988, top: 600, bottom: 790 };
  const legend = { left: 12, right: 170, top: 580, bottom: 790 };
  expect(shiftFromUnder(at(960, 700), [legend, buttons], size)).toEqual({ x: -36, y: 0 });
  expect(shiftFromUnder(at(100, 600), [legend, buttons], size)).toEqual({ x: 0, y: -46 });
  expect(shiftFromUnder(at(100, 570), [legend, buttons], size)).toEqual({ x: 0, y: 0 });
  expect(shiftFromUnder(at(500, 400), [{ left: 0, right: 1000, top: 0, bottom: 800 }], size)).toEqual({ x: 0, y: 0 });
});

test("a node beside what stands over the canvas is not half under it", () => {
  const buttons = { left: 950, right: 988, top: 600, bottom: 790 };
  expect(shiftToReveal([{ x: 944, y: 700 }], [buttons], room)).toEqual({ x: -20, y: 0 });
  expect(shiftToReveal([{ x: 930, y: 700 }], [buttons], room)).toEqual({ x: 0, y: 0 });
});

test("of several points none stays under the legend: they come beside it, or are seen from farther away", () => {
  const legend = { left: 12, right: 240, top: 580, bottom: 790 };
  const [covered, above] = [
    { x: 171, y: 636 },
    { x: 171, y: 300 },
  ];
  expect(shiftToReveal([above, { x: 700, y: 400 }], [legend], room)).toEqual({ x: 0, y: 0 });
  expect(shiftToReveal([covered, { x: 700, y: 400 }], [legend], room)).toEqual({ x: 79, y: 0 });
  expect(shiftToReveal([covered, { x: 1140, y: 400 }], [legend], room)).toBeNull();
  expect(shiftToReveal([covered], [legend], room)).toEqual({ x: 0, y: -82 });
  expect(shiftToReveal([], [legend], room)).toEqual({ x: 0, y: 0 });
});

test("what was seen is seen on a canvas of another shape too, and as it was on one of the same", () => {
  const camera = { x: 0.3, y: 0.5, ratio: 0.65, reach: reachFrom(0.65, { width: 712, height: 852, scale: 712 }) };
  expect(ratioToSee(camera, { width: 712, height: 852, scale: 712 })).toBe(0.65);
  const wider = { width: 1014, height: 852, scale: 852 };
  const { across, down } = reachFrom(ratioToSee(camera, wider), wider);
  expect(down).toBeCloseTo(camera.reach.down);
  expect(across).toBeGreaterThan(camera.reach.across);
  expect(ratioToSee({ x: 0.3, y: 0.5, ratio: 0.65 }, wider)).toBe(0.65);
});

test("cameras are the same within a pixel", () => {
  const camera = { x: 0.5, y: 0.5, ratio: 0.8 };
  expect(isSameCamera(camera, { ...camera, x: 0.5004 })).toBe(true);
  expect(isSameCamera(camera, { ...camera, ratio: 0.82 })).toBe(false);
});

function at(x: number, y: number) {
  return { left: x, right: x, bottom: y, top: y };
}

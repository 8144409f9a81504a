import { expect, test } from "vitest";
import { type LineNameWish, placeLineNames } from "./line-name-places.js";

const EXTENT = { width: 400, height: 300 };
const NOTHING = { extent: EXTENT, discs: [], taken: [] };

function wish(from: readonly [number, number], to: readonly [number, number], name = "位于"): LineNameWish {
  const [start, end] = [from, to].map(([x, y]) => ({ x, y, radius: 10 }));
  if (start === undefined || end === undefined) throw new TypeError("two ends");
  return { name, line: { start, end, bend: 0 }, width: 24, height: 12 };
}

test("a name stands across the middle of its line", () => {
  expect(placeLineNames([wish([100, 100], [300, 100])], NOTHING)).toEqual([
    { name: "位于", box: { left: 188, right: 212, top: 94, bottom: 106 } },
  ]);
});

test("on a line that bends it stands on the curve", () => {
  const straight = wish([100, 100], [300, 100]);
  const bent = { ...straight, line: { ...straight.line, bend: 20 } };
  const inTheWay = { centre: { x: 200, y: 80 }, radius: 10 };
  const [middle] = placeLineNames([bent], NOTHING);
  const [moved] = placeLineNames([bent], { ...NOTHING, discs: [inTheWay] });
  expect([middle?.box.top, moved?.box.top]).toEqual([74, expect.closeTo(76.6, 1)]);
});

test("where something stands in the middle, the name moves along; where there is no room at all, it is left out", () => {
  const line = wish([100, 100], [300, 100]);
  const node = { centre: { x: 200, y: 100 }, radius: 10 };
  const [moved] = placeLineNames([line], { ...NOTHING, discs: [node] });
  expect(moved?.box).toMatchObject({ left: 152, right: 176 });
  const taken = [{ left: 0, right: 400, top: 90, bottom: 110 }];
  expect(placeLineNames([line], { ...NOTHING, taken })).toEqual([]);
});

test("a line too short for its name has none", () => {
  expect(placeLineNames([wish([100, 100], [140, 100])], NOTHING)).toEqual([]);
});

test("no name covers another: the shorter line's stands in its middle, the longer one's finds another place", () => {
  const places = placeLineNames([wish([20, 150], [380, 150], "长"), wish([200, 90], [200, 210], "短")], NOTHING);
  expect(places.map(({ name, box }) => [name, Math.round(box.left)])).toEqual([
    ["短", 188],
    ["长", 154],
  ]);
});

test("of a line that leads off the canvas, the name stands on the part that is seen", () => {
  const [place] = placeLineNames([wish([200, 150], [2200, 150])], NOTHING);
  expect(place?.box).toMatchObject({ left: 293, right: 317 });
  expect(placeLineNames([wish([500, -100], [500, 400])], NOTHING)).toEqual([]);
});

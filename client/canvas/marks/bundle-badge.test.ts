import { expect, test } from "vitest";
import { badgeOf } from "./bundle-badge.js";

const line = { start: { x: 100, y: 100, radius: 10 }, end: { x: 300, y: 100, radius: 10 }, bend: 0 };
const extent = { width: 400, height: 300 };

test("a line that stands for many says how many they are, in the middle of what is seen of it", () => {
  const centres = [400, 200].map((width) => badgeOf(line, { count: 7, extent: { ...extent, width } })?.centre);
  expect(centres).toEqual([
    { x: 200, y: 100 },
    { x: 155, y: 100 },
  ]);
});

test("larger numbers have larger badges, and end somewhere", () => {
  const badges = [12, 345, 6789].map((count) => badgeOf(line, { count, extent }));
  expect(badges.map((badge) => [badge?.text, badge?.radius])).toEqual([
    ["12", 8.5],
    ["345", 11],
    ["999+", 13.5],
  ]);
});

test("a line by itself has no badge, nor has one that is too short or not seen", () => {
  const short = { ...line, end: { ...line.end, x: 140 } };
  expect([
    badgeOf(line, { count: 1, extent }),
    badgeOf(short, { count: 7, extent }),
    badgeOf(line, { count: 7, extent: { width: 50, height: 50 } }),
  ]).toEqual([null, null, null]);
});

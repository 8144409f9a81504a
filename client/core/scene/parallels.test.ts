import { describe, expect, test } from "vitest";
import { fact } from "../fixture.js";
import { isBundled, laneOf, parallelsOf, shownBy } from "./parallels.js";

function lanesOf(...pairs: readonly (readonly [start: string, end: string])[]): readonly (number | null)[] {
  const lines = pairs.map(([start, end], index) => fact(`${index}`, start, end));
  const parallels = parallelsOf(lines);
  return lines.map(({ id }) => {
    const parallel = parallels.get(id);
    return parallel === undefined ? null : laneOf(parallel);
  });
}

describe("lines between the same two nodes", () => {
  test("run in a lane each, those that point back on the other side: their own right", () => {
    expect(lanesOf(["a", "b"], ["b", "a"])).toEqual([-0.5, -0.5]);
    expect(lanesOf(["b", "a"], ["a", "b"], ["b", "a"])).toEqual([0, -1, -1]);
  });

  test("fan no further than there is room, however many there are", () => {
    const lanes = lanesOf(...Array.from({ length: 41 }, () => ["a", "b"] as const));
    expect([Math.min(...lanes.map(Number)), Math.max(...lanes.map(Number)), lanes[20]]).toEqual([-3, 3, 0]);
  });

  test("are more than one: a line alone needs no lane, nor does one that leads back to where it began", () => {
    expect(lanesOf(["a", "b"], ["a", "c"], ["a", "a"], ["a", "a"])).toEqual([null, null, null, null]);
  });

  test("are drawn as one where they are five or more and none of them is selected", () => {
    const lines = Array.from({ length: 5 }, (_, index) => fact(`${index}`, "a", "b"));
    const isOneFor = (count: number, open: string | null) => {
      const parallel = parallelsOf(lines.slice(0, count)).get("fact:0");
      return parallel !== undefined && isBundled(parallel, open);
    };
    expect([isOneFor(4, null), isOneFor(5, null), isOneFor(5, "fact:elsewhere"), isOneFor(5, "fact:3")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("are shown by themselves, or by the first of each direction where one stands for all", () => {
    const lines = Array.from({ length: 6 }, (_, index) =>
      index < 4 ? fact(`${index}`, "a", "b") : fact(`${index}`, "b", "a"),
    );
    const parallels = parallelsOf(lines);
    expect([shownBy("fact:3", parallels, null), shownBy("fact:3", parallels, "fact:5")]).toEqual([
      ["fact:0", "fact:4"],
      ["fact:3"],
    ]);
    expect(shownBy("fact:1", parallelsOf(lines.slice(0, 2)), null)).toEqual(["fact:1"]);
  });
});

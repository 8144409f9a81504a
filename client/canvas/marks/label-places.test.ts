import { expect, test } from "vitest";
import { type LabelRoom, type LabelWish, placeLabels } from "./label-places.js";

function wish(name: string, x: number, y: number, given: Partial<LabelWish> = {}): LabelWish {
  return { name, centre: { x, y }, radius: 6, width: 60, height: 14, isNeeded: false, ...given };
}

function places(
  wishes: readonly LabelWish[],
  discs: LabelRoom["discs"],
  taken: LabelRoom["taken"],
  extent?: NonNullable<LabelRoom["extent"]>,
): readonly (readonly [string, number, number])[] {
  return placeLabels(wishes, { discs, taken, ...(extent && { extent }) }).map(
    ({ wish: { name }, box }) => [name, box.left, box.top] as const,
  );
}

test("a name stands below its node", () => {
  expect(places([wish("西岸", 100, 100)], [{ centre: { x: 100, y: 100 }, radius: 6 }], [])).toEqual([
    ["西岸", 70, 110],
  ]);
});

test("a name goes beside its node where below is another node", () => {
  const below = { centre: { x: 100, y: 116 }, radius: 6 };
  expect(places([wish("西岸", 100, 100)], [below], [])).toEqual([["西岸", 110, 93]]);
});

test("the larger node's name has the better place", () => {
  const wishes = [wish("小", 100, 100), wish("大", 130, 100, { radius: 12 })];
  const discs = wishes.map(({ centre, radius }) => ({ centre, radius }));
  expect(places(wishes, discs, [])).toEqual([
    ["大", 100, 116],
    ["小", 30, 93],
  ]);
});

test("in a crowd the largest nodes and the few that matter keep their names", () => {
  const landmarks = [1, 2, 3, 4, 5].map((index) => wish(`大${index}`, 1000 * index, 0, { radius: 20 }));
  const crowd = [
    [100, 116],
    [140, 100],
    [60, 100],
    [100, 84],
  ].map(([x = 0, y = 0]) => ({ centre: { x, y }, radius: 8 }));
  const namesWith = (given: Partial<LabelWish>) =>
    places([...landmarks, wish("西岸", 100, 100, given)], crowd, []).map(([name]) => name);
  expect(namesWith({})).toEqual(["大1", "大2", "大3", "大4", "大5"]);
  expect(namesWith({ isNeeded: true })).toContain("西岸");
  expect(namesWith({ radius: 30 })[0]).toBe("西岸");
});

test("a name that is needed covers as little of other nodes as it can", () => {
  const around = [
    [100, 116],
    [140, 100],
    [60, 100],
    [100, 84],
  ].map(([x = 0, y = 0]) => ({ centre: { x, y }, radius: 8 }));
  const corner = { centre: { x: 128, y: 110 }, radius: 3 };
  const needed = [wish("西岸", 100, 100, { isNeeded: true })];
  // Left below there is next to nothing.
  expect(places(needed, [...around, corner], [])).toEqual([["西岸", expect.closeTo(33.76), expect.closeTo(106.24)]]);
});

test("no name is written over the selected node's", () => {
  const taken = [{ left: 0, right: 200, top: 108, bottom: 125 }];
  expect(places([wish("西岸", 100, 100, { isNeeded: true })], [], taken)).toEqual([["西岸", 110, 93]]);
});

test("a name goes where it is not cut off, and nowhere where it would be everywhere", () => {
  const extent = { width: 300, height: 104 };
  expect(places([wish("左", 10, 50), wish("下", 150, 95)], [], [], extent)).toEqual([
    ["下", 160, 88],
    ["左", 20, 43],
  ]);
  expect(places([wish("窄", 30, 50)], [], [], { width: 59, height: 100 })).toEqual([]);
});

import { expect, test } from "vitest";
import type { Cell } from "#model/query.js";
import { type DrawnValue, drawnValue, SHOWN_ITEMS, SHOWN_VALUES } from "./drawn-value.js";

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

function valuesIn(drawn: DrawnValue): number {
  if (drawn.kind === "list") return drawn.items.reduce((sum, item) => sum + valuesIn(item), 1);
  if (drawn.kind === "map") return drawn.entries.reduce((sum, [, value]) => sum + valuesIn(value), 1);
  return 1;
}

test("what is small is drawn whole, an empty list as one", () => {
  expect(drawnValue({ a: [1, []], b: null })).toEqual({
    kind: "map",
    entries: [
      [
        "a",
        {
          kind: "list",
          items: [
            { kind: "number", number: 1 },
            { kind: "list", items: [], rest: 0 },
          ],
          rest: 0,
        },
      ],
      ["b", { kind: "nothing" }],
    ],
    rest: 0,
  });
});

test("of a long list the first items are drawn, and the others counted", () => {
  const drawn = drawnValue(range(100_000));
  expect(drawn).toMatchObject({ kind: "list", rest: 100_000 - SHOWN_ITEMS });
});

test("of what is wide and deep no more is drawn than of what is flat", () => {
  const wide = (depth: number): Cell => (depth === 0 ? 1 : range(20).map(() => wide(depth - 1)));
  expect(valuesIn(drawnValue(wide(3)))).toBe(SHOWN_VALUES);
  const deep = range(2_000).reduce<Cell>((inner) => ({ in: [inner] }), "end");
  expect(valuesIn(drawnValue(deep))).toBe(SHOWN_VALUES);
});

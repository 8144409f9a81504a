import { expect, test } from "vitest";
import { seriate } from "./seriation.js";

const BLOCKS = { a: ["1", "2", "3"], b: ["4", "5"], c: ["6", "7"] } as const;

/** Each row of a block has all its columns; given crosswise, so that no order is there to begin with. */
const PAIRS = Object.entries(BLOCKS)
  .flatMap(([block, columns]) =>
    [0, 1, 2].flatMap((row) => columns.map((column) => [`${block}${row}`, column] as const)),
  )
  .toSorted(
    ([a, one], [b, other]) => one.localeCompare(other) || b.slice(1).localeCompare(a.slice(1)) || a.localeCompare(b),
  );

test("what is filled comes together in blocks, the largest first", () => {
  const { rows, columns } = seriate(PAIRS);
  expect(rows.map((row) => row.slice(0, 1)).join("")).toBe("aaabbbccc");
  expect(
    columns.map((column) => Object.entries(BLOCKS).find(([, own]) => own.some((each) => each === column))?.[0]),
  ).toEqual("aaabbcc".split(""));
});

test("a chain of rows that share a column each is laid out along the diagonal", () => {
  const chain = [3, 0, 4, 1, 2].flatMap((at) => [[`r${at}`, `c${at}`] as const, [`r${at}`, `c${at + 1}`] as const]);
  const { rows, columns } = seriate(chain);
  const places = rows.map((row) => Number(row.slice(1)));
  const forward = [0, 1, 2, 3, 4];
  expect([forward, forward.toReversed()]).toContainEqual(places);
  expect([...columns].toSorted()).toEqual(["c0", "c1", "c2", "c3", "c4", "c5"]);
});

test("nothing is ordered to nothing", () => {
  expect(seriate([])).toEqual({ rows: [], columns: [] });
});

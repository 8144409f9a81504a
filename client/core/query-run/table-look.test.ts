import { describe, expect, test } from "vitest";
import { lookAt, moved, pinned, resized, shownOrder, sortedBy, withColumnFilter } from "./table-look.js";

const COLUMNS = ["p", "f", "i", "f"];
const PLAIN = lookAt(null, COLUMNS);

describe("the look of a result's table", () => {
  test("is kept for the same columns alone", () => {
    const look = sortedBy(PLAIN, 1);
    expect([lookAt(look, [...COLUMNS]) === look, lookAt(look, ["p", "f", "i"]).sorting]).toEqual([true, null]);
  });

  test("sorts upwards, downwards, and not", () => {
    const [up, down] = [sortedBy(PLAIN, 2), sortedBy(sortedBy(PLAIN, 2), 2)];
    expect([up.sorting, down.sorting, sortedBy(down, 2).sorting]).toEqual([
      { column: 2, isDescending: false },
      { column: 2, isDescending: true },
      null,
    ]);
  });

  test("lets no column become narrower than its name can be told", () => {
    expect([...resized(PLAIN, 0, 3.4).widths]).toEqual([[0, 56]]);
  });

  test("forgets a column's filter that says nothing", () => {
    const look = withColumnFilter(PLAIN, 1, "> 5");
    expect([...withColumnFilter(look, 1, " ").filter.columns]).toEqual([]);
  });

  test("has a column where it was moved to, and no further than there are columns", () => {
    expect([shownOrder(moved(PLAIN, 3, 0)), shownOrder(moved(PLAIN, 0, 2)), shownOrder(moved(PLAIN, 1, 9))]).toEqual([
      [3, 0, 1, 2],
      [1, 2, 0, 3],
      [0, 2, 3, 1],
    ]);
  });

  test("keeps pinned columns before the others, each among its own", () => {
    const look = pinned(pinned(PLAIN, 2), 1);
    expect([shownOrder(look), shownOrder(moved(look, 1, 0)), shownOrder(moved(look, 3, 0))]).toEqual([
      [2, 1, 0, 3],
      [1, 2, 0, 3],
      [2, 1, 3, 0],
    ]);
  });

  test("puts a column that is unpinned back where it stood", () => {
    const look = moved(pinned(PLAIN, 2), 0, 2);
    expect(shownOrder(pinned(look, 2))).toEqual([1, 0, 2, 3]);
  });
});

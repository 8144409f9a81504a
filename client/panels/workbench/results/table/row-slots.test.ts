import { describe, expect, it } from "vitest";
import { createRowSlots } from "./row-slots.js";

describe("createRowSlots", () => {
  it("lets a row keep its slot while it is in sight, and gives the slots of those gone to those that come", () => {
    const slotsOf = createRowSlots();
    expect(slotsOf([0, 1, 2, 3])).toEqual([0, 1, 2, 3]);
    expect(slotsOf([2, 3, 4, 5])).toEqual([2, 3, 0, 1]);
    expect(slotsOf([4, 5, 6, 7])).toEqual([0, 1, 2, 3]);
  });

  it("lets the row with the focus keep its slot, however far it is", () => {
    const slotsOf = createRowSlots();
    slotsOf([0, 1, 2]);
    expect(slotsOf([500, 501, 502, 1])).toEqual([0, 2, 3, 1]);
    expect(slotsOf([0, 1, 2])).toEqual([0, 1, 2]);
  });

  it("never gives a slot twice, and no more slots than rows need", () => {
    const slotsOf = createRowSlots();
    for (const first of [0, 7, 3, 40, 39, 0]) {
      const slots = slotsOf(Array.from({ length: 10 }, (_, at) => first + at));
      expect(slots.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    }
  });

  it("says the same when it is asked twice", () => {
    const slotsOf = createRowSlots();
    slotsOf([0, 1, 2]);
    const slots = slotsOf([2, 3, 4]);
    expect(slotsOf([2, 3, 4])).toEqual(slots);
  });
});

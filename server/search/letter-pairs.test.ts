import { describe, expect, it } from "vitest";
import { eachPairPosition, letterPairsIn } from "./letter-pairs.js";

/** Character 1 is typed with a, 2 with b, 3 with a or b, 4 with no letter; 0 stands between names. */
const FIRST_LETTERS = Int32Array.from([0, 1, 2, 3, 0]);
const TEXT = [0, 1, 2, 3, 0, 2, 1, 4, 1, 0];
const [A, B] = [1, 2];

describe("pairs of letters", () => {
  const pairs = letterPairsIn(TEXT, FIRST_LETTERS);
  const positionsOf = (first: number, second: number): readonly number[] => {
    const found = new Set<number>();
    eachPairPosition(pairs, { first, second }, (position) => found.add(position));
    return [...found].toSorted((x, y) => x - y);
  };

  it("are found wherever one letter stands before the other within a name", () => {
    expect(positionsOf(A, B)).toEqual([1]);
    expect(positionsOf(B, A)).toEqual([2, 5]);
    expect(positionsOf(B, B)).toEqual([2]);
    expect(positionsOf(A, A)).toEqual([]);
  });

  it("are found for several letters at once, and for none nowhere", () => {
    expect(positionsOf(A | B, A | B)).toEqual([1, 2, 5]);
    expect([positionsOf(A, 0), positionsOf(0, B)]).toEqual([[], []]);
  });
});

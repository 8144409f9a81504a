import { expect, test } from "vitest";
import { columnsOf } from "./page-columns.js";

const WORDS = "上半年全区经济平稳健康发展";

function lines(left: number, right: number): { left: number; right: number; text: string; size: number }[] {
  return Array.from({ length: 6 }, () => ({ left, right, text: WORDS, size: 12 }));
}

test("columns are told by the white strip between them", () => {
  expect(columnsOf([...lines(60, 280), ...lines(310, 530)])).toEqual([
    { left: 60, right: 280 },
    { left: 310, right: 530 },
  ]);
});

test("text beyond any page does not take memory in proportion to where it is", () => {
  expect(columnsOf([...lines(60, 280), ...lines(310, 1e12)])).toEqual([{ left: 60, right: 1e12 }]);
});

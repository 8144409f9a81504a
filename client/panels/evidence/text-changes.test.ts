import { expect, test } from "vitest";
import { textChanges } from "./text-changes.js";

function damaged(original: string, repaired: string) {
  const changes = textChanges(original, repaired);
  return {
    original: changes.original.map(({ start, end }) => original.slice(start, end)),
    repaired: changes.repaired.map(({ start, end }) => repaired.slice(start, end)),
  };
}

test("inserted pinyin is damage, traditional characters are not", () => {
  expect(damaged("區(qū)委全面貫徹落實創(chuàng)新驅(qū)動發(fā)展", "区委全面贯彻落实创新驱动发展")).toEqual({
    original: ["(qū)", "(chuàng)", "(qū)", "(fā)"],
    repaired: [],
  });
});

test("characters read in a wrong encoding are damage", () => {
  expect(damaged("建設,發(fā)展?jié)摿Σ粩嘣鰪。", "建设,发展潜力不断增强。")).toEqual({
    original: ["(fā)", "?jié)摿Σ粩嘣鰪"],
    repaired: ["潜力不断增强"],
  });
});

test("white space and punctuation are no damage", () => {
  expect(damaged("一、上半年\n工作,回顾", "一、上半年工作，回顾")).toEqual({ original: [], repaired: [] });
});

test("equal texts have no changes", () => {
  expect(textChanges("西岸", "西岸")).toEqual({ original: [], repaired: [] });
});

test("characters beyond the basic plane are not cut in half", () => {
  expect(damaged("𠮷x野", "𠮷野")).toEqual({ original: ["x"], repaired: [] });
});

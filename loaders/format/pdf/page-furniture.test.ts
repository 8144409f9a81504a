import { expect, it } from "vitest";
import { withoutFurniture } from "./page-furniture.js";
import type { PageLine } from "./page-lines.js";

function line(text: string, y: number): PageLine {
  return { page: 0, flow: 0, columns: 1, isRow: false, text, left: 0, right: 100, y, size: 12 };
}

it("takes page numbers for furniture, and looks at a line of blanks in no more time than its length takes", () => {
  const began = performance.now();
  const lines = [line(`一${" ".repeat(2_000)}c|x`, 800), line("推进滨江建设", 400), line("— 第 3 页 / 共 12 页 —", 20)];
  expect(withoutFurniture([lines])).toEqual([lines.slice(0, 2)]);
  expect(performance.now() - began).toBeLessThan(2_000);
});

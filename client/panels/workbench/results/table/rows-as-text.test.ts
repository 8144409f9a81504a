import { expect, test } from "vitest";
import { rowsAsTsv } from "./rows-as-text.js";

test("rows are copied with the names of their columns; what would be several cells is quoted", () => {
  const reading = {
    graph: { nodes: new Map(), relationships: new Map() },
    words: { language: "zh-CN", relationName: (type: string) => type },
  } as const;
  expect(
    rowsAsTsv(
      ["名", "n"],
      [
        ["西岸", 1],
        ['一\t"二"', null],
      ],
      reading,
    ),
  ).toBe('名\tn\n西岸\t1\n"一\t""二"""\t');
});

import { describe, expect, test } from "vitest";
import { entriesFromOutcome } from "./outcome-entries.js";

const counts = { unchanged: false, nodesWritten: 4, relationshipsWritten: 8, nodesRemoved: 0, relationshipsRemoved: 0 };
const document = "document:x";

describe("what became of a document is told in both languages", () => {
  test.each([
    [
      "loaded, with what was guessed and what could not be used",
      {
        file: "x.txt",
        status: "loaded",
        document,
        counts,
        guessed: { year: 2014, area: "徐汇区" },
        problems: [{ en: "x.txt, row 3: no name.", zh: "x.txt 第 3 行：没有名称。" }],
      },
      [
        {
          level: "info",
          text: {
            en: "x.txt: 4 nodes and 8 relationships written; guessed: year 2014, area 徐汇区",
            zh: "x.txt：写入 4 个节点、8 条关系；推测：年份 2014，地区 徐汇区",
          },
          document,
        },
        { level: "warning", text: { en: "x.txt, row 3: no name.", zh: "x.txt 第 3 行：没有名称。" }, document },
      ],
    ],
    [
      "unchanged",
      { file: "x.txt", status: "unchanged", document },
      [
        {
          level: "info",
          text: { en: "x.txt: already there, nothing changed", zh: "x.txt：已经载入，没有变化" },
          document,
        },
      ],
    ],
    [
      "failed",
      { file: "x.txt", status: "failed", detail: { en: "x.txt: the file is empty.", zh: "x.txt：文件是空的。" } },
      [{ level: "error", text: { en: "x.txt: the file is empty.", zh: "x.txt：文件是空的。" }, document: null }],
    ],
  ] as const)("%s", (_, outcome, entries) => {
    expect(entriesFromOutcome(outcome)).toEqual(entries);
  });
});

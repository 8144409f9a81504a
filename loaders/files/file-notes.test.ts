import { describe, expect, it } from "vitest";
import { createFileNotes } from "./file-notes.js";

function hintsIn(files: Readonly<Record<string, unknown>>, path: string) {
  const read = async (name: string) => {
    const content = files[name];
    if (content === undefined) return null;
    return Buffer.from(typeof content === "string" ? content : JSON.stringify(content));
  };
  return createFileNotes(read).hintsFor(path);
}

describe("what stands beside a file", () => {
  it("is taken from the file's own notes, then from the nearest folder's, for all and for the file", async () => {
    const files = {
      "/r/mailuo.json": { area: "上海市", issuer: "上海市政府" },
      "/r/徐汇/mailuo.json": { area: "徐汇区", files: { "2014/h1.txt": { year: 2014, period: "2014-H1" } } },
      "/r/徐汇/2014/h1.txt.meta.json": { period: "2014", title: "报告" },
    };
    expect(await hintsIn(files, "/r/徐汇/2014/h1.txt")).toEqual({
      area: "徐汇区",
      year: 2014,
      period: "2014",
      title: "报告",
    });
    expect(await hintsIn(files, "/r/黄浦/2014.txt")).toEqual({ area: "上海市", issuer: "上海市政府" });
    expect(await hintsIn(files, "/2014.txt")).toEqual({});
    expect(await hintsIn({ "mailuo.json": { year: 2014 } }, "a.txt")).toEqual({ year: 2014 });
  });

  it("says of a mapping whether it is of several tables", async () => {
    const table = { type: "Project" };
    const files = { "mailuo.json": { table, files: { "b.csv": { table } } } };
    expect(await hintsIn(files, "a.csv")).toEqual({ table, isTableShared: true });
    expect(await hintsIn(files, "b.csv")).toEqual({ table });
  });

  it.each([
    ["{", "a.txt.meta.json: this is not JSON"],
    [{ yaer: 2014 }, 'a.txt.meta.json: unrecognized key: "yaer"'],
    [{ year: "2014" }, "a.txt.meta.json: year: invalid input: expected number"],
    [{ period: "上半年" }, "a.txt.meta.json: period: a period is written 2014, 2014-H1 or 2014-Q3."],
    [
      { table: { columns: { 管的人: "领导" } } },
      "a.txt.meta.json: table.columns.管的人: “领导” is no heading that is recognised, and no relationship; docs/files.md lists them.",
    ],
    [{ table: { type: "Thing" } }, "a.txt.meta.json: table.type: invalid option"],
  ])("that is not as it must be is one sentence: %j", async (notes, sentence) => {
    await expect(hintsIn({ "a.txt.meta.json": notes }, "a.txt")).rejects.toThrow(sentence);
  });
});

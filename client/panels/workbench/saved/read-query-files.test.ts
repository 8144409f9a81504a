import { strToU8, zipSync } from "fflate";
import { expect, test } from "vitest";
import { readQueryFiles } from "./read-query-files.js";

const file = (name: string, content: string | Uint8Array) =>
  new File([typeof content === "string" ? content : Uint8Array.from(content)], name);

async function outcomes(...files: readonly File[]) {
  return (await readQueryFiles(files)).map(({ name, read }) => [
    name,
    read.kind === "query" ? read.body.title : read.fault.reason,
  ]);
}

test("queries are read from files, and from a ZIP with folders", async () => {
  const zip = zipSync({
    "区域/徐汇/a.cypher": strToU8("// title: 甲\nRETURN 1"),
    "b.cypher": strToU8("RETURN 2"),
    "readme.md": strToU8("none"),
  });
  expect(await outcomes(file("c.cypher", "RETURN 3"), file("queries.zip", zip))).toEqual([
    ["c.cypher", "c"],
    ["区域/徐汇/a.cypher", "甲"],
    ["b.cypher", "b"],
  ]);
});

test("files that hold no query are told by name, and keep no other out", async () => {
  const zip = zipSync({ "a.cypher": strToU8("RETURN 1") });
  expect(
    await outcomes(
      file("gb.cypher", Uint8Array.of(0x2f, 0x2f, 0xcf, 0xee, 0xc4, 0xbf)),
      file("cut.zip", zip.slice(0, 30)),
      file("none.zip", zipSync({ "a.png": strToU8("x") })),
      file("no-file.zip", zipSync({})),
      file("large.zip", zipSync({ "l.cypher": strToU8("x".repeat(500_000)), "s.cypher": strToU8("RETURN 1") })),
      file("large.cypher", "x".repeat(500_000)),
      file("ok.cypher", "RETURN 1"),
    ),
  ).toEqual([
    ["gb.cypher", "encoding"],
    ["cut.zip", "archive"],
    ["none.zip", "empty"],
    ["no-file.zip", "empty"],
    ["s.cypher", "s"],
    ["l.cypher", "too-long"],
    ["large.cypher", "too-long"],
    ["ok.cypher", "ok"],
  ]);
});

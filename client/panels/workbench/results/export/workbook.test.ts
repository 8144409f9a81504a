import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { createResultWriter } from "./result-writer.js";
import { xlsxBlob } from "./xlsx.js";

const WORDS = { language: "zh-CN", relationName: (type: string) => type, t: (key: string) => key } as const;
const ABOUT = {
  query: "RETURN 1 < 2",
  params: { a: "西" },
  time: "2026-11-26T00:00:00.000Z",
  server: "x",
  isCut: false,
};

async function filesOf(rows: readonly (readonly (string | number)[])[]) {
  const writer = createResultWriter("xlsx", WORDS, xlsxBlob);
  writer.take([
    { type: "header", columns: ["名称", "数"] },
    ...rows.map((row) => ({ type: "row" as const, row: [...row] })),
  ]);
  const blob = await writer.file({ about: ABOUT, end: { truncated: false } });
  return Object.entries(unzipSync(new Uint8Array(await blob.arrayBuffer()))).map(
    ([name, bytes]) => [name, strFromU8(bytes)] as const,
  );
}

test("Chinese and numbers come out as they were, and the second sheet says what was asked", async () => {
  const files = await filesOf([["西岸传媒港", 732]]);
  const all = files.map(([, text]) => text).join("\n");
  expect(files.filter(([name]) => name.includes("worksheets/sheet"))).toHaveLength(2);
  expect(
    ["西岸传媒港", "<v>732</v>", "RETURN 1 &lt; 2", "{&quot;a&quot;:&quot;西&quot;}"].map(
      (text) => all.includes(text) || all.includes(text.replaceAll("&quot;", '"')),
    ),
  ).toEqual([true, true, true, true]);
});

test("a text that no cell of Excel holds is cut to what one holds, and says so; what XML cannot say is left out", async () => {
  const files = await filesOf([
    ["西".repeat(40_000), 1],
    ["a\u0000b", 2],
  ]);
  const all = files.map(([, text]) => text).join("\n");
  const [longest = ""] = all.match(/西{100,}[^<]*/u) ?? [];
  expect([longest.length, longest.endsWith("result.cutCell"), all.includes("ab")]).toEqual([32_767, true, true]);
});

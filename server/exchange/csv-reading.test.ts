import { expect, it } from "vitest";
import { readCsv } from "./csv-reading.js";
import type { ReadItem } from "./read-items.js";

async function read(...lines: readonly string[]): Promise<readonly ReadItem[]> {
  async function* text() {
    yield `:ID,:LABEL,value\n${lines.join("\n")}\n`;
  }
  const items: ReadItem[] = [];
  for await (const item of readCsv(text(), "nodes.csv", { arrayDelimiter: ";", escaped: true })) items.push(item);
  return items;
}

it("reads what no column's type declares", async () => {
  const items = await read('a,Place,"_x_[1,""x"",true]"', "b,Place,_x_1.5");
  expect(items.map((item) => "properties" in item && item.properties)).toEqual([
    { value: [1, "x", true] },
    { value: 1.5 },
  ]);
});

it.each(["_x_nonsense", '"_x_[1,{}]"', "_x_null"])("says where a value is none: %s", async (value) => {
  await expect(read("a,Place,_x_1", `b,Place,${value}`)).rejects.toMatchObject({
    code: "invalid-file",
    message: expect.stringMatching(/^nodes\.csv, line 3: “.*” is no value\.$/u),
  });
});

it.each(["(", "{"])("reads a heading of %s alone in no more time than its length takes", async (bracket) => {
  async function* text() {
    yield `:ID,:LABEL,value:${bracket.repeat(200_000)}\n`;
  }
  const began = performance.now();
  const reading = readCsv(text(), "nodes.csv", { arrayDelimiter: ";", escaped: true })[Symbol.asyncIterator]();
  await expect(reading.next()).rejects.toThrow("is of a type that is not read");
  expect(performance.now() - began).toBeLessThan(2_000);
});

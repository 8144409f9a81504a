import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keptIn, type Source } from "./kept.js";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "mailuo-kept-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const SOURCE: Source = {
  program: ["boosting"],
  settings: { rate: 1 },
  cases: [Float32Array.of(1, 2), Uint8Array.of(3)],
};

test("what was learned from the same is not learned again", () => {
  const learn = vi.fn<() => Uint8Array>(() => Uint8Array.of(7));
  expect([1, 2].map(() => [...keptIn(folder)(SOURCE, learn)])).toEqual([[7], [7]]);
  expect(learn).toHaveBeenCalledOnce();
});

test.each<[what: string, source: Source]>([
  ["other settings", { ...SOURCE, settings: { rate: 2 } }],
  ["another program", { ...SOURCE, program: ["crf"] }],
  ["another form of file", { ...SOURCE, program: ["boosting", "../tagger/trees-file"] }],
  ["other cases", { ...SOURCE, cases: [Float32Array.of(1, 2), Uint8Array.of(4)] }],
  [
    "cases parted elsewhere",
    {
      ...SOURCE,
      cases: [Uint8Array.from(new Uint8Array(Float32Array.of(1, 2).buffer)), Uint8Array.of(), Uint8Array.of(3)],
    },
  ],
])("with %s it is learned anew", (_, source) => {
  const keep = keptIn(folder);
  keep(SOURCE, () => Uint8Array.of(7));
  expect([...keep(source, () => Uint8Array.of(8))]).toEqual([8]);
  expect(readdirSync(folder)).toHaveLength(2);
});

test("a failure is not kept", () => {
  const keep = keptIn(folder);
  expect(() =>
    keep(SOURCE, () => {
      throw new Error("out of memory");
    }),
  ).toThrow("out of memory");
  expect([...keep(SOURCE, () => Uint8Array.of(7))]).toEqual([7]);
});

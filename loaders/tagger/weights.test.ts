import { mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { createTagger, LEARNED_FILES } from "./tagger.js";
import { ROW, weightsFromBytes } from "./weights.js";

const LEARNED = join(import.meta.dirname, "learned");
const ALLOWED = 6_000_000;

test("the shipped files are sound and light", () => {
  const { weights, trees } = createTagger(LEARNED)();
  expect(weights.columns).toBeLessThanOrEqual(4 * ROW);
  expect(trees.limits.length).toBe(trees.traits.length);
  const sizes = Object.values(LEARNED_FILES).map((file) => statSync(join(LEARNED, file)).size);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(ALLOWED);
});

test("weights that are cut or of another version are refused by name", () => {
  const bytes = new Uint8Array(brotliDecompressSync(readFileSync(join(LEARNED, LEARNED_FILES.weights))));
  const refusal = /^w holds no weights of version/u;
  expect(() => weightsFromBytes(bytes.slice(0, -1), "w")).toThrow(refusal);
  expect(() => weightsFromBytes(new Uint8Array(3), "w")).toThrow(refusal);
  expect(() => weightsFromBytes(bytes.with(4, 99), "w")).toThrow(refusal);
});

test.each([LEARNED_FILES.trees, LEARNED_FILES.factTrees])(
  "%s is refused where it asks for traits that nobody knows",
  (file) => {
    const folder = mkdtempSync(join(tmpdir(), "mailuo-learned-"));
    try {
      for (const other of Object.values(LEARNED_FILES))
        if (other !== file) symlinkSync(join(LEARNED, other), join(folder, other));
      const bytes = new Uint8Array(readFileSync(join(LEARNED, file)));
      new DataView(bytes.buffer).setUint32(16, 999, true);
      writeFileSync(join(folder, file), bytes);
      expect(createTagger(folder)).toThrow(`${join(folder, file)} holds trees that ask for 999 traits`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);

test("a folder without learned files is refused with the way to make them, when it is first needed", () => {
  const tagger = createTagger("/nowhere");
  expect(tagger).toThrow("The tagger's /nowhere/clusters.tsv is missing; make it with npm run train.");
});

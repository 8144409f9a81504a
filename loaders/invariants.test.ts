import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, it } from "vitest";
import type { DocumentBatch } from "#model/batch.js";
import { cleanText } from "./clean/clean.js";
import { damageText } from "./clean/damage.js";
import { annotatedOf, randomFrom } from "./clean/testing.js";
import { formatOf } from "./format/formats.js";
import { TEXT_FORMATS } from "./format/text-formats.js";
import { createReader } from "./read.js";
import { brokenPromises } from "./testing/broken-promises.js";
import { processorTimeOf } from "./testing/processor-time.js";

const ROOT = new URL("../", import.meta.url);
const SAMPLE = new URL("samples/xuhui-2014-h1.txt", ROOT);
/** Other reports; not part of the repository. `MAILUO_INVARIANTS=all` reads every one of them. */
const GOLD = new URL("../shared/eval/text/", ROOT);
const CORPUS = new URL("../shared/corpus/", ROOT);
const READ_ALL = process.env["MAILUO_INVARIANTS"] === "all";

const read = createReader(new URL("loaders/gazetteers/", ROOT).pathname);

const gold = drawn(reportsIn(GOLD), 4);
const reports = [SAMPLE.pathname, ...gold, ...drawn(reportsIn(CORPUS), 3)];

describe.each(reports)("%s (others than the sample need ../shared)", (path) => {
  it("keeps every promise about offsets, evidence and repetition", { timeout: 60_000 }, () => {
    const bytes = readFileSync(path);
    const batch = read(bytes, path);
    expect(brokenPromises(batch)).toEqual([]);
    expect(withoutSpace(batch.passages.map(({ text }) => text).join(""))).toBe(withoutSpace(cleanOf(path)));
    expect(JSON.stringify(read(bytes, path))).toBe(JSON.stringify(batch));
  });
});

describe.skipIf(gold.length === 0)("the reports of ../shared/eval, damaged (skipped where it is absent)", () => {
  it.each(gold.filter((path) => !path.includes("xuhui")).map((path, seed) => [path, seed] as const))(
    "%s says the same but where a character was guessed",
    { timeout: 60_000 },
    (path, seed) => {
      const traditional = Converter({ from: "cn", to: "t" })(readFileSync(path, "utf8"));
      const damaged = damageText(traditional, { annotated: annotatedOf(traditional, seed) });
      const sound = read(Buffer.from(traditional), "report.txt");
      const repaired = read(Buffer.from(damaged), "report.txt");
      expect(brokenPromises(repaired)).toEqual([]);
      const texts = new Set(sound.passages.map(({ text }) => text));
      expect(repaired.passages.filter(({ text, guessed }) => !guessed && !texts.has(text))).toEqual([]);
      const hasGuess = repaired.passages.some(({ guessed }) => guessed);
      // A guess may have cost a line break, and with it a section.
      expect(hasGuess ? null : saidBy(repaired)).toEqual(hasGuess ? null : saidBy(sound));
    },
  );
});

describe("a line that never ends", () => {
  it.each(["路", "龙吴路工程", "“", "《关于", "北杨等", "计划(", "区委、", "增长8.2%、", "計(jì)劃??偨Y(jié)"])(
    "%s is read in time that grows with its length",
    { timeout: 60_000 },
    (words) => {
      const short = processorTimeOf(() => readLine(words, 5_000));
      const long = processorTimeOf(() => readLine(words, 40_000));
      // Eight times the text; its square would be sixty-four times the time.
      expect(long).toBeLessThan(Math.max(short, 40) * 30);
    },
  );
});

function readLine(words: string, length: number): void {
  const line = words.repeat(Math.ceil(length / words.length));
  expect(
    brokenPromises(read(Buffer.from(`${"各位代表，现在我向大会报告工作。\n".repeat(length / 10)}${line}`), "a.txt")),
  ).toEqual([]);
}

/** What a batch says, apart from where its file says it. */
function saidBy({ entities, facts, observations }: DocumentBatch) {
  return {
    entities: entities.map(({ key, aliases }) => ({ key, aliases })),
    facts: facts.map(({ type, start, end, evidence, status }) => ({ type, start, end, evidence, status })),
    observations: observations.map(({ indicator, value, unit, growthPercent, status }) => ({
      indicator,
      value,
      unit,
      growthPercent,
      status,
    })),
  };
}

function cleanOf(path: string): string {
  const bytes = readFileSync(path);
  return cleanText(formatOf(TEXT_FORMATS, bytes, { path, place: path }).read(bytes, path).formatted).mapped.text;
}

function reportsIn(folder: URL): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(?:txt|md)$/u.test(name) && !name.startsWith("README"))
    .toSorted()
    .map((name) => new URL(encodeURI(name), folder).pathname)
    .map(decodeURI);
}

function drawn(paths: readonly string[], count: number): string[] {
  if (READ_ALL) return [...paths];
  const random = randomFrom(paths.length);
  return paths
    .map((path) => ({ path, rank: random() }))
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, count)
    .map(({ path }) => path);
}

function withoutSpace(text: string): string {
  return text.replace(/\s/gu, "");
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import { describe, expect, test } from "vitest";
import { formatPlain } from "../format/plain.js";
import { mappedTextFromString } from "../mapped-text.js";
import { cleanMappedText, cleanText } from "./clean.js";
import { damageText, type DamageOptions } from "./damage.js";
import { annotatedOf } from "./testing.js";
import { simplifiedText } from "./traditional.js";

/** Reports with known clean texts; not part of the repository. */
const FOLDER = new URL("../../../shared/eval/text/", import.meta.url);
const hasFolder = existsSync(FOLDER);
const files = hasFolder ? readdirSync(FOLDER).filter((file) => file !== "xuhui-2014-h1.txt") : [];

const FIXTURES = [
  "一、上半年工作回顾\n上半年,区委全面贯彻落实党的十八大精神,坚持稳中求进的工作总基调,保持经济社会持续健康发展。",
  "全区共查找问题5392条，整改2948条，铁路上海南站周边噪声治理等群众反映强烈的突出问题取得阶段性成效。",
  "认真做好老干部工作。积极推动文化繁荣发展，龙美术馆（西岸馆）建成开馆，西岸传媒港建设稳步推进。",
];

function read(file: string): string {
  return readFileSync(new URL(file, FOLDER), "utf8");
}

function withoutSpace(text: string): string {
  return text.replace(/\s+/gu, "");
}

describe.skipIf(!hasFolder)("the reports of ../shared/eval (skipped where it is absent)", () => {
  test("the damaged sample is restored exactly", () => {
    const { mapped } = cleanText(formatPlain(read("xuhui-2014-h1.txt")));
    expect(withoutSpace(mapped.text)).toBe(withoutSpace(read("xuhui-2014-h1.clean.txt")));
    expect(mapped.guessed.map((unit) => mapped.text.charAt(unit)).join("")).toBe("强施“");
  });

  test.each(files)("%s is clean already and stays", (file) => {
    const text = read(file);
    const { mapped } = cleanText(formatPlain(text));
    expect(withoutSpace(mapped.text)).toBe(withoutSpace(text));
    expect(mapped.guessed).toEqual([]);
  });
});

test.each([
  ["traditional", { undefinedPair: "" }],
  ["traditional", { undefinedPair: "?", breaks: "。，？！" }],
  ["simplified", { undefinedPair: "" }],
] as const)(
  "a damaged %s text comes out clean, or says what was guessed (%o)",
  { timeout: 120_000 },
  (script, options) => {
    const texts = [...FIXTURES, ...files.slice(0, 3).map((file) => withoutSpace(read(file)).slice(0, 1200))];
    let units = 0;
    let wrong = 0;
    let unmarked = 0;
    for (const [seed, text] of texts.entries()) {
      const outcome = damageAndClean(text, script, { ...options, annotated: [] }, seed);
      units += outcome.units;
      wrong += outcome.wrong;
      unmarked += outcome.unmarked;
    }
    expect(wrong / units).toBeLessThan(script === "traditional" ? 0.005 : 0.02);
    expect(unmarked / units).toBeLessThan(0.002);
  },
);

interface Outcome {
  readonly units: number;
  readonly wrong: number;
  /** Wrong units without a guessed one within two units: errors that nobody could know of. */
  readonly unmarked: number;
}

function damageAndClean(
  text: string,
  script: "traditional" | "simplified",
  options: DamageOptions,
  seed: number,
): Outcome {
  const before = script === "traditional" ? Converter({ from: "cn", to: "t" })(text) : text;
  const wanted = script === "traditional" ? simplifiedText(before) : text;
  const damaged = damageText(before, { ...options, annotated: annotatedOf(before, seed) });
  const mapped = cleanMappedText(mappedTextFromString(damaged));
  const guessed = new Set(mapped.guessed);
  let wrong = 0;
  let unmarked = 0;
  for (const { start, end, count } of differences(mapped.text, wanted)) {
    wrong += count;
    let isMarked = false;
    for (let unit = start - 2; unit < end + 2; unit += 1) isMarked ||= guessed.has(unit);
    if (!isMarked) unmarked += count;
  }
  return { units: wanted.length, wrong, unmarked };
}

/** Where `found` leaves `wanted`, by the longest common subsequence of each stretch that differs; ranges in `found`. */
function differences(found: string, wanted: string): { start: number; end: number; count: number }[] {
  const rows = Array.from({ length: found.length + 1 }, () => new Uint16Array(wanted.length + 1));
  for (let i = found.length - 1; i >= 0; i -= 1) {
    for (let j = wanted.length - 1; j >= 0; j -= 1) {
      rows[i]![j] = found[i] === wanted[j] ? rows[i + 1]![j + 1]! + 1 : Math.max(rows[i + 1]![j]!, rows[i]![j + 1]!);
    }
  }
  const ranges: { start: number; end: number; count: number }[] = [];
  for (let i = 0, j = 0; i < found.length || j < wanted.length;) {
    const [start, from] = [i, j];
    while ((i < found.length || j < wanted.length) && !(i < found.length && found[i] === wanted[j])) {
      if (j >= wanted.length || (i < found.length && rows[i + 1]![j]! >= rows[i]![j + 1]!)) i += 1;
      else j += 1;
    }
    if (i > start || j > from) ranges.push({ start, end: i, count: Math.max(i - start, j - from) });
    while (i < found.length && j < wanted.length && found[i] === wanted[j]) {
      i += 1;
      j += 1;
    }
  }
  return ranges;
}

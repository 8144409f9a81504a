import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startReaderThread } from "#server/loading/reader-thread.js";
import { createReadingPool } from "#server/loading/reading-pool.js";
import type { Finding } from "./finding.js";

const LENGTH = 1_000_000;
/** What a line of a million characters may take, by the clock of a machine at rest. */
const BAR_SECONDS = 20;
/** Longer than any bar: what takes so long is stuck. */
const LIMIT_SECONDS = 120;

/** What lines are made of: each piece drawn with the same chance. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  digits: Array.from("0123456789"),
  "digits and commas": Array.from("0123456789,，、."),
  quotes: Array.from("“”‘’\"'「」"),
  "quotes and words": Array.from("“”建设中心工程"),
  brackets: Array.from("()（）[]【】〔〕"),
  "opening brackets": Array.from("(（[【《“"),
  titles: Array.from("《》"),
  "titles and words": Array.from("《》关于实施意见的和"),
  "one character": ["区"],
  numerals: Array.from("一二三四五六七八九十百千万亿、（）"),
  conjunctions: Array.from("和、与及以及中心公园道路区"),
  percentages: Array.from("0123456789.%％个百分点增长同比"),
  spaces: Array.from(" \t　区"),
  marks: Array.from("#*_`~|<>&;-=+"),
  "tags and entities": ["<p>", "</p>", "<b>", "&nbsp;", "&#", "；", "区", "<!--", "-->"],
  mixed: Array.from("0123456789,，。；：、“”《》()（）%a-区政府建设项目亿元增长\n"),
};

/**
 * One line of a million characters of each sort, drawn with a fixed seed, beside reports of the same length: no pattern may backtrack on
 * any, and no stage look at all for each.
 */
export async function* measureFuzzedLines(files: readonly string[]): AsyncGenerator<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-fuzz-"));
  const pool = createReadingPool({ threads: 1, startThread: startReaderThread, timeLimitMs: LIMIT_SECONDS * 1000 });
  const secondsOf = async (sort: string, text: string): Promise<{ seconds: number; end: string }> => {
    const name = `${sort}.txt`;
    writeFileSync(join(folder, name), `徐汇区2014年政府工作报告\n${text}\n全区经济平稳增长。\n`);
    const start = performance.now();
    let end = "";
    for await (const { results } of pool.read([{ path: join(folder, name), name, hints: {} }], () => true)) {
      for await (const result of results) end = result.kind === "failed" ? result.detail.en : "read";
    }
    return { seconds: (performance.now() - start) / 1000, end };
  };
  try {
    const plain = textOf(files);
    // The first reading opens the word lists.
    await secondsOf("first", plain.slice(0, LENGTH / 10));
    const { seconds: usual } = await secondsOf("plain", plain);
    for (const [sort, pieces] of Object.entries(PIECES)) {
      const { seconds, end } = await secondsOf(sort, lineOf(pieces));
      const times = seconds / usual;
      const words = `${sort}: ${seconds.toFixed(1)} s, ${times.toFixed(2)} times plain text, bar ${BAR_SECONDS} s (${end})`;
      yield { words, isMet: seconds <= BAR_SECONDS };
    }
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true });
  }
}

function textOf(files: readonly string[]): string {
  let text = "";
  for (const file of files) {
    if (text.length >= LENGTH) break;
    text += `${readFileSync(file, "utf8")}\n`;
  }
  return text.slice(0, LENGTH);
}

function lineOf(pieces: readonly string[]): string {
  let state = 7;
  let line = "";
  while (line.length < LENGTH) {
    // Numerical Recipes' linear congruential generator: good enough to draw from a dozen pieces.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    line += pieces[Math.floor((state / 2 ** 32) * pieces.length)] ?? "";
  }
  return line;
}

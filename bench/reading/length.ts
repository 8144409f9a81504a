import { readFileSync } from "node:fs";
import { openReader } from "#server/report-reader.js";
import { cpuSeconds, type Finding } from "./finding.js";

const TIMES = 10;
const BAR = 11;
const RUNS = 3;

/** Ten reports in one file beside the same ten alone: the time that ten-fold text takes, in times of the single. */
export async function* measureLength(files: readonly string[]): AsyncGenerator<Finding> {
  const read = openReader();
  const texts = files.slice(0, TIMES).map((file) => readFileSync(file));
  const whole = Buffer.concat(texts.flatMap((text) => [text, Buffer.from("\n\n")]));
  for (const text of texts) read(text, "report.md");
  const alone = least(() => texts.forEach((text) => read(text, "report.md")));
  const together = least(() => read(whole, "report.md"));
  const fold = (together / alone) * TIMES;
  const words = `${TIMES}-fold text takes ${fold.toFixed(1)} times as long, bar ${BAR}`;
  yield { words, isMet: fold <= BAR };
}

function least(work: () => void): number {
  const taken = Array.from({ length: RUNS }, () => {
    const start = cpuSeconds();
    work();
    return cpuSeconds() - start;
  });
  return Math.min(...taken);
}

import { compileLater } from "#server/later-compiling.js";
import { numberAfter } from "./called-with.js";
import type { Finding } from "./reading/finding.js";
import { corpusFiles, sampleOf } from "./corpus.js";
import { measureBesideCutter } from "./reading/beside-cutter.js";
import { measureFuzzedLines } from "./reading/fuzzed-lines.js";
import { measureLength } from "./reading/length.js";
import { measureMemory } from "./reading/memory.js";
import { measurePromises } from "./reading/promises.js";
import { measureThreads } from "./reading/threads.js";

/**
 * `npm run bench -- reading [PART…] [--all | --reports N]`: how fast, how even and how bounded reports are read. Without `--all` on a
 * seeded sample of 145 reports of the corpus. Exit code 1 where a bar is missed.
 */

const PARTS: Readonly<Record<string, (files: readonly string[]) => AsyncIterable<Finding>>> = {
  speed: measureBesideCutter,
  threads: measureThreads,
  memory: measureMemory,
  length: measureLength,
  fuzz: measureFuzzedLines,
  promises: measurePromises,
};

// As the commands that read do.
compileLater();
const words = process.argv.slice(2);
const count = words.includes("--all") ? Infinity : (numberAfter("--reports") ?? 145);
const asked = words.filter((word) => word in PARTS);
const files = sampleOf(corpusFiles(), count);
console.log(`${files.length} reports`);
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for await (const { words, isMet } of measure(files)) {
    console.log(`${name.padEnd(8)} ${words}: ${isMet ? "met" : "MISSED"}`);
    if (!isMet) process.exitCode = 1;
  }
}

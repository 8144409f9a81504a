import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Jieba } from "@node-rs/jieba";
import { openReader } from "#server/report-reader.js";
import { cpuSeconds, nameOf, type Finding } from "./finding.js";

const WARM_UP = 10;
const BAR = 6;

/**
 * Reading beside `@node-rs/jieba` cutting the same text, by processor time of the one process that does both, report by report: what slows
 * the machine slows both.
 */
export async function* measureBesideCutter(files: readonly string[]): AsyncGenerator<Finding> {
  const jieba = Jieba.withDict(readFileSync(createRequire(import.meta.url).resolve("@node-rs/jieba/dict.txt")));
  const read = openReader();
  const taken = { cutting: 0, reading: 0 };
  let characters = 0;
  // What is done once a process is not reading: word lists are opened and the code is warm.
  for (const file of files.slice(0, WARM_UP)) {
    jieba.cut(readFileSync(file, "utf8"));
    read(readFileSync(file), nameOf(file));
  }
  for (const file of files) {
    const bytes = readFileSync(file);
    const text = bytes.toString("utf8");
    characters += text.length;
    const before = cpuSeconds();
    jieba.cut(text);
    const between = cpuSeconds();
    read(bytes, nameOf(file));
    taken.cutting += between - before;
    taken.reading += cpuSeconds() - between;
  }
  const ratio = taken.reading / taken.cutting;
  const speed = (seconds: number): string => `${Math.round(characters / seconds / 1000)}k`;
  yield {
    words:
      `${(characters / 1e6).toFixed(2)} M characters, a CPU second: reading ${speed(taken.reading)}, ` +
      `cutting ${speed(taken.cutting)}; ratio ${ratio.toFixed(1)}, bar ${BAR}`,
    isMet: ratio <= BAR,
  };
}

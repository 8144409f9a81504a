import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Finding } from "./finding.js";

const FEW = 15;
const MANY = 145;
const BAR = 1.3;

/** The peak of a process that reads few reports and of one that reads many, the few among them. */
export async function* measureMemory(files: readonly string[]): AsyncGenerator<Finding> {
  const few = peakOf(files.slice(0, FEW));
  const many = peakOf(files.slice(0, MANY));
  const growth = many / few;
  const words = `peak at ${FEW} reports ${few.toFixed(0)} MB, at ${MANY} ${many.toFixed(0)} MB: ${growth.toFixed(2)} times, bar ${BAR}`;
  yield { words, isMet: growth <= BAR };
}

function peakOf(files: readonly string[]): number {
  const program = fileURLToPath(new URL("./memory-main.js", import.meta.url));
  return Number(execFileSync(process.execPath, [program], { input: files.join("\n"), encoding: "utf8" }));
}

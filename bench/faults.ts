import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isAsked, numberAfter } from "./called-with.js";
import { EMBEDDED_FAULTS } from "./faults/embedded-faults.js";
import type { Fault, Struck } from "./faults/fault.js";
import { NEO4J_FAULTS } from "./faults/neo4j-faults.js";
import { doctorFindings } from "./faults/served-store.js";
import { quantile } from "./quantile.js";
import { createRandom } from "./random.js";

/**
 * `npm run bench -- faults [embedded] [neo4j] [NAME…] [--times N] [--seed N]`: strikes each fault 50 times at seeded random moments and tells what was
 * wrong afterwards. Exit code 1 where anything was.
 */

const words = new Set(process.argv.slice(2));
const times = numberAfter("--times") ?? 50;
const seed = numberAfter("--seed") ?? 20_140_701;
const named = [...EMBEDDED_FAULTS, ...NEO4J_FAULTS].filter(({ name }) => words.has(name));
const asked = [
  ...(isAsked("embedded", ["embedded", "neo4j"]) ? EMBEDDED_FAULTS : []),
  ...(isAsked("neo4j", ["embedded", "neo4j"]) ? NEO4J_FAULTS : []),
];

for (const fault of named.length > 0 ? named : asked) await measure(fault);

async function measure(fault: Fault): Promise<void> {
  const { name } = fault;
  const folder = mkdtempSync(join(tmpdir(), "mailuo-faults-"));
  const struck = await fault.begin(folder);
  if (struck === null) {
    console.log(`${name}: cannot be done here`);
    return;
  }
  try {
    await strikeAll(name, struck);
  } finally {
    await struck.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function strikeAll(name: string, struck: Struck): Promise<void> {
  const began = performance.now();
  const random = createRandom(seed);
  const wrong: string[] = [];
  const recoveries: number[] = [];
  for (let round = 1; round <= times; round += 1) {
    // Where even the striking fails, what was found before is told.
    const recovery = await struck.strike(round, random).catch((error: unknown) => String(error));
    if (typeof recovery === "string") {
      wrong.push(`round ${round}, the last: ${recovery}`);
      break;
    }
    recoveries.push(recovery.ms);
    if (recovery.wrong !== null) wrong.push(`round ${round}: ${recovery.wrong}`);
  }
  const seconds = (performance.now() - began) / 1_000;
  const seen = struck.seen();
  const findings = await doctorFindings(struck.store);
  if (findings !== "") wrong.push(`in the end the doctor finds ${findings}`);
  if (struck.failed?.() === 0) wrong.push("no work failed of it, so that nothing was tried");
  console.log(
    `${name}: ${recoveries.length} times in ${seconds.toFixed(0)} s, ${wrong.length} wrong; ${toldRecoveries(recoveries)}; ${seen}`,
  );
  for (const line of wrong) console.log(`  ${line}`);
  if (wrong.length > 0) process.exitCode = 1;
}

function toldRecoveries(recoveries: readonly number[]): string {
  if (recoveries.length === 0) return "the first could not be struck";
  const [median, longest] = [quantile(recoveries, 0.5), Math.max(...recoveries)];
  return `right again after ${median.toFixed(0)} ms (median), ${longest.toFixed(0)} ms (longest)`;
}

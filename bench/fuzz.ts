import { fuzz, type FuzzOutcome } from "#server/api/fuzzing/fuzz.js";
import { openSampleApp } from "#server/api/contract/sample-app.js";

/**
 * `npm run bench -- fuzz [requests] [operations…]`: sends so many requests (10,000), drawn with a fixed seed from the API's own description,
 * to each operation of the sample's API, on the engine that the environment names. Exit code 1 where one is answered 500 or above, shows
 * the inside of the program, says what its description does not, or hangs.
 */

const [asked = "10000", ...only] = process.argv.slice(2);
const SEED = 20_140_630;
const TOLD_FAULTS = 5;

const neo4j = Object.entries(process.env).flatMap(([name, value]) =>
  name.startsWith("NEO4J_") && value !== undefined ? [[name, value] as const] : [],
);
const sample = await openSampleApp({ MAILUO_TIMEOUT_MS: "2000", ...Object.fromEntries(neo4j) });
let requests = 0;
let faults = 0;
const start = performance.now();
try {
  const document: unknown = await (await sample.app.request("/api/openapi.json")).json();
  const options = { requests: Number(asked), seed: SEED, abreast: 4, patienceMs: 60_000 };
  const send = (request: Request) => sample.app.request(request);
  for await (const outcome of fuzz(document, { ...options, send, ...(only.length === 0 ? {} : { only }) })) {
    requests += outcome.requests;
    faults += outcome.faults.length;
    tell(outcome);
  }
} finally {
  // The requests may have withdrawn it.
  await sample.store.replaceDocument(sample.batch);
  await sample.close();
}
const seconds = Math.round((performance.now() - start) / 1000);
console.log(`${requests} requests in ${seconds} s, ${faults} faults; bar 0: ${faults === 0 ? "met" : "missed"}`);
if (faults > 0) process.exitCode = 1;

function tell({ id, statuses, slowestMs, faults: found }: FuzzOutcome): void {
  const counts = Object.entries(statuses).map(([status, count]) => `${count} × ${status}`);
  console.log(`${id.padEnd(24)} ${counts.join(", ")}; slowest ${Math.round(slowestMs)} ms`);
  for (const { what, request } of found.slice(0, TOLD_FAULTS)) {
    console.log(`  ${what}\n    ${JSON.stringify(request).slice(0, 1_000)}`);
  }
  if (found.length > TOLD_FAULTS) console.log(`  … and ${found.length - TOLD_FAULTS} more`);
}

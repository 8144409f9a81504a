import { afterAll, beforeAll, expect, test } from "vitest";
import { fuzz, type FuzzOutcome } from "./fuzz.js";
import { openSampleApp, type SampleApp } from "#server/api/contract/sample-app.js";

/** The bench asks thousands: npm run bench -- fuzz. */
const REQUESTS = 60;
const SEED = 20_140_630;

let sample: SampleApp;

beforeAll(async () => {
  sample = await openSampleApp({ MAILUO_TIMEOUT_MS: "2000" });
});
afterAll(async () => {
  // The requests may have withdrawn it.
  await sample?.store.replaceDocument(sample.batch);
  await sample?.close();
});

test(`${REQUESTS} requests drawn from the description of each operation are answered or refused in good order`, async () => {
  const document: unknown = await (await sample.app.request("/api/openapi.json")).json();
  const outcomes: FuzzOutcome[] = [];
  const options = { requests: REQUESTS, seed: SEED, abreast: 4, patienceMs: 30_000 };
  for await (const outcome of fuzz(document, { ...options, send: (request) => sample.app.request(request) })) {
    outcomes.push(outcome);
  }
  expect(outcomes.flatMap(({ faults }) => faults)).toEqual([]);
  expect(outcomes.length).toBeGreaterThan(20);
  // Requests that are all refused alike would look at nothing.
  expect(outcomes.flatMap(({ statuses }) => Object.keys(statuses))).toEqual(expect.arrayContaining(["200", "400"]));
  // A parameter that is a text or a list of them is drawn from its example too.
  expect(Object.keys(outcomes.find(({ id }) => id === "readShared")?.statuses ?? {})).toContain("200");
}, 300_000);

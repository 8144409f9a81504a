import type { Browser, CDPSession, Page, Response } from "playwright-core";
import { z } from "zod";
import { numberAfter } from "./called-with.js";
import { actAtRandom } from "./monkey/deeds.js";
import { createRandom } from "./random.js";
import { onSample } from "../e2e/on-sample.js";

/**
 * `npm run bench -- monkey [--actions 5000] [--seed 1]`: what a seeded monkey does to the page of the sample: keys, clicks, drags,
 * searches, and whatever buttons, menus and the palette offer. Exit code 1 where the page logged an error, or its heap after garbage
 * collection grew by more than a fifth from the end of the warm-up (a fifth of the actions) to the end.
 */

const actions = numberAfter("--actions") ?? 5_000;
const seed = numberAfter("--seed") ?? 1;
const WARM_UP = 0.2;
const GREATEST_GROWTH = 1.2;

const HeapUsage = z.object({ usedSize: z.number() });

await onSample(watchMonkey);

async function watchMonkey(browser: Browser, address: string): Promise<void> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const faults = collectFaults(page);
  await page.goto(address);
  await page.getByTestId("shown-count").waitFor();
  const session = await context.newCDPSession(page);
  const heaps = await letLoose(page, session);
  report(faults, heaps);
}

/** The heap in megabytes after the warm-up, in the middle and at the end. */
async function letLoose(page: Page, session: CDPSession): Promise<readonly number[]> {
  const random = createRandom(seed);
  const stops = new Set([WARM_UP, (1 + WARM_UP) / 2, 1].map((share) => Math.round(share * actions)));
  const heaps: number[] = [];
  for (let done = 1; done <= actions; done += 1) {
    await actAtRandom(page, random);
    if (!stops.has(done)) continue;
    const heap = await heapAtRest(page, session);
    console.log(`after ${done} actions: ${heap.toFixed(1)} MB`);
    heaps.push(heap);
  }
  return heaps;
}

/** Megabytes of JavaScript objects that are still reached, when the page shows the overview and nothing over it. */
async function heapAtRest(page: Page, session: CDPSession): Promise<number> {
  for (let count = 0; count < 4; count += 1) await page.keyboard.press("Escape");
  await page.waitForTimeout(2_000);
  for (let count = 0; count < 3; count += 1) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = HeapUsage.parse(await session.send("Runtime.getHeapUsage"));
  return usedSize / 1e6;
}

function collectFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`thrown: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`logged: ${message.text()} (${message.location().url})`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) tellRefused(response);
  });
  page.on("framenavigated", (frame) => {
    if (frame === page.mainFrame() && page.url() === "about:blank") faults.push("the page was left");
  });
  return faults;
}

/** The browser logs a refused request without what was asked: that stands here. */
function tellRefused(response: Response): void {
  const request = response.request();
  const body = (request.postData() ?? "").slice(0, 500);
  console.log(`refused with ${response.status()}: ${request.method()} ${request.url()} ${body}`);
}

function report(faults: readonly string[], [before = 0, , after = 0]: readonly number[]): void {
  for (const fault of new Set(faults)) console.log(`  ${fault}`);
  const growth = after / before;
  const isGood = faults.length === 0 && growth <= GREATEST_GROWTH;
  console.log(
    `${actions} actions (seed ${seed}): ${faults.length} errors, heap ${before.toFixed(1)} → ${after.toFixed(1)} MB (${growth.toFixed(2)}): ${isGood ? "met" : "MISSED"}`,
  );
  if (!isGood) process.exitCode = 1;
}

import type { Browser } from "playwright-core";
import { z } from "zod";
import { descendants, processorSecondsOf } from "../processes.js";

const Watched = z.object({
  /** From the request to the worker to its last word. */
  settledMs: z.number(),
  edges: z.array(z.number()),
  starts: z.array(z.number()),
  positions: z.array(z.number()),
  /** How long each key waited for the page, while the layout ran. */
  lags: z.array(z.number()),
});
export type Watched = z.infer<typeof Watched> & {
  /** Of all the browser's processes. */
  readonly processorSeconds: number;
};

/** Keeps what the page and its layout worker say to each other, and how late keys are. Runs in the page, before it. */
const WATCH = `(() => {
  const watched = { request: null, answer: null, began: 0, ended: 0, lags: [] };
  window.__watched = watched;
  addEventListener("keydown", (event) => {
    if (watched.began > 0 && watched.ended === 0) watched.lags.push(performance.now() - event.timeStamp);
  }, true);
  window.Worker = class extends Worker {
    constructor(address, options) {
      super(address, options);
      if (!String(address).includes("layout-worker")) return;
      this.addEventListener("message", ({ data }) => {
        if (!data.settled) return;
        watched.ended = performance.now();
        watched.answer = data.positions.slice();
      });
    }
    postMessage(message, options) {
      if (message.positions !== undefined) {
        watched.request = message;
        watched.began = performance.now();
      }
      super.postMessage(message, options);
    }
  };
})()`;

const PATIENCE_MS = 180_000;
const KEY_EVERY_MS = 120;

/** Opens Mailuo's page, which lays out what it is given, and presses a key time and again until all is settled. */
export async function watchLayout(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    await page.addInitScript(WATCH);
    const before = processorSecondsOf(descendants());
    await page.goto(address);
    const endsAt = Date.now() + PATIENCE_MS;
    for (let isOver = false; !isOver;) {
      if (Date.now() > endsAt) throw new Error("The layout did not settle.");
      await page.keyboard.press("Shift");
      await page.waitForTimeout(KEY_EVERY_MS);
      isOver = (await page.evaluate("window.__watched.ended > 0")) === true;
    }
    const spent = processorSecondsOf(descendants()) - before;
    const watched = await page.evaluate(`(({ request, answer, began, ended, lags }) => ({
      settledMs: ended - began, lags, edges: [...request.edges], starts: [...request.positions], positions: [...answer],
    }))(window.__watched)`);
    return { ...Watched.parse(watched), processorSeconds: spent };
  } finally {
    await context.close();
  }
}

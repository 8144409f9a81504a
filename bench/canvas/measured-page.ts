import { setTimeout as pause } from "node:timers/promises";
import type { Browser, CDPSession, Page } from "playwright-core";
import { z } from "zod";
import { descendants, processorSecondsOf } from "../processes.js";
import { quantile } from "../quantile.js";
import type { Drawer } from "./pages-server.js";
import { traced, type Trace } from "./trace.js";

export interface Frames {
  readonly perSecond: number;
  /** Processor time of all the browser's processes, in milliseconds for each frame shown. */
  readonly processorMs: number;
}

export interface Measures {
  readonly pan: Frames;
  readonly zoom: Frames;
  /** Milliseconds from the beginning of the page's loading. */
  readonly firstPictureMs: number;
  /** Milliseconds from the release of the button. */
  readonly highlightMs: number;
}

export interface Measured {
  readonly drawer: Drawer;
  readonly address: string;
  readonly nodes: number;
  /** Where to keep a picture of what was drawn; undefined: nowhere. */
  readonly picture: string | undefined;
}

export const WINDOW = { width: 1440, height: 900 } as const;
const WATCHED_MS = 2_000;
const PATIENCE_MS = 60_000;

/** Opens a drawer's page and clicks on a node, then opens it anew and moves about: a highlighted picture is another one to draw. */
export async function measurePage(browser: Browser, measured: Measured): Promise<Measures> {
  const highlighted = await onFreshPage(browser, measured, async (page, input) => {
    const highlighting = await traced(browser, () => click(page, input));
    if (measured.picture !== undefined) await page.screenshot({ path: measured.picture });
    return between(highlighting, "bench-clicked", "bench-highlighted");
  });
  const moved = await onFreshPage(browser, measured, async (page, input) => ({
    zoom: await watchFrames(browser, page, () => wheel(input)),
    pan: await watchFrames(browser, page, () => drag(input)),
  }));
  return {
    ...moved.found,
    firstPictureMs: Math.min(highlighted.firstPictureMs, moved.firstPictureMs),
    highlightMs: highlighted.found,
  };
}

async function onFreshPage<Found>(
  browser: Browser,
  { address, drawer, nodes }: Measured,
  act: (page: Page, input: CDPSession) => Promise<Found>,
): Promise<{ readonly firstPictureMs: number; readonly found: Found }> {
  const context = await browser.newContext({ viewport: WINDOW, locale: "zh-CN" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.addInitScript(watching(drawer === "mailuo", nodes));
    const opening = await traced(browser, async () => {
      await page.goto(address);
      await page.waitForFunction("window.__bench.hasDrawn && window.__bench.locate() !== null");
      await untilStill(page);
    });
    const found = await act(page, await context.newCDPSession(page));
    return { firstPictureMs: between(opening, "bench-start", "bench-drawn"), found };
  } finally {
    await context.close();
  }
}

const Point = z.object({ x: z.number(), y: z.number() });

/**
 * Runs in the page before its own scripts. A picture is drawn when a peer's page says so (`bench.drawn()`), or when WebGL was given
 * all nodes; a highlight is drawn with the first clearing or drawing of a canvas after the click was understood.
 */
const watching = (isMailuo: boolean, nodes: number) => `
performance.mark("bench-start");
const state = window.__bench = { hasDrawn: false, isArmed: false, hasHighlighted: false };
const peer = () => window.bench;
const target = "node:${nodes - 1}";
state.locate = () => ${isMailuo ? "window.__mailuo.locate(target)" : "peer().locate(target)"};
const drawn = (state.drawn = () => {
  if (state.hasDrawn) return;
  state.hasDrawn = true;
  performance.mark("bench-drawn");
});
const redrawn = () => {
  if (!state.isArmed || state.hasHighlighted || !(${isMailuo} || peer().isHighlighted)) return;
  state.hasHighlighted = true;
  performance.mark("bench-highlighted");
};
const follow = (prototype, name, tell) => {
  const original = prototype[name];
  prototype[name] = function (...values) {
    tell(values);
    return original.apply(this, values);
  };
};
const watchCount = (place) => (values) => {
  if (${isMailuo} && values[place] >= ${nodes}) drawn();
  redrawn();
};
follow(WebGL2RenderingContext.prototype, "drawArrays", watchCount(2));
follow(WebGL2RenderingContext.prototype, "drawArraysInstanced", watchCount(3));
${isMailuo ? "" : 'follow(CanvasRenderingContext2D.prototype, "clearRect", redrawn);'}
addEventListener("mouseup", () => {
  if (!state.willClick) return;
  state.isArmed = true;
  performance.mark("bench-clicked");
}, { capture: true });
`;

/** The time from one mark to the first frame that was sent to the screen after the other. */
function between({ frames, markedAt }: Trace, start: string, end: string): number {
  const [from, to] = [markedAt(start), markedAt(end)];
  const shown = frames.find(({ submittedAt }) => to !== undefined && submittedAt >= to);
  return from === undefined || shown === undefined ? Number.NaN : shown.presentedAt - from;
}

/** What is still drawn of the loading would be taken for frames of the movement. */
async function untilStill(page: Page): Promise<void> {
  const frames = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))";
  for (let quick = 0, tries = 0; quick < 6 && tries < 60; tries += 1) {
    const begun = performance.now();
    await page.evaluate(frames);
    quick = performance.now() - begun < 120 ? quick + 1 : 0;
    await pause(100);
  }
}

async function watchFrames(browser: Browser, page: Page, act: () => Promise<void>): Promise<Frames> {
  const processes = descendants();
  const before = processorSecondsOf(processes);
  let processor = 0;
  const { frames, markedAt } = await traced(browser, async () => {
    await page.evaluate("performance.mark('bench-begin')");
    await act();
    processor = processorSecondsOf(processes) - before;
    // What was drawn late is told late.
    await untilStill(page);
  });
  const begin = markedAt("bench-begin") ?? Number.NaN;
  const count = frames.filter(({ presentedAt }) => presentedAt >= begin && presentedAt < begin + WATCHED_MS).length;
  return { perSecond: (count * 1_000) / WATCHED_MS, processorMs: (processor * 1_000) / Math.max(count, 1) };
}

/** Free of nodes: the graph is round. */
const FREE = { x: WINDOW.width * 0.12, y: WINDOW.height * 0.14 } as const;
const MIDDLE = { x: WINDOW.width / 2, y: WINDOW.height / 2 } as const;
const MOUSE_EVERY_MS = 16;
const WHEEL_EVERY_MS = 60;

/** Sends input as it comes from a hand: without waiting for what the page makes of it. */
async function drag(input: CDPSession): Promise<void> {
  await input.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...FREE });
  await input.send("Input.dispatchMouseEvent", { type: "mousePressed", ...FREE, button: "left", clickCount: 1 });
  await repeatedly(MOUSE_EVERY_MS, (elapsed) => {
    const angle = (elapsed / 1_000) * 3;
    const [x, y] = [FREE.x + 160 * (1 - Math.cos(angle)), FREE.y + 120 * Math.sin(angle)];
    return input.send("Input.dispatchMouseEvent", { type: "mouseMoved", x, y, button: "left", buttons: 1 });
  });
  await input.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...FREE, button: "left", clickCount: 1 });
}

/** Two steps nearer, two steps back. */
async function wheel(input: CDPSession): Promise<void> {
  await repeatedly(WHEEL_EVERY_MS, (_, turn) =>
    input.send("Input.dispatchMouseEvent", {
      type: "mouseWheel",
      ...MIDDLE,
      deltaX: 0,
      deltaY: turn % 4 < 2 ? -100 : 100,
    }),
  );
}

async function repeatedly(everyMs: number, send: (elapsed: number, turn: number) => Promise<unknown>): Promise<void> {
  const begun = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let turn = 0; performance.now() - begun < WATCHED_MS; turn += 1) {
    sent.push(send(performance.now() - begun, turn));
    await pause(everyMs);
  }
  await Promise.all(sent);
}

async function click(page: Page, input: CDPSession): Promise<void> {
  const place = Point.parse(await page.evaluate("window.__bench.locate()"));
  await input.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...place });
  await pause(500);
  await page.evaluate("window.__bench.willClick = true");
  const press = { ...place, button: "left", clickCount: 1 } as const;
  await input.send("Input.dispatchMouseEvent", { type: "mousePressed", ...press });
  await input.send("Input.dispatchMouseEvent", { type: "mouseReleased", ...press });
  await page.waitForFunction("window.__bench.hasHighlighted").catch((cause: unknown) => {
    throw new Error(`The click at ${place.x}, ${place.y} highlighted nothing.`, { cause });
  });
  await untilStill(page);
}

/** The middle of several measurements of the same, each value by itself. */
export function middleOf(all: readonly Measures[]): Measures {
  const middle = (value: (measures: Measures) => number) => quantile(all.map(value), 0.5);
  const frames = (of: (measures: Measures) => Frames): Frames => ({
    perSecond: middle((one) => of(one).perSecond),
    processorMs: middle((one) => of(one).processorMs),
  });
  return {
    pan: frames(({ pan }) => pan),
    zoom: frames(({ zoom }) => zoom),
    firstPictureMs: middle(({ firstPictureMs }) => firstPictureMs),
    highlightMs: middle(({ highlightMs }) => highlightMs),
  };
}

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { loadCatalogue } from "#cypher/catalogue.js";
import type { DocumentBatch } from "#model/batch.js";
import { configurationFromEnvironment } from "#server/configuration.js";
import { openStore } from "#server/open-store.js";
import { packageRoot } from "#server/package-root.js";
import { buildBatch } from "#server/store/contract/batch-builder.js";
import { launchChromium } from "../e2e/chromium.js";
import { quantile } from "./quantile.js";
import { serveStore } from "./queries/served-store.js";
import { createRandom } from "./random.js";

/**
 * `npm run bench -- crossing`: 2,000 projects and 200 initiatives with 10,000 links in 20 made-up reports, in the embedded engine: how long the
 * answer takes, and in a browser how evenly the matrix scrolls, beside an empty page in the same run, and how soon a filter is seen.
 */

const [PROJECTS, INITIATIVES, LINKS, REPORTS] = [2_000, 200, 10_000, 20] as const;
const ANSWERS = 8;

const folder = mkdtempSync(join(tmpdir(), "mailuo-bench-crossing-"));
const environment = { MAILUO_DATA: join(folder, "data") };
try {
  await fill();
  const serving = await serveStore(environment);
  const browser = await launchChromium();
  try {
    await timeAnswers(serving.address);
    await watchPage(browser, serving.address);
  } finally {
    await browser.close();
    await serving.stop();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function fill(): Promise<void> {
  const store = await openStore(
    configurationFromEnvironment(environment).store,
    loadCatalogue(join(packageRoot(), "cypher")),
  );
  await store.applySchema();
  for (const report of reports()) await store.replaceDocument(report);
  await store.close();
}

/** Each project is mostly under initiatives of its own field, so that there are blocks to be found. */
function* reports(): Iterable<DocumentBatch> {
  const random = createRandom(11);
  const under = (most: number) => Math.floor(random() * most);
  const statuses = ["done", "ongoing", "planned", "problem"] as const;
  for (let report = 0; report < REPORTS; report += 1) {
    const links = Array.from({ length: LINKS / REPORTS }, (_, at) => {
      const project = (report * (LINKS / REPORTS) + at) % PROJECTS;
      const field = project % 20;
      const initiative = random() < 0.85 ? field * 10 + under(10) : under(INITIATIVES);
      return { project: `工程${project}`, initiative: `第${initiative}号专项行动` };
    });
    yield buildBatch({
      name: `report-${report}`,
      passages: links.map(({ project, initiative }) => [`${project}是${initiative}的重点。`, null]),
      entities: [
        ...named(
          "Project",
          links.map(({ project }) => project),
        ),
        ...named(
          "Initiative",
          links.map(({ initiative }) => initiative),
        ),
      ],
      mentions: links.flatMap(({ project, initiative }, at) => [
        [at, `project:${project}`, project] as const,
        [at, `initiative:${initiative}`, initiative] as const,
      ]),
      facts: links.map(({ project, initiative }, at) => ({
        key: `fact:${report}-${at}`,
        type: "PART_OF" as const,
        start: `project:${project}`,
        end: `initiative:${initiative}`,
        evidence: [`passage:report-${report}/${at}`],
        basis: random() < 0.5 ? ("stated" as const) : ("section" as const),
        status: statuses[under(4)] ?? "done",
        confidence: Math.round(random() * 100) / 100,
      })),
    });
  }
}

function named(type: "Project" | "Initiative", names: readonly string[]) {
  return [...new Set(names)].map((name) => ({ type, name }));
}

async function timeAnswers(address: string): Promise<void> {
  const times: number[] = [];
  let bytes = 0;
  for (let asked = 0; asked < ANSWERS; asked += 1) {
    const began = performance.now();
    bytes = (await (await fetch(`${address}/api/crossing`)).arrayBuffer()).byteLength;
    times.push(performance.now() - began);
  }
  console.log(
    `GET /api/crossing: first ${inMs(times[0])}, then ${inMs(quantile(times.slice(1), 0.5))} at the median; ${(bytes / 1e6).toFixed(1)} MB before compression`,
  );
}

async function watchPage(browser: Browser, address: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: "zh-CN" });
  await page.goto(`${address}/favicon.svg`).catch(() => null);
  const empty = await framesOf(page, "null");
  const began = performance.now();
  await page.goto(`${address}/#crossing=`);
  await page.getByRole("grid").getByRole("row").nth(10).waitFor();
  console.log(`page opened with the matrix: ${inMs(performance.now() - began)}`);
  // What the page still has to do at its start is no part of scrolling.
  await page.waitForTimeout(4_000);
  tell("an empty page", empty);
  tell("the matrix at rest", await framesOf(page, "null"));
  tell("the matrix, scrolled down", await framesOf(page, "[0, 40]"));
  tell("the matrix, scrolled across", await framesOf(page, "[20, 0]"));
  for (const [what, text] of [
    ["first", "1"],
    ["longer", "12"],
    ["another", "7"],
  ] as const) {
    console.log(`filter by text, ${what}: ${inMs(await timeFilter(page, text))}`);
  }
  await page.close();
}

/** Times between frames, in milliseconds, while something is scrolled by so many pixels a frame. */
async function framesOf(page: Page, by: string): Promise<readonly number[]> {
  const found = await page.evaluate(`new Promise((resolve) => {
    const by = ${by};
    const grid = document.querySelector('[role="grid"]');
    const scroller = grid === null ? null : grid.parentElement;
    const frames = [];
    let last = performance.now();
    const step = (now) => {
      frames.push(now - last);
      last = now;
      if (by !== null && scroller !== null) scroller.scrollBy(by[0], by[1]);
      if (frames.length < 240) requestAnimationFrame(step);
      else resolve(frames.slice(5));
    };
    requestAnimationFrame(step);
  })`);
  return z.array(z.number()).parse(found);
}

/** From the words typed until the count of rows is another. */
async function timeFilter(page: Page, text: string): Promise<number> {
  await page.evaluate(`(() => {
    const grid = () => document.querySelector('[role="grid"]')?.getAttribute("aria-rowcount");
    const before = grid();
    const box = document.querySelector('[data-testid="crossing"] input[type="search"]');
    box.addEventListener("input", (event) => {
      const began = event.timeStamp;
      const look = () => {
        if (grid() !== before) window.__filtered = performance.now() - began;
        else requestAnimationFrame(look);
      };
      look();
    }, { once: true });
    window.__filtered = undefined;
  })()`);
  await page.getByTestId("crossing").getByRole("searchbox").fill(text);
  // The page's content security policy lets nothing wait in it by itself.
  for (;;) {
    const filtered = z
      .number()
      .optional()
      .parse(await page.evaluate("window.__filtered"));
    if (filtered !== undefined) return filtered;
    await page.waitForTimeout(50);
  }
}

function tell(what: string, frames: readonly number[]): void {
  const [half, most, longest] = [quantile(frames, 0.5), quantile(frames, 0.95), Math.max(...frames)];
  console.log(`${what}: frames ${inMs(half)} at the median, ${inMs(most)} at p95, ${inMs(longest)} at most`);
}

function inMs(milliseconds = Number.NaN): string {
  return `${milliseconds.toFixed(1)} ms`;
}

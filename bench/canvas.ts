import { loadavg } from "node:os";
import { join } from "node:path";
import { coloursOfPeers } from "./canvas/colours.js";
import { drawnGraph } from "./canvas/graph.js";
import { measurePage, type Measures, middleOf, WINDOW } from "./canvas/measured-page.js";
import { type Drawer, DRAWERS, servePages } from "./canvas/pages-server.js";
import { isAsked, numberAfter, wordAfter } from "./called-with.js";
import { rendererOf } from "./renderer.js";
import { launchChromium } from "../e2e/chromium.js";

/**
 * `npm run bench -- canvas [1000] [5000] [20000] [force-graph …] [--rounds N] [--settings gpu|cpu] [--pictures FOLDER]`: Mailuo's own built page
 * beside libraries that draw graphs, each with the same graph of three times as many edges, at the same places, with names. The
 * peers draw straight lines without arrows, as is cheapest for them. Exit code 1 where a bar is missed.
 */

const SIZES = [1_000, 5_000, 20_000];
/** Mailuo's frames a second beside the best peer's. */
const LEAST_RATIO: ReadonlyMap<number, number> = new Map([[1_000, 1]]);
const USUAL_RATIO = 1.2;
const SETTINGS = {
  gpu: [],
  cpu: ["--disable-gpu-rasterization", "--disable-accelerated-2d-canvas"],
} as const satisfies Record<string, readonly string[]>;
type Setting = keyof typeof SETTINGS;

const sizes = SIZES.filter((size) => isAsked(String(size), SIZES.map(String)));
const drawers = DRAWERS.filter((drawer) => isAsked(drawer, DRAWERS));
const rounds = numberAfter("--rounds") ?? 1;
const pictures = wordAfter("--pictures");
const colours = await coloursOfPeers();
let isMissed = false;

await main();

async function main(): Promise<void> {
  for (const setting of ["gpu", "cpu"] as const satisfies readonly Setting[]) {
    if (wordAfter("--settings") !== undefined && wordAfter("--settings") !== setting) continue;
    for (const size of sizes) await compare(setting, size);
  }
  if (isMissed) process.exitCode = 1;
}

async function compare(setting: Setting, size: number): Promise<void> {
  const server = await servePages(drawnGraph(size, 3 * size));
  const browser = await launchChromium(SETTINGS[setting]);
  const results = new Map<Drawer, Measures[]>();
  const renderer = await rendererOf(browser);
  try {
    // Where Mailuo's page has its canvas, the peers have theirs.
    const page = await browser.newPage({ viewport: WINDOW });
    await page.goto(server.address);
    const place = await page.locator("#canvas").boundingBox();
    await page.close();
    for (let round = 0; round < rounds; round += 1) {
      // By turns, so that what else the machine does meets all of them.
      for (const drawer of round % 2 === 0 ? drawers : drawers.toReversed()) {
        const address = drawer === "mailuo" ? server.address : peerAddress(server.address, drawer, place);
        const picture = pictures && join(pictures, `${drawer}-${size}-${setting}.png`);
        const measures = await measurePage(browser, { drawer, address, nodes: size, picture });
        results.set(drawer, [...(results.get(drawer) ?? []), measures]);
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  console.log(`\n${renderer}`);
  tell(setting, size, new Map([...results].map(([drawer, all]) => [drawer, middleOf(all)])));
}

function peerAddress(address: string, drawer: Drawer, place: object | null): string {
  if (place === null) throw new Error("Mailuo's page shows no canvas.");
  const query = new URLSearchParams({
    ...Object.fromEntries(
      Object.entries(place).map(([side, pixels]) => [
        side === "x" ? "left" : side === "y" ? "top" : side,
        String(pixels),
      ]),
    ),
    colours: JSON.stringify(colours),
  });
  return `${address}/peers/${drawer}?${query.toString()}`;
}

function tell(setting: Setting, size: number, results: ReadonlyMap<Drawer, Measures>): void {
  const load = loadavg()[0]?.toFixed(1);
  console.log(
    `${size.toLocaleString("en")} nodes, ${(3 * size).toLocaleString("en")} edges · ${setting} · load ${load}`,
  );
  console.log("                pan f/s  (CPU ms/f)  zoom f/s  (CPU ms/f)  first picture ms  highlight ms");
  for (const [drawer, { pan, zoom, firstPictureMs, highlightMs }] of results) {
    const cells = [
      drawer.padEnd(14),
      pan.perSecond.toFixed(1).padStart(8),
      `(${pan.processorMs.toFixed(0)})`.padStart(11),
      zoom.perSecond.toFixed(1).padStart(9),
      `(${zoom.processorMs.toFixed(0)})`.padStart(11),
      firstPictureMs.toFixed(0).padStart(17),
      highlightMs.toFixed(0).padStart(13),
    ];
    console.log(cells.join(" "));
  }
  const ours = results.get("mailuo");
  const peers = [...results].filter(([drawer]) => drawer !== "mailuo").map(([, measures]) => measures);
  if (ours === undefined || peers.length === 0) return;
  const least = LEAST_RATIO.get(size) ?? USUAL_RATIO;
  judge("pan", ours.pan.perSecond / Math.max(...peers.map(({ pan }) => pan.perSecond)), { least });
  judge("zoom", ours.zoom.perSecond / Math.max(...peers.map(({ zoom }) => zoom.perSecond)), { least });
  const most = 1;
  judge("first picture", ours.firstPictureMs / Math.min(...peers.map((peer) => peer.firstPictureMs)), { most });
  judge("highlight", ours.highlightMs / Math.min(...peers.map((peer) => peer.highlightMs)), { most });
}

function judge(what: string, ratio: number, bar: { readonly least?: number; readonly most?: number }): void {
  const isMet = ratio >= (bar.least ?? 0) && ratio <= (bar.most ?? Infinity);
  if (!isMet) isMissed = true;
  const wanted = bar.least === undefined ? `≤ ${bar.most}` : `≥ ${bar.least}`;
  console.log(`  ${what}: ${ratio.toFixed(2)} × the best peer's, ${wanted}: ${isMet ? "met" : "missed"}`);
}

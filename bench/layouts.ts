import { cpus, loadavg } from "node:os";
import { launchChromium } from "../e2e/chromium.js";
import { isAsked } from "./called-with.js";
import { drawnGraph } from "./canvas/graph.js";
import { servePages } from "./canvas/pages-server.js";
import { laidByGraphology } from "./layouts/peer.js";
import { crossingShare, neighbourhoodPreservation } from "./layouts/quality.js";
import { watchLayout } from "./layouts/watched-page.js";
import { quantile } from "./quantile.js";
import { rendererOf } from "./renderer.js";

/**
 * `npm run bench -- layouts [1000] [5000]`: how long Mailuo's own built page takes to lay a graph out in its worker, how long keys wait
 * meanwhile, and how good the picture is beside graphology's ForceAtlas2 with the settings it infers, from the same start and with ten
 * times as many iterations. Exit code 1 where a bar is missed.
 */

interface Plan {
  readonly nodes: number;
  readonly settledWithinMs: number;
  /** Ten times as many as Mailuo's layout does. */
  readonly peerIterations: number;
}

const PLANS: readonly Plan[] = [
  { nodes: 1_000, settledWithinMs: 3_000, peerIterations: 6_000 },
  { nodes: 5_000, settledWithinMs: 20_000, peerIterations: 4_000 },
];
const ANSWERED_WITHIN_MS = 100;

const sizes = PLANS.map(({ nodes }) => String(nodes));

await main();

async function main(): Promise<void> {
  for (const plan of PLANS) if (isAsked(String(plan.nodes), sizes)) await measure(plan);
}

async function measure({ nodes, settledWithinMs, peerIterations }: Plan): Promise<void> {
  console.log(`${nodes} nodes, ${3 * nodes} edges; load ${loadavg()[0]?.toFixed(1)} on ${cpus().length} processors`);
  const server = await servePages(drawnGraph(nodes, 3 * nodes), "found");
  const browser = await launchChromium();
  console.log(`  ${await rendererOf(browser)}`);
  const watched = await watchLayout(browser, server.address);
  await browser.close();
  server.close();
  const { settledMs, processorSeconds, lags } = watched;
  tell(`settled in ${seconds(settledMs)} (all of the browser: ${processorSeconds.toFixed(1)} s of processor time)`, {
    bar: `at most ${seconds(settledWithinMs)}`,
    isMet: settledMs <= settledWithinMs,
  });
  const slowest = quantile(lags, 1);
  tell(
    `${lags.length} keys meanwhile: half after ${quantile(lags, 0.5).toFixed(0)} ms, all after ${slowest.toFixed(0)} ms`,
    {
      bar: `at most ${ANSWERED_WITHIN_MS} ms`,
      isMet: lags.length === 0 || slowest <= ANSWERED_WITHIN_MS,
    },
  );
  const [edges, positions] = [Uint32Array.from(watched.edges), Float32Array.from(watched.positions)];
  const began = process.cpuUsage();
  const peer = laidByGraphology({ edges, positions: Float32Array.from(watched.starts) }, peerIterations);
  const peerSeconds = process.cpuUsage(began).user / 1e6;
  console.log(`  graphology: ${peerIterations} iterations, ${peerSeconds.toFixed(1)} s of processor time`);
  const [crossings, crossingsOfPeer] = [positions, peer].map((one) => crossingShare({ edges, positions: one }));
  tell(`edges that cross: ${share(crossings)} of pairs, graphology ${share(crossingsOfPeer)}`, {
    bar: "no more",
    isMet: (crossings ?? 1) <= (crossingsOfPeer ?? 0),
  });
  const [kept, keptByPeer] = [positions, peer].map((one) => neighbourhoodPreservation({ edges, positions: one }));
  tell(`neighbours that stay neighbours: ${share(kept)}, graphology ${share(keptByPeer)}`, {
    bar: "no fewer",
    isMet: (kept ?? 0) >= (keptByPeer ?? 1),
  });
}

function tell(found: string, { bar, isMet }: { readonly bar: string; readonly isMet: boolean }): void {
  console.log(`  ${isMet ? "met   " : "MISSED"} ${found} (${bar})`);
  if (!isMet) process.exitCode = 1;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function share(value: number | undefined): string {
  return `${((value ?? Number.NaN) * 100).toFixed(2)} %`;
}

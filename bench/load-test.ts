import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { createTokens } from "#server/access/tokens.js";
import { percentile } from "./asking.js";
import { numberAfter } from "./called-with.js";
import { call, rightAnswers, type Outcome } from "./load-test/callers.js";
import { uploadNowAndThen, type LoadTimes } from "./load-test/uploader.js";
import { childProcesses, memoryOf } from "./processes.js";
import { quantile } from "./quantile.js";
import { onAskedEngines, startWatchedServing, type WatchedServing } from "./serving.js";

/**
 * `npm run bench -- load-test [embedded] [neo4j] [--callers N] [--seconds N] [--pause MS]`: so many callers, each with a token of its own, ask the sample's
 * server in a mix, while one uploads now and then. Bars: no 5xx and no other answer than when asked alone; after the first half minute
 * memory does not grow. Exit code 1 where one is missed.
 */

const callers = numberAfter("--callers") ?? 200;
const seconds = numberAfter("--seconds") ?? 120;
const pauseMs = numberAfter("--pause") ?? 2_000;
const WARM_MS = 30_000;
const SAMPLE_MS = 1_000;
const UPLOAD_EVERY_MS = 8_000;
/** The last half minute beside the one after the first, of all that is resident: less is noise of the allocator. */
const MOST_GROWTH = 1.05;

await onAskedEngines(measure);

async function measure(engine: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "mailuo-load-test-"));
  const tokens = createTokens(folder);
  const texts: string[] = [];
  for (let at = 0; at <= callers; at += 1) {
    const role = at === 0 ? "editor" : "reader";
    texts.push((await tokens.create({ name: `caller ${at}`, role, expiresAt: null })).text);
  }
  const settings = { ...environment, MAILUO_DATA: folder, MAILUO_REQUIRE_TOKEN: "true" };
  const serving = await startWatchedServing(settings, ["--sample"]);
  try {
    await run(engine, serving, texts);
  } finally {
    await serving.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(
  engine: string,
  { address, pid, usedMemory }: WatchedServing,
  [uploader = "", ...tokens]: readonly string[],
): Promise<void> {
  await uploadNowAndThen(address, { token: uploader, end: 0, everyMs: 0 });
  const right = await rightAnswers(address, uploader);
  const begin = Date.now();
  const end = begin + seconds * 1_000;
  const outcomes: Outcome[] = [];
  const memory: Memory[] = [];
  const sampling = setInterval(() => memory.push({ at: Date.now() - begin, ...memoryNow(pid) }), SAMPLE_MS);
  const usedEarly = delay(WARM_MS).then(usedMemory);
  const uploading = uploadNowAndThen(address, { token: uploader, end, everyMs: UPLOAD_EVERY_MS });
  await Promise.all(
    tokens.map((token, seed) =>
      call(address, { token, seed, end, pauseMs, right }, (outcome) => outcomes.push(outcome)),
    ),
  );
  clearInterval(sampling);
  const used = [await usedEarly, await usedMemory()];
  const loads = await uploading;
  const after = await rightAnswers(address, uploader);
  const changed = [...right].filter(([request, answer]) => after.get(request) !== answer).length;

  console.log(`${engine}: ${callers} callers for ${seconds} s, ${outcomes.length} requests, ${loads.length} uploads`);
  tellTimes(outcomes, loads);
  const statuses = grouped(outcomes, ({ status }) => status);
  console.log(`  answers: ${[...statuses].map(([status, all]) => `${all.length} × ${status}`).join(", ")}`);
  const failed = outcomes.filter(({ status }) => status === 0 || status >= 500).length;
  const wrong = outcomes.filter(({ isRight, status }) => !isRight && status === 200).length;
  for (const { note } of outcomes.filter(({ isRight }) => !isRight).slice(0, 5)) console.log(`  not right: ${note}`);
  const refused = outcomes.filter(({ status }) => status >= 400 && status < 500).length;
  const growth = tellMemory(memory, ({ at }) => loads.some(([from, to]) => begin + at >= from && begin + at <= to));
  console.log(
    `  in use by the server's main thread: ${used.map((megabytes) => megabytes.toFixed(1)).join(" MB after the first half minute, ")} MB in the end`,
  );
  const isRight = failed + wrong + refused + changed === 0;
  console.log(
    `  failed ${failed}, wrong ${wrong}, refused ${refused}, other answers afterwards ${changed}; bar: ${verdict(isRight)}`,
  );
  if (growth === null) console.log(`  memory: too short to tell; ask for --seconds ${(3 * WARM_MS) / 1_000} at least`);
  else console.log(`  memory ≤ ${MOST_GROWTH}: ${verdict(growth <= MOST_GROWTH)}`);
  if (!isRight || (growth !== null && growth > MOST_GROWTH)) process.exitCode = 1;
}

function verdict(isMet: boolean): string {
  return isMet ? "met" : "missed";
}

function tellTimes(outcomes: readonly Outcome[], loads: LoadTimes): void {
  const isDuringLoad = ({ at, ms }: Outcome): boolean => loads.some(([from, to]) => at < to && at + ms > from);
  for (const [kind, all] of [...grouped(outcomes, ({ kind }) => kind), ["all", outcomes] as const]) {
    const [during, apart] = [all.filter(isDuringLoad), all.filter((outcome) => !isDuringLoad(outcome))];
    const line = [all, during, apart].map(
      (some) => `${percentile(some, 0.5).toFixed(0)} / ${percentile(some, 0.99).toFixed(0)}`,
    );
    console.log(`  ${kind}: ${all.length}; p50 / p99 ms ${line[0]}; during a load ${line[1]}; else ${line[2]}`);
  }
}

function grouped<Key>(outcomes: readonly Outcome[], keyOf: (outcome: Outcome) => Key): Map<Key, Outcome[]> {
  const groups = new Map<Key, Outcome[]>();
  for (const outcome of outcomes) {
    const group = groups.get(keyOf(outcome)) ?? [];
    group.push(outcome);
    groups.set(keyOf(outcome), group);
  }
  return groups;
}

/** MB of the server and of the engine's processes that it started, so many milliseconds after the beginning. */
interface Memory {
  readonly at: number;
  readonly server: number;
  readonly engine: number;
}

function memoryNow(pid: number): Omit<Memory, "at"> {
  return { server: memoryOf([pid]) ?? 0, engine: memoryOf(childProcesses(pid)) ?? 0 };
}

/** By how much the server's memory is larger in the last half minute than in the one after the first; null where these are not apart. */
function tellMemory(memory: readonly Memory[], isDuringLoad: (one: Memory) => boolean): number | null {
  const last = memory.at(-1)?.at ?? 0;
  if (last + SAMPLE_MS < 3 * WARM_MS) return null;
  const middle = (part: "server" | "engine", from: number, to: number, all = memory): number => {
    const sizes = all.filter(({ at }) => at >= from && at < to).map((one) => one[part]);
    return quantile(sizes, 0.5);
  };
  const [early, late] = [middle("server", WARM_MS, 2 * WARM_MS), middle("server", last - WARM_MS, last)];
  const apart = memory.filter((one) => !isDuringLoad(one));
  const between = [middle("server", WARM_MS, 2 * WARM_MS, apart), middle("server", last - WARM_MS, last, apart)];
  const engines = [middle("engine", WARM_MS, 2 * WARM_MS), middle("engine", last - WARM_MS, last)];
  console.log(
    `  memory: server ${Math.round(early)} MB in the second half minute, ${Math.round(late)} MB in the last (${(late / early).toFixed(2)}), between loads ${between.map(Math.round).join(" and ")} MB; its engine processes ${engines.map(Math.round).join(" and ")} MB`,
  );
  return late / early;
}

import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { PathsAnswer } from "#model/paths-api.js";
import { askAll, megabytes, percentile, printMeasured, timesLine, type Timed } from "../asking.js";
import { createRandom, type Random } from "../random.js";
import type { Serving } from "../serving.js";

interface AskedPaths {
  readonly kind: string;
  readonly query: string;
}

interface Measured extends Timed {
  readonly found: number;
  readonly isExhausted: boolean;
}

export interface PathLoad {
  readonly callers: number;
  readonly searches: number;
}

/** Prints how long five paths of at most six steps take by kind, and gives the 95th percentile of all, in milliseconds. */
export async function measurePaths(serving: Serving, { callers, searches }: PathLoad): Promise<number> {
  const keys = await readKeys(serving.address);
  const before = megabytes(serving);
  const ready = await untilGraphIsRead(serving.address, keys);
  console.log(
    `graph read ${(ready / 1000).toFixed(1)} s after the first question; the server takes ${megabytes(serving)} MB, ${before} MB at its start`,
  );
  const ask = (one: AskedPaths): Promise<Measured> => askPaths(serving.address, one);
  // Nothing is compiled yet.
  await askAll(askedPaths(keys, Math.round(searches / 5), 3), callers, ask);
  const questions = askedPaths(keys, searches, 4);
  return percentile(await printMeasured(serving, () => askAll(questions, callers, ask), lineOf), 0.95);
}

interface Keys {
  readonly all: readonly string[];
  readonly wellKnown: readonly string[];
}

async function readKeys(address: string): Promise<Keys> {
  const wellKnown = await askQuery(address, "overview", { limit: WELL_KNOWN });
  const all: string[] = [];
  for (;;) {
    const page = await askQuery(address, "entity-page", { after: all.at(-1) ?? "", limit: MOST_ROWS });
    all.push(...page);
    if (page.length < MOST_ROWS) return { all, wellKnown: [...new Set(wellKnown)] };
  }
}

/** Keys in the first column. */
async function askQuery(address: string, name: string, params: object): Promise<readonly string[]> {
  const answer = await fetch(`${address}/api/queries/${name}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ params, maxRows: MOST_ROWS, timeoutMs: 120_000 }),
  });
  const { rows } = Rows.parse(await answer.json());
  return rows.map(([key]) => (typeof key === "string" ? key : key.id));
}

const WELL_KNOWN = 200;
/** What the server is told to let through. */
export const MOST_ROWS = 50_000;
const Rows = z.object({
  rows: z.array(z.tuple([z.union([z.string(), z.object({ id: z.string() })])]).rest(z.unknown())),
});

/** The same for the same seed. */
function askedPaths({ all, wellKnown }: Keys, count: number, seed: number): readonly AskedPaths[] {
  const random = createRandom(seed);
  const any = (): string => pick(all, random);
  const hub = (): string => pick(wellKnown, random);
  const kinds: readonly ((random: Random) => AskedPaths)[] = [
    () => ({ kind: "any two", query: pair(any(), any()) }),
    () => ({ kind: "from a well-known one", query: pair(hub(), any()) }),
    () => ({ kind: "two well-known ones", query: pair(hub(), hub()) }),
    () => ({ kind: "by three types", query: `${pair(any(), any())}&types=LOCATED_IN,PART_OF,RESPONSIBLE_FOR` }),
    () => ({ kind: "around the well-known", query: `${pair(any(), any())}&maxDegree=100` }),
    () => ({ kind: "through a way-point", query: `${pair(any(), any())}&via=${encodeURIComponent(hub())}` }),
  ];
  return Array.from({ length: count }, (_, index) => {
    for (;;) {
      const asked = kinds[index % kinds.length]?.(random);
      if (asked === undefined) throw new Error("There is no such kind of question.");
      const keys = new URLSearchParams(asked.query);
      const given = [keys.get("from"), keys.get("to"), keys.get("via")];
      if (new Set(given).size === given.length) return asked;
    }
  });
}

function pair(from: string, to: string): string {
  return `from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;
}

function pick(keys: readonly string[], random: Random): string {
  return keys[Math.floor(random() * keys.length)] ?? "";
}

async function untilGraphIsRead(address: string, { wellKnown }: Keys): Promise<number> {
  const started = performance.now();
  for (;;) {
    const answer = await fetch(`${address}/api/paths?${pair(wellKnown[0] ?? "", wellKnown[1] ?? "")}`);
    await answer.arrayBuffer();
    if (answer.ok) return performance.now() - started;
    if (answer.status !== 429) throw new Error(`The first question was answered with ${answer.status}.`);
    await delay(200);
  }
}

async function askPaths(address: string, { kind, query }: AskedPaths): Promise<Measured> {
  const started = performance.now();
  const answer = await fetch(`${address}/api/paths?${query}&limit=5&maxLength=6`);
  const body: unknown = await answer.json();
  const ms = performance.now() - started;
  if (!answer.ok) throw new Error(`${query} was answered with ${answer.status}: ${JSON.stringify(body)}`);
  const { paths, exhausted } = PathsAnswer.parse(body);
  return { kind, ms, found: paths.length, isExhausted: exhausted };
}

function lineOf(kind: string, measured: readonly Measured[]): string {
  const found = measured.filter((one) => one.found > 0).length;
  const exhausted = measured.filter((one) => one.isExhausted).length;
  return `${timesLine(kind, measured)}; ${found} with paths, ${exhausted} ended early`;
}

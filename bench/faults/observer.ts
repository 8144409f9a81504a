import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { isOver } from "#model/job-over.js";
import { JobStatus } from "#model/jobs.js";
import { DOCUMENTS, editionOf, keyOf, type Edition } from "./editions.js";

/** What a server says over HTTP, and whether that is what it should. */

const Health = z.object({ status: z.string() });
const Rows = z.object({ rows: z.array(z.tuple([z.string(), z.string(), z.number(), z.number()])) });

const EDITIONS =
  "MATCH (d:Document)<-[:`IN`*1..10]-(p:Passage)-[:MENTIONS]->(e:Entity) WHERE d.key STARTS WITH 'document:report-' RETURN d.key AS key, left(p.text, 5) AS marker, count(DISTINCT p) AS passages, count(e) AS mentions";
/** How long a service may take until it answers rightly again, on a machine that does other things too. */
const PATIENCE_MS = 60_000;

export async function healthOf(address: string): Promise<string> {
  try {
    const answer = await fetch(`${address}/api/health`);
    return Health.parse(await answer.json()).status;
  } catch {
    return "no answer";
  }
}

/** The status that a query is answered with; 0: none at all. */
export async function askQuery(address: string, query: string): Promise<number> {
  try {
    const answer = await post(address, query);
    await answer.text();
    return answer.status;
  } catch {
    return 0;
  }
}

/** Each document's edition; a sentence where one is no edition as a whole. */
export async function editionsAt(address: string): Promise<ReadonlyMap<string, Edition> | string> {
  const answer = await post(address, EDITIONS);
  if (!answer.ok) return `${answer.status} ${await answer.text()}`;
  const { rows } = Rows.parse(await answer.json());
  const editions = new Map<string, Edition>();
  for (const [key, marker, passages, mentions] of rows) {
    const round = Number(marker.slice(1, 4));
    const wanted = editionOf(round);
    if (editions.has(key) || passages !== wanted.passages || mentions !== passages) {
      return `${key} is a mix: ${JSON.stringify(rows.filter((row) => row[0] === key))}`;
    }
    editions.set(key, wanted);
  }
  return editions;
}

/** Throws where it is answered otherwise than by rows. */
export async function rowsOf(address: string, query: string): Promise<readonly unknown[]> {
  return z.object({ rows: z.array(z.unknown()) }).parse(await (await post(address, query)).json()).rows;
}

const Job = z.object({ id: z.string(), status: z.string() });

/** Sends a report to be loaded; gives the job's id. */
export async function sendReport(address: string, text: string): Promise<string> {
  const answer = await fetch(`${address}/api/documents?name=sent.txt`, {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: text,
  });
  return Job.parse(await answer.json()).id;
}

export async function jobStatus(address: string, id: string): Promise<string> {
  const answer = await fetch(`${address}/api/jobs/${id}`);
  return answer.ok ? Job.parse(await answer.json()).status : String(answer.status);
}

/** How a job ends; a sentence of why it failed must come with it. */
export async function sentStatus(address: string, id: string): Promise<string> {
  const started = performance.now();
  for (;;) {
    const answer = await fetch(`${address}/api/jobs/${id}`);
    const { status, detail } = EndedJob.parse(await answer.json());
    if (status === "failed") return detail === null ? "failed without a word" : "failed";
    if (isOver(status) || performance.now() - started > PATIENCE_MS) return status;
    await delay(100);
  }
}

const EndedJob = z.object({ status: JobStatus, detail: z.unknown() });

export async function documentsAt(address: string): Promise<number> {
  const [row] = await rowsOf(address, "MATCH (d:Document) RETURN count(d) AS n");
  return z.tuple([z.number()]).parse(row)[0];
}

/** How many queries run, but for the one that asks. */
export async function runningAt(address: string): Promise<number> {
  const answer = await fetch(`${address}/api/queries/running`);
  return z.object({ items: z.array(z.unknown()) }).parse(await answer.json()).items.length;
}

export interface Recovery {
  readonly ms: number;
  /** What is wrong after all that patience; null: nothing. */
  readonly wrong: string | null;
}

/** Waits until the server is ready and shows all that was acknowledged in this round, and else what there was before. */
export async function recovered(
  address: string,
  { acknowledged, round }: { readonly acknowledged: ReadonlySet<string>; readonly round: number },
): Promise<Recovery> {
  const started = performance.now();
  let wrong: string | null = "nothing was looked at";
  while (wrong !== null && performance.now() - started < PATIENCE_MS) {
    wrong = await wrongAt(address, acknowledged, round);
    if (wrong !== null) await delay(100);
  }
  return { ms: performance.now() - started, wrong };
}

async function wrongAt(address: string, acknowledged: ReadonlySet<string>, round: number): Promise<string | null> {
  const health = await healthOf(address);
  if (health !== "ready") return `health is ${health}`;
  const editions = await editionsAt(address);
  if (typeof editions === "string") return editions;
  for (let document = 0; document < DOCUMENTS; document += 1) {
    const key = keyOf(document);
    const marker = editions.get(key)?.marker;
    if (marker === undefined) return `${key} is gone`;
    if (acknowledged.has(key) && marker !== editionOf(round).marker)
      return `${key} is ${marker}, not of round ${round}`;
  }
  return null;
}

function post(address: string, query: string): Promise<Response> {
  return fetch(`${address}/api/query`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, maxRows: 1_000 }),
  });
}

import * as fc from "fast-check";
import { z } from "zod";
import { Problem } from "#model/problem.js";
import { fuzzedOperations, type FuzzedOperation, type FuzzedRequest } from "./fuzzed-requests.js";

export interface FuzzOptions {
  readonly send: (request: Request) => Promise<Response> | Response;
  /** How many requests each operation gets. */
  readonly requests: number;
  readonly seed: number;
  /** How many are under way at a time. */
  readonly abreast: number;
  /** What is not answered by then hangs. */
  readonly patienceMs: number;
  /** Only these operations; absent: all. */
  readonly only?: readonly string[];
}

/** What one operation was asked and how it answered. */
export interface FuzzOutcome {
  readonly id: string;
  readonly requests: number;
  readonly statuses: Readonly<Record<string, number>>;
  readonly slowestMs: number;
  readonly faults: readonly { readonly what: string; readonly request: FuzzedRequest }[];
}

/**
 * Sends requests drawn from an OpenAPI document with a fixed seed. A fault is an answer of 500 and above, one that shows the inside of
 * the program, a refusal that is no problem, a status that the document does not name, and no answer in time.
 */
export async function* fuzz(document: unknown, options: FuzzOptions): AsyncGenerator<FuzzOutcome> {
  const { only } = options;
  for (const operation of fuzzedOperations(document)) {
    if (only === undefined || only.includes(operation.id)) yield await fuzzOperation(operation, document, options);
  }
}

async function fuzzOperation(
  { id, requests }: FuzzedOperation,
  document: unknown,
  options: FuzzOptions,
): Promise<FuzzOutcome> {
  const drawn = fc.sample(requests, { numRuns: options.requests, seed: options.seed });
  const known = statusesOf(document, id);
  const statuses: Record<string, number> = {};
  const faults: { what: string; request: FuzzedRequest }[] = [];
  let slowestMs = 0;
  const queue = drawn.values();
  const work = async (): Promise<void> => {
    for (const request of queue) {
      const start = performance.now();
      const { status, fault } = await outcomeOf(request, known, options);
      slowestMs = Math.max(slowestMs, performance.now() - start);
      statuses[status] = (statuses[status] ?? 0) + 1;
      if (fault !== null) faults.push({ what: fault, request });
    }
  };
  await Promise.all(Array.from({ length: options.abreast }, work));
  return { id, requests: drawn.length, statuses, slowestMs, faults };
}

interface Outcome {
  readonly status: number;
  readonly fault: string | null;
}

async function outcomeOf(
  fuzzed: FuzzedRequest,
  known: ReadonlySet<number>,
  { send, patienceMs }: FuzzOptions,
): Promise<Outcome> {
  const caller = new AbortController();
  const request = new Request(`http://localhost${fuzzed.path}`, {
    method: fuzzed.method,
    headers: fuzzed.headers,
    body: fuzzed.body,
    signal: caller.signal,
  });
  const late = Symbol("late");
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), patienceMs);
  });
  const answered = (async () => {
    const answer = await send(request);
    // A stream of events has no end: its beginning must do.
    const isEndless = answer.headers.get("content-type")?.startsWith("text/event-stream") === true;
    if (isEndless) await answer.body?.cancel();
    return { answer, body: isEndless ? "" : await answer.text() };
  })();
  const settled = await Promise.race([answered, patience]);
  clearTimeout(timer);
  if (settled === late) {
    caller.abort();
    return { status: 0, fault: `no answer within ${patienceMs} ms` };
  }
  const { answer, body } = settled;
  return { status: answer.status, fault: faultOf(answer, body, known) };
}

/** What a program tells of itself; a line of a stack begins with a few blanks, and a caller's own text may be nothing else. */
const INSIDE =
  /\n[ \t]{1,20}at |node_modules|file:\/\/|\/dist\/|(?:Type|Range|Reference|Syntax)Error\b|\[object Object\]/u;

function faultOf(answer: Response, body: string, known: ReadonlySet<number>): string | null {
  if (answer.status >= 500) return `answered ${answer.status}: ${body.slice(0, 300)}`;
  if (answer.status >= 400) {
    const type = answer.headers.get("content-type") ?? "";
    if (!type.startsWith("application/problem+json")) return `answered ${answer.status} as “${type}”`;
    const parsed = Problem.safeParse(jsonFrom(body));
    if (!parsed.success) return `answered what is no problem: ${body.slice(0, 300)}`;
    if (INSIDE.test(parsed.data.detail)) return `tells of its inside: ${body.slice(0, 300)}`;
  }
  if (!known.has(answer.status)) return `answered ${answer.status}, which is not described: ${body.slice(0, 200)}`;
  return null;
}

function jsonFrom(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const Described = z.looseObject({
  paths: z.record(
    z.string(),
    z.record(z.string(), z.looseObject({ operationId: z.string(), responses: z.record(z.string(), z.unknown()) })),
  ),
});

function statusesOf(document: unknown, id: string): ReadonlySet<number> {
  const operations = Object.values(Described.parse(document).paths).flatMap((item) => Object.values(item));
  const found = operations.find(({ operationId }) => operationId === id);
  // A path parameter with a slash may lead to another path; an address that is cut leads to none.
  return new Set([...Object.keys(found?.responses ?? {}).map(Number), 404, 405]);
}

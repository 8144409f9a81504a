import { setTimeout as delay } from "node:timers/promises";
import { createRandom } from "../random.js";
import { comparable, drawRequest, MIX, type MixedRequest } from "./requests.js";

/** What came of one request. */
export interface Outcome {
  readonly kind: string;
  /** 0: no answer at all. */
  readonly status: number;
  readonly ms: number;
  readonly isRight: boolean;
  /** Milliseconds of the clock, when it was sent. */
  readonly at: number;
  /** What was wrong, where it was. */
  readonly note: string;
}

/** What each request of the mix is answered with, asked alone: by path and body. */
export async function rightAnswers(address: string, token: string | null): Promise<ReadonlyMap<string, string>> {
  const answers = new Map<string, string>();
  for (const request of MIX.flatMap(({ requests }) => requests)) {
    const answer = await send(address, token, request);
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${request.path} answered ${answer.status}, asked alone: ${text}`);
    answers.set(keyOf(request), comparable(text));
  }
  return answers;
}

/** One caller, who asks, waits for the answer, pauses like a person, and asks again until `end`, of the clock. */
export async function call(
  address: string,
  { token, seed, end, pauseMs, right }: CallerOptions,
  tell: (outcome: Outcome) => void,
): Promise<void> {
  const random = createRandom(seed);
  await delay(random() * pauseMs);
  while (Date.now() < end) {
    tell(await ask(address, token, drawRequest(random), right));
    await delay(-Math.log(1 - random()) * pauseMs);
  }
}

export interface CallerOptions {
  readonly token: string;
  readonly seed: number;
  readonly end: number;
  /** On the average. */
  readonly pauseMs: number;
  readonly right: ReadonlyMap<string, string>;
}

async function ask(
  address: string,
  token: string,
  request: MixedRequest,
  right: ReadonlyMap<string, string>,
): Promise<Outcome> {
  const at = Date.now();
  const start = performance.now();
  const outcome = (status: number, isRight: boolean, note: string): Outcome => ({
    kind: request.kind,
    status,
    ms: performance.now() - start,
    isRight,
    at,
    note: isRight ? "" : `${request.kind} ${request.path}: ${status} ${note.slice(0, 300)}`,
  });
  try {
    const answer = await send(address, token, request);
    const text = await answer.text();
    return outcome(answer.status, answer.ok && comparable(text) === right.get(keyOf(request)), text);
  } catch (error) {
    return outcome(0, false, error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error));
  }
}

function send(address: string, token: string | null, { path, body, streamed }: MixedRequest): Promise<Response> {
  return fetch(`${address}${path}`, {
    headers: {
      ...bearer(token),
      "content-type": "application/json",
      accept: streamed ? "application/x-ndjson" : "application/json",
    },
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
  });
}

/** Without a token a caller of this machine is let in as it is. */
export function bearer(token: string | null): Readonly<Record<string, string>> {
  return token === null ? {} : { authorization: `Bearer ${token}` };
}

function keyOf({ path, body, streamed }: MixedRequest): string {
  return JSON.stringify([path, body ?? null, streamed ?? false]);
}

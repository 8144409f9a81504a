import { expect, test, vi } from "vitest";
import type { Api } from "../api.js";
import { RequestError } from "../failure.js";
import { createQueryRunner } from "./create-query-runner.js";
import type { QueryOutcome } from "./query-run.js";

const ASKED = { text: "RETURN 1", params: {}, limits: {} };
const ONE_ROW = {
  columns: ["n"],
  rows: [[1]],
  graph: { nodes: [], relationships: [] },
  truncated: false,
  elapsedMs: 1,
};

/** An answer that comes when the test says so. */
function waiting() {
  let [resolve, reject]: [(value: typeof ONE_ROW) => void, (error: unknown) => void] = [() => {}, () => {}];
  const promise = new Promise<typeof ONE_ROW>((...settle) => ([resolve, reject] = settle));
  let signal: AbortSignal | undefined;
  let tell: Parameters<Api["query"]>[4];
  const ask: Api["query"] = (_text, _params, _limits, ...work) => {
    [signal, tell] = work;
    return promise;
  };
  return { ask, resolve, reject, tell: () => tell?.(() => ONE_ROW), isAborted: () => signal?.aborted };
}

function running(ask: Api["query"]) {
  let outcome: QueryOutcome | undefined;
  const runner = createQueryRunner(ask, (next) => (outcome = next));
  return { runner, outcome: () => outcome };
}

test("rows are there before the end", async () => {
  const answer = waiting();
  const { runner, outcome } = running(answer.ask);
  const run = runner.start(ASKED);
  answer.tell();
  await vi.waitFor(() => expect(outcome()?.result).toEqual({ status: "loading", previous: ONE_ROW }));
  answer.resolve(ONE_ROW);
  await run;
  expect(outcome()).toMatchObject({ result: { status: "ready", value: ONE_ROW }, run: { ending: { kind: "whole" } } });
});

test("what came before it was cancelled stays, and the request is ended", async () => {
  const answer = waiting();
  const { runner, outcome } = running(answer.ask);
  void runner.start(ASKED);
  answer.tell();
  runner.cancel();
  expect(outcome()).toMatchObject({
    result: { status: "ready", value: ONE_ROW },
    run: { ending: { kind: "cancelled" } },
  });
  expect(answer.isAborted()).toBe(true);
});

test("what came before an error stays, and the run says what went wrong", async () => {
  const answer = waiting();
  const { runner, outcome } = running(answer.ask);
  const run = runner.start(ASKED);
  answer.tell();
  const failure = { code: "query-timeout", detail: "It took too long." } as const;
  answer.reject(new RequestError(failure));
  await run;
  expect(outcome()).toMatchObject({ result: { status: "ready" }, run: { ending: { kind: "failed", failure } } });
});

test("a second run takes the first one's place, whose answer comes too late", async () => {
  const [first, second] = [waiting(), waiting()];
  const asks = [first.ask, second.ask];
  const { runner, outcome } = running((...given) => (asks.shift() ?? second.ask)(...given));
  const runs = [runner.start(ASKED), runner.start({ ...ASKED, text: "RETURN 2" })];
  expect(first.isAborted()).toBe(true);
  first.resolve({ ...ONE_ROW, rows: [] });
  second.resolve(ONE_ROW);
  await Promise.all(runs);
  expect(outcome()).toMatchObject({ result: { value: ONE_ROW }, run: { text: "RETURN 2" } });
});

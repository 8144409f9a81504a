import { describe, expect, test } from "vitest";
import type { Api } from "../api.js";
import { RequestError } from "../failure.js";
import { result } from "../fixture.js";
import { bund, media, openWorld, part, plan } from "../world.js";

describe("asking in Cypher", () => {
  const asked = result([plan, media], [part]);

  test("puts the result on the canvas, added or instead", async () => {
    const { core, state } = openWorld({ api: { query: () => Promise.resolve(asked) } });
    await core.start();
    await core.runQuery();
    expect(state().query.result).toEqual({ status: "ready", value: asked });
    core.showResult("add");
    expect([...state().dataset.nodes.keys()]).toEqual([media.id, bund.id, plan.id]);
    core.showResult("replace");
    expect([...state().dataset.nodes.keys()]).toEqual([plan.id, media.id]);
  });

  test("runs a part of the text where one is given, with the same parameters", async () => {
    const sent: unknown[] = [];
    const query: Api["query"] = (text, params) => {
      sent.push({ text, params });
      return Promise.resolve(asked);
    };
    const { core } = openWorld({ api: { query } });
    core.setQuery("RETURN 1; RETURN $a", { a: 2 });
    await core.runQuery();
    await core.runQuery("RETURN $a");
    expect(sent).toEqual([
      { text: "RETURN 1; RETURN $a", params: { a: 2 } },
      { text: "RETURN $a", params: { a: 2 } },
    ]);
  });

  test("keeps a refusal with its place in the text", async () => {
    const failure = {
      code: "invalid-query",
      detail: "There is a bracket too many.",
      position: { line: 1, column: 9 },
    } as const;
    const { core, state } = openWorld({ api: { query: () => Promise.reject(new RequestError(failure)) } });
    await core.runQuery();
    expect(state().query.result).toEqual({ status: "failed", failure });
  });

  test("can be cancelled, which ends the request", async () => {
    let signal: AbortSignal | undefined;
    const endless: Api["query"] = (_text, _params, _limits, given) => {
      signal = given;
      return new Promise((_resolve, reject) => given?.addEventListener("abort", () => reject(given.reason)));
    };
    const { core, state } = openWorld({ api: { query: endless } });
    core.setQuery("RETURN 1");
    const run = core.runQuery();
    core.cancelQuery();
    await run;
    expect(signal?.aborted).toBe(true);
    expect(state().query.result).toEqual({ status: "idle" });
  });
});

describe("a question in words", () => {
  const answer = { query: "西岸有什么", reading: null, nearest: [], unknown: [] };

  test("is asked for what it means, without the space around it and no longer than the server takes", async () => {
    const asked: string[] = [];
    const understand: Api["understand"] = (typed) => {
      asked.push(typed);
      return Promise.resolve(answer);
    };
    const { core, state } = openWorld({ api: { understand } });
    await core.understand(" 西岸有什么 ");
    expect(state().understanding).toEqual({ status: "ready", value: answer });
    await core.understand("西".repeat(300));
    await core.understand(" ");
    expect([asked[0], asked[1]?.length, asked.length, state().understanding]).toEqual([
      "西岸有什么",
      200,
      2,
      { status: "idle" },
    ]);
  });
});

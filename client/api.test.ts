import { describe, expect, test } from "vitest";
import { createApi } from "./api.js";

interface Asked {
  readonly url: string;
  readonly method: string | undefined;
  readonly body: unknown;
}

function answering(response: () => Response) {
  const asked: Asked[] = [];
  /** The headers `If-Match`. */
  const seen: (string | null)[] = [];
  const api = createApi("http://mailuo.test", (url, init) => {
    init?.signal?.throwIfAborted();
    asked.push({ url: typeof url === "string" ? url : "not a string", method: init?.method, body: init?.body ?? null });
    seen.push(new Headers(init?.headers).get("if-match"));
    return Promise.resolve(response());
  });
  return { api, asked, seen };
}

describe("the API", () => {
  test("writes keys into paths so that slashes, colons and Chinese survive", async () => {
    const { api, asked } = answering(() => Response.json({}));
    await api.neighbours("department:徐汇区/区委", { types: ["PART_OF", "ISSUED"], limit: 5 });
    const key = encodeURIComponent("department:徐汇区/区委");
    expect(asked).toEqual([
      {
        url: `http://mailuo.test/api/entities/${key}/neighbours?types=PART_OF%2CISSUED&limit=5`,
        method: "GET",
        body: null,
      },
    ]);
  });

  test("sends queries with their parameters", async () => {
    const { api, asked } = answering(() => new Response('{"type":"end","rows":0,"truncated":false,"elapsedMs":1}\n'));
    await api.query("RETURN $a", { a: 1 }, { maxRows: 10 });
    const body = JSON.stringify({ query: "RETURN $a", params: { a: 1 }, faults: "line", maxRows: 10 });
    expect(asked).toEqual([{ url: "http://mailuo.test/api/query", method: "POST", body }]);
  });

  test("saves over the view that was seen, and over no other", async () => {
    const { api, asked, seen } = answering(() => Response.json({}));
    await api.saveView({ title: "西岸", snapshot: { version: 1 } });
    await api.saveView({ title: "西岸", snapshot: { version: 1 } }, { id: "a1", version: "b2" });
    await api.removeView({ id: "a1" });
    expect(asked.map(({ url, method }, index) => [method, url, seen[index]])).toEqual([
      ["POST", "http://mailuo.test/api/views", null],
      ["PUT", "http://mailuo.test/api/views/a1", '"b2"'],
      ["DELETE", "http://mailuo.test/api/views/a1", "*"],
    ]);
  });

  test("says of single files only what is said of them", async () => {
    const { api, asked } = answering(() => Response.json({}));
    const files = [new File(["x"], "甲.txt"), new File(["y"], "乙.txt")];
    const byFile = new Map([
      ["甲.txt", { year: "2014", area: "" }],
      ["乙.txt", { title: "" }],
    ]);
    await api.inspect({ files, said: { area: "徐汇区", issuer: "" }, byFile });
    const [{ url, body } = { url: "", body: null }] = asked;
    const form =
      body instanceof FormData
        ? [...body].map(([name, value]) => [name, value instanceof File ? value.name : value])
        : [];
    expect([url, form]).toEqual([
      "http://mailuo.test/api/documents/inspect",
      [
        ["area", "徐汇区"],
        ["said", '{"甲.txt":{"year":"2014"}}'],
        ["file", "甲.txt"],
        ["file", "乙.txt"],
      ],
    ]);
  });

  test("keeps a byte order mark, which counts in every offset", async () => {
    const { api } = answering(() => new Response("\ufeff徐汇"));
    expect(await api.documentText("document:x")).toBe("\ufeff徐汇");
  });
});

describe("what goes wrong", () => {
  test("is the server's own sentence, with its place in the query", async () => {
    const problem = { code: "invalid-query", detail: "A bracket is missing.", line: 2, column: 7 };
    const { api } = answering(() => Response.json(problem, { status: 400 }));
    await expect(api.query("x", {}, {})).rejects.toMatchObject({
      failure: { code: "invalid-query", detail: "A bracket is missing.", position: { line: 2, column: 7 } },
    });
  });

  test("is not understood when something else answers in Mailuo's place", async () => {
    const { api } = answering(() => new Response("<h1>Bad gateway</h1>", { status: 502 }));
    await expect(api.schema()).rejects.toMatchObject({ failure: { code: "not-understood" } });
  });

  test("is told by the sign-in page by its status, and by the server as any other", async () => {
    const full = { code: "store-unavailable", detail: "The disk is full." };
    const answers = [new Response("<form>", { status: 401 }), Response.json(full, { status: 503 })];
    const { api } = answering(() => answers.shift() ?? new Response(null));
    await expect(api.signIn("mailuo_x")).rejects.toMatchObject({ failure: { code: "token-needed", detail: "" } });
    await expect(api.signIn("mailuo_x")).rejects.toMatchObject({ failure: full });
  });

  test("of an upload is told by its files, where the browser no longer gives those", async () => {
    const api = createApi("http://mailuo.test", () => Promise.reject(new TypeError("fetch failed")));
    const gone = Object.assign(new File(["甲"], "甲.txt"), {
      slice: () => Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new DOMException("changed")) }),
    });
    const [there, said] = [new File(["乙"], "乙.txt"), {}];
    await expect(api.upload({ files: [gone, there], said })).rejects.toMatchObject({
      failure: { code: "files-changed", detail: "甲.txt" },
    });
    await expect(api.inspect({ files: [there], said })).rejects.toMatchObject({ failure: { code: "unreachable" } });
  });

  test("is that nobody is there", async () => {
    const api = createApi("http://mailuo.test", () => Promise.reject(new TypeError("fetch failed")));
    await expect(api.schema()).rejects.toMatchObject({ failure: { code: "unreachable" } });
  });

  test("is nothing but the abort when the caller gave up", async () => {
    const { api } = answering(() => Response.json({}));
    const controller = new AbortController();
    controller.abort();
    await expect(api.schema(controller.signal)).rejects.toMatchObject({ name: "AbortError" });
  });
});

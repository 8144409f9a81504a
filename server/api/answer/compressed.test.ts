import { gunzipSync, inflateSync } from "node:zlib";
import { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { compressed } from "./compressed.js";
import { keptByContent } from "./kept.js";
import type { RequestEnvironment } from "#server/api/services.js";
import { toldText } from "./told-text.js";

const SHORT = { name: "徐汇滨江" };
const LONG = { names: Array.from({ length: 20_000 }, (_, at) => `第${at}个`) };

const app = new Hono<RequestEnvironment>()
  .use(compressed())
  .get("/short", keptByContent(), (context) => context.json(toldText(context, SHORT)))
  .get("/long", (context) => context.json(toldText(context, LONG)))
  .get("/untold", (context) => context.json(SHORT))
  .get("/refused", (context) => context.json(toldText(context, SHORT), 404));

const ask = (path: string, encoding?: string, headers: Readonly<Record<string, string>> = {}) =>
  app.request(path, { headers: { ...headers, ...(encoding === undefined ? {} : { "accept-encoding": encoding }) } });
const bytesOf = async (answer: Response): Promise<Buffer> => Buffer.from(await answer.arrayBuffer());

describe("an answer whose text is told", () => {
  it.each([
    ["/short", SHORT],
    ["/long", LONG],
  ])("%s is compressed for whoever accepts that, and says so", async (path, content) => {
    const answer = await ask(path, "br, gzip;q=0.5, deflate");
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-encoding": "gzip",
      "content-type": "application/json",
      vary: "Accept-Encoding",
    });
    expect(JSON.parse(gunzipSync(await bytesOf(answer)).toString())).toEqual(content);
  });

  it.each([undefined, "identity", "gzip;q=0, identity"])("is sent as it is to whoever accepts %s", async (encoding) => {
    const answer = await ask("/short", encoding);
    expect([answer.headers.get("content-encoding"), await answer.json()]).toEqual([null, SHORT]);
  });

  it("is compressed in another way for whoever accepts nothing else", async () => {
    const answer = await ask("/short", "deflate");
    expect(answer.headers.get("content-encoding")).toBe("deflate");
    expect(JSON.parse(inflateSync(await bytesOf(answer)).toString())).toEqual(SHORT);
  });

  it("has the same tag compressed and not, and is not sent to whoever has it", async () => {
    const [plain, packed] = [await ask("/short"), await ask("/short", "gzip")];
    const tag = plain.headers.get("etag") ?? "";
    expect([packed.headers.get("etag"), tag]).toEqual([tag, expect.stringMatching(/^W\/".+"$/u)]);
    const again = await ask("/short", "gzip", { "if-none-match": tag });
    expect([again.status, await again.text(), again.headers.get("content-encoding")]).toEqual([304, "", null]);
  });

  it("has no body where only its head is asked for", async () => {
    const answer = await app.request("/short", { method: "HEAD", headers: { "accept-encoding": "gzip" } });
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
  });
});

it.each([
  ["/untold", 200],
  ["/refused", 404],
])("what is not told, or is a refusal, is compressed as a stream: %s", async (path, status) => {
  const answer = await ask(path, "gzip");
  expect([answer.status, answer.headers.get("content-encoding")]).toEqual([status, "gzip"]);
  expect(JSON.parse(gunzipSync(await bytesOf(answer)).toString())).toEqual(SHORT);
});

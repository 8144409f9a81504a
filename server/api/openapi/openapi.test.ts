import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { describedRoutes } from "./openapi.js";
import { createApp } from "#server/api/app.js";
import { openSampleApp, type SampleApp } from "#server/api/contract/sample-app.js";
import { configurationFromEnvironment } from "#server/configuration.js";
import { openServerJobs } from "#server/jobs/server-jobs.js";
import { createLog } from "#server/log.js";
import { createSavedQueries } from "#server/saved-queries/saved-queries.js";
import { createViews } from "#server/views/views.js";
import { EXAMPLE_QUERY } from "#server/api/queries/saved-query-descriptions.js";
import { EXAMPLE_SNAPSHOT } from "#server/api/views/view-descriptions.js";

const Content = z.record(
  z.string(),
  z.object({ schema: z.unknown(), example: z.unknown().optional(), examples: z.unknown().optional() }),
);
const Operation = z.object({
  operationId: z.string(),
  parameters: z
    .array(
      z.object({
        name: z.string(),
        in: z.enum(["path", "query", "header"]),
        required: z.boolean(),
        description: z.string(),
        example: z.union([z.string(), z.number(), z.boolean()]).optional(),
        schema: z.unknown(),
      }),
    )
    .default([]),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.record(z.string(), z.object({ description: z.string(), content: Content.default({}) })),
});
type Operation = z.infer<typeof Operation>;
const OpenApi = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), Operation)) });

let sample: SampleApp;
let served: Record<string, unknown>;
let document: z.infer<typeof OpenApi>;
let matches: (schema: unknown, value: unknown) => true | string;

beforeAll(async () => {
  sample = await openSampleApp();
  await saveExampleView(sample.dataFolder);
  await saveExampleQuery(sample.dataFolder);
  served = z.looseObject({}).parse(await (await sample.app.request("/api/openapi.json")).json());
  document = OpenApi.parse(served);
  const ajv = new Ajv2020({ strict: false, allErrors: true, schemas: [{ ...served, $id: "mailuo:api" }] });
  addFormats.default(ajv);
  matches = (schema, value) => {
    // References of a schema in the document are to the document itself.
    const own: unknown = JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"mailuo:api#/components'));
    const check = ajv.compile(z.record(z.string(), z.unknown()).parse(own));
    return check(value) || ajv.errorsText(check.errors);
  };
});
afterAll(() => sample?.close());

function operations(): { path: string; method: string; operation: Operation }[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
}

describe("the API's document", () => {
  test("is valid OpenAPI 3.1", async () => {
    const validator = new Validator();
    expect(await validator.validate(served)).toEqual({ valid: true });
    expect(validator.version).toBe("3.1");
  });

  test("says of every route, whomever it is for, how a wrong token is answered, and too many of them", () => {
    const lacking = operations().filter(({ operation: { responses } }) => !("401" in responses && "429" in responses));
    expect(lacking.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  test("has every route, and each says what it is, what it answers and how it fails", () => {
    const routes = describedRoutes(sample.app.routes);
    expect(routes.length).toBeGreaterThan(10);
    const lacking = routes.flatMap(({ method, path, description }) => {
      if (description === undefined) return `${method} ${path} has no description`;
      const { id, summary, description: words, answers } = description;
      const isTold = id !== "" && /\S{3}/u.test(summary) && words.endsWith(".") && answers.length > 0;
      return isTold ? [] : `${method} ${path} does not say what it is`;
    });
    expect(lacking).toEqual([]);
  });

  test("names each operation once", () => {
    const ids = operations().map(({ operation }) => operation.operationId);
    expect(ids).toEqual([...new Set(ids)]);
  });

  test("has an example of every path parameter, of every required one, and of every body", () => {
    const lacking = operations().flatMap(({ path, method, operation }) => {
      const placeholders = [...path.matchAll(/\{([^}]+)\}/gu)].map(([, name]) => name);
      const named = operation.parameters.filter((parameter) => parameter.in === "path").map(({ name }) => name);
      const examples = operation.parameters.filter(({ required, example }) => required && example === undefined);
      const bodies = Object.values(operation.requestBody?.content ?? {}).filter(({ example }) => example === undefined);
      return [
        ...(String(placeholders) === String(named) ? [] : [`${method} ${path}: path parameters are ${String(named)}`]),
        ...examples.map(({ name }) => `${method} ${path}: ${name} has no example`),
        ...bodies.map(() => `${method} ${path}: the body has no example`),
      ];
    });
    expect(lacking).toEqual([]);
  });

  test("has an error answer of every route", () => {
    const lacking = operations().filter(
      ({ operation }) =>
        !Object.values(operation.responses).some(({ content }) => content["application/problem+json"] !== undefined),
    );
    expect(lacking).toEqual([]);
  });

  test("has the full disk among the failures of every route that writes, but for those that only end work", () => {
    const lacking = describedRoutes(sample.app.routes).flatMap(({ method, description }) =>
      method.toUpperCase() === "GET" || description === undefined || description.errors.includes("store-unavailable")
        ? []
        : description.id,
    );
    expect(lacking.toSorted()).toEqual(["cancelJob", "endQuery"]);
  });

  test("shows only examples that its schemas allow", () => {
    const wrong = operations().flatMap(({ path, method, operation }) => {
      const contents = [
        operation.requestBody?.content,
        ...Object.values(operation.responses).map(({ content }) => content),
      ];
      return contents.flatMap((content = {}) =>
        Object.entries(content).flatMap(([media, { schema, example, examples }]) => {
          const shown = [
            ...(example === undefined ? [] : [example]),
            ...Object.values(Examples.parse(examples ?? {})).map(({ value }) => value),
          ];
          if (shown.length === 0) return [`${method} ${path}: no example of ${media}`];
          return shown.map((value) => matches(schema, value)).filter((outcome) => outcome !== true);
        }),
      );
    });
    expect(wrong).toEqual([]);
  });
});

/** Under the id by which the document asks for it. */
async function saveExampleView(dataFolder: string): Promise<void> {
  const views = createViews({ dataFolder, mostBytes: 1_000_000, random: () => "67d5097a7d461d99eae1c7ed" });
  await views.add({ title: "西岸的项目", note: "", thumbnail: null, snapshot: EXAMPLE_SNAPSHOT }, "李雷");
}

/** Likewise. */
async function saveExampleQuery(dataFolder: string): Promise<void> {
  const queries = createSavedQueries({ dataFolder, random: () => "3b1d09f2ce5a4d1187a60b2f" });
  await queries.add(EXAMPLE_QUERY, "李雷");
}

const Examples = z.record(z.string(), z.object({ value: z.unknown() }));

/** What the sample has nothing to show of, or would not survive: the suite of uploads compares these answers with their schemas. */
const NOT_ASKED = new Set(["uploadDocuments", "removeDocument", "readJob", "followJob", "cancelJob"]);

describe("live answers", () => {
  test("the examples of the document, sent to the sample, are answered as the document says", async () => {
    const routes = describedRoutes(sample.app.routes);
    for (const { path, method, operation } of operations()) {
      const route = routes.find(({ description }) => description?.id === operation.operationId);
      // What changes something is tested where it belongs.
      if (route?.need !== "reader" && route?.need !== "anyone") continue;
      if (NOT_ASKED.has(operation.operationId)) continue;
      const answer = await ask(path, method, operation);
      const media = (answer.headers.get("content-type") ?? "").split(";")[0] ?? "";
      const said = operation.responses[String(answer.status)]?.content[media];
      expect([path, method, answer.status, said === undefined]).toEqual([path, method, 200, false]);
      const body: unknown = media.endsWith("json") ? await answer.json() : await answer.text();
      expect([path, matches(said?.schema, body)]).toEqual([path, true]);
    }
  });
});

describe("what callers may keep", () => {
  test("an answer to GET carries an ETag, by which the caller learns that it is still so, or is of the moment", async () => {
    for (const { path, method, operation } of operations()) {
      if (method !== "get") continue;
      const answer = await ask(path, method, operation);
      const tag = answer.headers.get("etag");
      const kept = answer.headers.get("cache-control");
      await answer.body?.cancel();
      expect([path, kept]).toEqual([path, tag === null ? "no-store" : "private, no-cache"]);
      expect([path, operation.responses["304"] !== undefined]).toEqual([path, tag !== null]);
      if (tag === null) continue;
      const again = await ask(path, method, operation, { "if-none-match": `"other", ${tag}` });
      expect([again.status, await again.text(), again.headers.get("etag")]).toEqual([304, "", tag]);
    }
  });

  test("a write to the graph makes the answers new", async () => {
    const [path, schema] = [`/api/documents`, "/api/schema"];
    const tags = async () => [
      (await sample.app.request(path)).headers.get("etag"),
      (await sample.app.request(schema)).headers.get("etag"),
    ];
    const before = await tags();
    expect(await tags()).toEqual(before);
    const { document } = sample.batch;
    await sample.store.replaceDocument({ ...sample.batch, document: { ...document, title: "新版" } });
    const [after] = await tags();
    expect(after).not.toBe(before[0]);
    const asked = await sample.app.request(path, { headers: { "if-none-match": String(before[0]) } });
    expect([asked.status, JSON.stringify(await asked.json()).includes("新版")]).toEqual([200, true]);
    await sample.store.replaceDocument(sample.batch);
  });

  test("another catalogue makes the lists of queries and questions new, though the program's version is the same", async () => {
    const { store, catalogue } = sample;
    const configuration = configurationFromEnvironment({ MAILUO_DATA: sample.dataFolder });
    const log = createLog({ level: "silent" });
    const fewer = { ...catalogue, list: () => catalogue.list().filter(({ question }) => question === undefined) };
    const jobs = await openServerJobs({ store, catalogue, configuration, log });
    const ending = new AbortController();
    const app = createApp({ store, catalogue: fewer, configuration, log, jobs, ending: ending.signal });
    for (const path of ["/api/queries", "/api/questions"]) {
      const tag = (await sample.app.request(path)).headers.get("etag") ?? "";
      expect([path, (await app.request(path, { headers: { "if-none-match": tag } })).status]).toEqual([path, 200]);
    }
    ending.abort();
    await jobs.stop();
  });

  test("what was not found has no tag", async () => {
    const answer = await sample.app.request("/api/documents/document:none");
    expect([answer.status, answer.headers.get("etag"), answer.headers.get("cache-control")]).toEqual([
      404,
      null,
      "no-store",
    ]);
  });
});

/** Sends the request that the document gives as an example. */
async function ask(
  path: string,
  method: string,
  operation: Operation,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const query = new URLSearchParams();
  let filled = path;
  for (const { name, in: place, example } of operation.parameters) {
    if (example === undefined) continue;
    if (place === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(String(example)));
    if (place === "query") query.set(name, String(example));
  }
  const body = operation.requestBody?.content["application/json"]?.example;
  return sample.app.request(`${filled}?${query.toString()}`, {
    method: method.toUpperCase(),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    headers: body === undefined ? headers : { ...headers, "content-type": "application/json" },
  });
}

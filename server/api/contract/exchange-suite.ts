import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ExportFormat, ExportedGraph } from "#model/exchange-api.js";
import { Job, JobAnswer } from "#model/jobs.js";
import { Subgraph } from "#model/graph.js";
import { subgraphFromBatch } from "#server/batch-subgraph.js";
import { GRAPH_FORMATS } from "#server/exchange/graph-formats.js";
import { get, inPath, post, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** Export and import over HTTP. `environment` says which engine holds the graph. */
export function describeExchangeRoutes(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`export and import on ${engine}`, () => {
    let sample: SampleApp;
    beforeAll(async () => {
      sample = await openSampleApp(environment);
    });
    afterAll(() => sample?.close());

    const exported = async (query = ""): Promise<Buffer> => {
      const answer = await sample.app.request(`/api/export${query}`);
      expect(answer.status).toBe(200);
      return Buffer.from(await answer.arrayBuffer());
    };

    /** What became of an import. */
    async function imported(name: string, body: Buffer): Promise<JobAnswer> {
      const answer = await sample.app.request(`/api/import?name=${inPath(name)}`, {
        method: "POST",
        body: new Uint8Array(body),
      });
      const job = Job.parse(await answer.json());
      expect([answer.status, job.kind, answer.headers.get("location")]).toEqual([202, "import", `jobs/${job.id}`]);
      await (await sample.app.request(`/api/jobs/${job.id}/events`)).text();
      return get(sample, `/api/jobs/${job.id}`, JobAnswer);
    }

    test("the whole graph, a document, keys and a query's result are sent as files", async () => {
      const whole = ExportedGraph.parse(JSON.parse((await exported()).toString()));
      const plain = subgraphFromBatch(sample.batch);
      expect([whole.nodes.length, whole.relationships.length]).toEqual([
        plain.nodes.length,
        plain.relationships.length,
      ]);
      const document = await exported(`?document=${inPath(sample.batch.document.key)}`);
      expect(Subgraph.parse(JSON.parse(document.toString()))).toEqual(whole);
      expect(JSON.parse(document.toString())).toMatchObject({ about: { source: sample.batch.document.key } });
      const keys = await exported(
        "?keys=place:%E8%A5%BF%E5%B2%B8&keys=document:xuhui-2014-h1&title=%E8%A5%BF%E5%B2%B8",
      );
      expect(JSON.parse(keys.toString())).toMatchObject({
        about: { title: "西岸" },
        nodes: [{ id: "document:xuhui-2014-h1" }, { id: "place:西岸" }],
      });
      const query = "MATCH (:Passage)-[m:MENTIONS]->(:Entity {key: $key}) RETURN m";
      const answer = await post(sample, "/api/export", { format: "gexf", query, params: { key: "place:西岸" } });
      expect(answer.headers.get("content-disposition")).toBe('attachment; filename="mailuo.gexf"');
      expect(await answer.text()).toContain('<edge id="MENTIONS:');
    });

    test("who asks for the headers alone, however often, keeps no export from others", async () => {
      for (let asked = 0; asked < 5; asked += 1) {
        const answer = await sample.app.request("/api/export", { method: "HEAD" });
        expect([answer.status, answer.headers.get("content-disposition")]).toEqual([
          200,
          'attachment; filename="mailuo.json"',
        ]);
      }
      expect((await exported()).length).toBeGreaterThan(1_000);
    });

    test.each(ExportFormat.options)("what was exported as %s is imported as it was", async (format) => {
      const file = await exported(`?format=${format}`);
      await sample.app.request(`/api/documents/${inPath(sample.batch.document.key)}`, { method: "DELETE" });
      const job = await imported(`graph.${GRAPH_FORMATS[format].extension}`, file);
      expect([job.status, job.counts, job.detail]).toEqual(["done", { loaded: 1 }, null]);
      expect((await exported(`?format=${format}`)).equals(file)).toBe(true);
    });

    test("a file that is wrong is refused as a whole, in the caller's language", async () => {
      const before = await exported();
      const wrong: readonly (readonly [string, string, RegExp])[] = [
        ["broken.json", brokenFrom(before), /^broken\.json 第 \d+ 行：.*而文件中没有该节点。$/u],
        ["report.json", "徐汇区2014年上半年工作回顾", /^report\.json/u],
        ["table.csv", "name,budget\n西岸传媒港,3", /^table\.csv/u],
      ];
      for (const [name, body, sentence] of wrong) {
        const answer = sample.app.request(`/api/import?name=${name}`, {
          method: "POST",
          body,
          headers: { "accept-language": "zh" },
        });
        const problem = { status: 422, code: "invalid-file", detail: expect.stringMatching(sentence) };
        expect(await problemOf(answer)).toMatchObject(problem);
      }
      expect((await exported()).equals(before)).toBe(true);
    });

    test("a large file that is wrong fails as a whole, as a job", async () => {
      const before = await exported();
      const large = `${brokenFrom(before)}${" ".repeat(2_000_000)}`;
      const job = await imported("broken.json", Buffer.from(large));
      expect(job).toMatchObject({
        status: "failed",
        counts: {},
        detail: {
          en: expect.stringContaining("leads to “place:西岸”, but the file has no such node."),
          zh: expect.stringMatching(/^broken\.json 第 \d+ 行：.*而文件中没有该节点。$/u),
        },
      });
      expect((await exported()).equals(before)).toBe(true);
    });

    test("what cannot be exported is a problem, before a byte is sent", async () => {
      const refusals: readonly (readonly [() => Promise<Response>, number])[] = [
        [() => asked("?format=pdf"), 400],
        [() => asked("?keys=place:none"), 404],
        [() => asked("?document=document:none"), 404],
        [() => asked("?keys=a&document=b"), 400],
        [() => asked("?colour=red"), 400],
        [() => post(sample, "/api/export", { query: "RETURN 1" }), 400],
        [() => post(sample, "/api/export", { query: "MATCH (n) DETACH DELETE n" }), 403],
        [() => post(sample, "/api/export", { query: "MATCH (n RETURN n" }), 400],
      ];
      for (const [ask, status] of refusals) expect((await problemOf(ask())).status).toBe(status);
    });

    test("nothing is left behind by a caller who goes away in the midst", async () => {
      const before = left();
      const answer = await sample.app.request("/api/export?format=graphml");
      const reader = answer.body?.getReader();
      await reader?.read();
      await reader?.cancel();
      expect(left()).toEqual(before);
      expect((await exported()).length).toBeGreaterThan(1_000);
    });

    test("the words of JSON-LD are served", async () => {
      const answer = await sample.app.request("/api/context.jsonld");
      const { "@graph": _graph, ...file } = JSON.parse((await exported("?format=jsonld")).toString());
      expect(await answer.json()).toEqual(file);
    });

    const asked = (query: string): Promise<Response> => Promise.resolve(sample.app.request(`/api/export${query}`));
  });
}

/** Temporary folders of this process's exports. */
function left(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith(`mailuo-export-${process.pid}-`));
}

/** With a relationship to a node that is not there. */
function brokenFrom(whole: Buffer): string {
  return whole.toString().replace('"id":"place:西岸"', '"id":"place:东岸"');
}

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentAnswer, DocumentsAnswer } from "#model/api.js";
import { InspectionAnswer, type InspectedDocument } from "#model/inspection.js";
import { isOver } from "#model/job-over.js";
import { Job, JobAnswer, JobEntry, JobsAnswer, RemovedAnswer } from "#model/jobs.js";
import { firstOf, get, inPath, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

const TEXT = `各位代表：现在，我代表徐汇区人民政府报告工作。上半年，西岸传媒港开工建设，完成投资12.5亿元，增长8%。`;

/** Uploads and jobs. `environment` says which engine holds the graph. */
export function describeUploads(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`uploads on ${engine}`, () => {
    let sample: SampleApp;
    beforeAll(async () => {
      sample = await openSampleApp({ ...environment, MAILUO_UPLOAD_MB: "1", MAILUO_KEPT_JOBS: "50" });
    });
    afterAll(async () => {
      await remove("document:甲区报告");
      await sample?.close();
    });

    function send(body: string | FormData, { query = "", headers = {} } = {}): Promise<Response> {
      return Promise.resolve(sample.app.request(`/api/documents${query}`, { method: "POST", body, headers }));
    }

    /** What became of a job that was accepted. */
    async function ended(accepted: Promise<Response>): Promise<JobAnswer> {
      const answer = await accepted;
      const job = Job.parse(await answer.json());
      expect([answer.status, answer.headers.get("location")]).toEqual([202, `jobs/${job.id}`]);
      await eventsOf(job.id);
      return get(sample, `/api/jobs/${job.id}`, JobAnswer);
    }

    async function eventsOf(id: string, last = ""): Promise<readonly { event: string; data: unknown; id: string }[]> {
      const headers = last === "" ? {} : { "last-event-id": last };
      const text = await (await sample.app.request(`/api/jobs/${id}/events`, { headers })).text();
      expect(text).toMatch(/^retry: \d+\n\n/u);
      return [...text.matchAll(/^event: (.*)\ndata: (.*)\nid: (.*)\n$/gmu)].map(
        ([, event = "", data = "", id = ""]) => ({
          event,
          data: JSON.parse(data),
          id,
        }),
      );
    }

    function post(path: string): Promise<Response> {
      const headers = { "content-type": "application/json" };
      return Promise.resolve(sample.app.request(path, { method: "POST", headers }));
    }

    function remove(key: string): Promise<Response> {
      return Promise.resolve(sample.app.request(`/api/documents/${inPath(key)}`, { method: "DELETE" }));
    }

    test("the store is looked through as a job, which tells what it found", async () => {
      const headers = { "content-type": "application/json" };
      const asked = sample.app.request("/api/doctor", { method: "POST", body: "{}", headers });
      const { kind, status, progress, told } = await ended(Promise.resolve(asked));
      expect([kind, status, progress.done, progress.unit]).toEqual(["doctor", "done", progress.total, "checks"]);
      expect(told.map(({ level, text }) => [level, text.zh])).toEqual([
        ["info", expect.stringMatching(/^\d+ 项检查，一切正常$/u)],
      ]);
    });

    function kept(): string[] {
      return readdirSync(join(sample.dataFolder, "uploads"));
    }

    test("a form's files are loaded as one job, which tells of each; one that fails does not keep the others out", async () => {
      const body = form({ "甲区报告.txt": TEXT, "空.txt": "" }, { area: "徐汇区", year: "2013" });
      const job = await ended(send(body));
      expect(job).toMatchObject({
        kind: "load",
        title: "甲区报告.txt, 空.txt",
        by: null,
        status: "done",
        counts: { loaded: 1, failed: 1 },
        detail: null,
        before: null,
      });
      expect(job.progress.done).toBe(job.progress.total);
      expect(new Map(job.told.map(({ level, document }) => [level, document]))).toEqual(
        new Map([
          ["info", "document:甲区报告"],
          ["error", null],
        ]),
      );
      const document = await get(sample, `/api/documents/${inPath("document:甲区报告")}`, DocumentAnswer);
      expect(document).toMatchObject({ area: "徐汇区", year: 2013 });
      await expect.poll(kept).toEqual([]);
    });

    test("the same bytes again change nothing and say so, as a body of their own too", async () => {
      const query = `?name=${inPath("甲区报告.txt")}&area=${inPath("徐汇区")}&year=2013`;
      const job = await ended(send(TEXT, { query, headers: { "content-type": "text/plain" } }));
      expect(job).toMatchObject({ title: "甲区报告.txt", status: "done", counts: { unchanged: 1 } });
    });

    test("a job of which nothing could be loaded has failed, with the reason and without the server's folders", async () => {
      const note = { "乙.txt": TEXT, "乙.txt.meta.json": "{" };
      for (const files of [{ "空.txt": "" }, note]) {
        const job = await ended(send(form(files)));
        expect(job).toMatchObject({ status: "failed", counts: { failed: 1 } });
        expect(job.detail?.zh).toMatch(/^(?:空\.txt：文件是空的|乙\.txt\.meta\.json：这不是 JSON)；/u);
        expect(JSON.stringify(job)).not.toContain(sample.dataFolder);
      }
    });

    test("events come again from where one left off, and not at all to one who heard the last word", async () => {
      const { items: jobs } = await get(sample, "/api/jobs", JobsAnswer);
      const { id, entries } = firstOf(jobs.filter((job) => job.entries === 2));
      const all = await eventsOf(id);
      expect(all.map(({ event, id }) => [event, id])).toEqual([
        ["entry", "1"],
        ["entry", "2"],
        ["job", `${entries}-over`],
      ]);
      expect(isOver(Job.parse(all.at(-1)?.data).status)).toBe(true);
      const rest = await eventsOf(id, "1");
      expect(JobEntry.parse(rest[0]?.data).number).toBe(2);
      const again = await sample.app.request(`/api/jobs/${id}/events`, { headers: { "last-event-id": "2-over" } });
      expect([again.status, await again.text()]).toEqual([204, ""]);
    });

    test("a document is withdrawn once", async () => {
      const key = "document:丙区报告";
      await ended(send(form({ "丙区报告.txt": TEXT })));
      const answer = await remove(key);
      expect([answer.status, RemovedAnswer.parse(await answer.json())]).toMatchObject([200, { document: key }]);
      expect([(await remove(key)).status, await problemOf(remove(key))]).toMatchObject([404, { code: "not-found" }]);
    });

    const OTHER = TEXT.replace("12.5亿元", "13亿元").replace(
      "西岸传媒港开工建设",
      "徐汇滨江段开工建设，西岸传媒港竣工",
    );

    async function exported(key: string): Promise<unknown> {
      return (await sample.app.request(`/api/export?document=${inPath(key)}`)).json();
    }

    async function undone(id: string): Promise<JobAnswer> {
      const headers = { "content-type": "application/json" };
      return ended(Promise.resolve(sample.app.request(`/api/jobs/${id}/undo`, { method: "POST", headers })));
    }

    test("a load tells what it changed, and is undone to the very same as before; so is its undoing", async () => {
      const key = "document:庚区报告";
      const first = await ended(send(form({ "庚区报告.txt": TEXT })));
      expect(first).toMatchObject({ undo: "possible", changes: { entities: { withdrawn: 0, changed: 0 } } });
      const before = await exported(key);
      const second = await ended(send(form({ "庚区报告.txt": OTHER, "辛区报告.txt": TEXT })));
      expect(second).toMatchObject({ counts: { loaded: 2 }, undo: "possible" });
      const changed = second.told.find(({ document }) => document === key);
      expect(changed?.changes?.figures).toEqual({ added: 1, withdrawn: 1, changed: 0 });
      const after = await exported(key);
      expect(after).not.toEqual(before);

      const undo = await undone(second.id);
      expect(undo).toMatchObject({ kind: "undo", status: "done", counts: { restored: 1, withdrawn: 1 } });
      expect(await exported(key)).toEqual(before);
      expect((await sample.app.request(`/api/documents/${inPath("document:辛区报告")}`)).status).toBe(404);
      expect((await get(sample, `/api/jobs/${second.id}`, JobAnswer)).undo).toBe("done");
      expect(await problemOf(post(`/api/jobs/${second.id}/undo`))).toMatchObject({ code: "invalid-request" });

      expect(await undone(undo.id)).toMatchObject({ status: "done", counts: { restored: 2 } });
      expect(await exported(key)).toEqual(after);
      await remove("document:辛区报告");
      await remove(key);
    });

    test("what changed since a load is not undone with it, and nothing else is", async () => {
      const names = ["壬区报告.txt", "癸区报告.txt"];
      const first = await ended(send(form(Object.fromEntries(names.map((name) => [name, TEXT])))));
      await ended(send(form({ "癸区报告.txt": OTHER })));
      const undo = await undone(first.id);
      expect(undo).toMatchObject({ status: "failed", undo: "none" });
      expect(undo.detail?.en).toContain("document:癸区报告 changed since");
      expect((await get(sample, `/api/jobs/${first.id}`, JobAnswer)).undo).toBe("possible");
      for (const name of names) expect((await remove(`document:${name.replace(".txt", "")}`)).status).toBe(200);
    });

    function inspect(body: FormData): Promise<Response> {
      return Promise.resolve(sample.app.request("/api/documents/inspect", { method: "POST", body }));
    }

    async function inspected(body: FormData): Promise<readonly InspectedDocument[]> {
      const answer = await inspect(body);
      const found: unknown = await answer.json();
      expect([answer.status, found]).toEqual([200, InspectionAnswer.parse(found)]);
      return InspectionAnswer.parse(found).items;
    }

    test("files are looked at before they are loaded: what each is taken for, what it would change, and nothing is written", async () => {
      await ended(send(form({ "丑区报告.txt": TEXT, "寅区报告.txt": TEXT }, { area: "徐汇区", year: "2013" })));
      const before = await get(sample, "/api/documents", DocumentsAnswer);
      const files = { "丑区报告.txt": OTHER, "寅区报告.txt": TEXT, "卯区报告.txt": TEXT, "空.txt": "" };
      const found = await inspected(form(files, { area: "徐汇区", year: "2013" }));
      expect(found.map(({ file, outcome, area, year }) => [file, outcome, area, year])).toEqual([
        ["丑区报告.txt", "changed", "徐汇区", 2013],
        ["卯区报告.txt", "new", "徐汇区", 2013],
        ["寅区报告.txt", "unchanged", "徐汇区", 2013],
        ["空.txt", "failed", null, null],
      ]);
      const [changed, added, , failed] = found;
      expect(changed?.changes?.figures).toEqual({ added: 1, withdrawn: 1, changed: 0 });
      expect([added?.changes?.facts.withdrawn, added?.guessed.includes("title")]).toEqual([0, true]);
      expect(failed?.detail?.zh).toMatch(/^空\.txt：文件是空的/u);
      expect(await get(sample, "/api/documents", DocumentsAnswer)).toEqual(before);
      expect(kept()).toEqual([]);
      await remove("document:丑区报告");
      await remove("document:寅区报告");
    });

    test("what is said of single files wins over what is said of all, in looking as in loading", async () => {
      const said = JSON.stringify({ "辰.txt": { title: "辰区工作报告", year: 2012, area: "青浦区" } });
      const body = () => form({ "辰.txt": TEXT, "巳.txt": TEXT }, { year: "2013", said });
      const found = await inspected(body());
      expect(found.map(({ title, year, area }) => [title, year, area])).toEqual([
        [expect.any(String), 2013, expect.any(String)],
        ["辰区工作报告", 2012, "青浦区"],
      ]);
      await ended(send(body()));
      const document = await get(sample, `/api/documents/${inPath("document:辰")}`, DocumentAnswer);
      expect(document).toMatchObject({ title: "辰区工作报告", year: 2012, area: "青浦区" });
      await remove("document:辰");
      await remove("document:巳");
    });

    test.each([
      ["of a file that was not sent", JSON.stringify({ "x.txt": { year: 2012 } }), "“x.txt”"],
      ["that is no JSON", "{", "said is not JSON"],
      ["with an unknown name", JSON.stringify({ "a.txt": { colour: "red" } }), "colour"],
      ["with a year that is none", JSON.stringify({ "a.txt": { year: "last" } }), "year"],
    ])("what is said %s is refused, and nothing stays", async (_, said, sentence) => {
      for (const sending of [send, inspect]) {
        const problem = await problemOf(sending(form({ "a.txt": TEXT }, { said })));
        expect(problem).toMatchObject({ status: 400, detail: expect.stringContaining(sentence) });
      }
      expect(kept()).toEqual([]);
    });

    test("a job that changed nothing has nothing to undo", async () => {
      await ended(send(form({ "子.txt": TEXT })));
      const again = await ended(send(form({ "子.txt": TEXT })));
      expect(again).toMatchObject({ counts: { unchanged: 1 }, changes: null, undo: "none" });
      expect(await problemOf(post(`/api/jobs/${again.id}/undo`))).toMatchObject({ status: 400 });
      expect(await problemOf(post("/api/jobs/0/undo"))).toMatchObject({ status: 404 });
      await remove("document:子");
    });

    test("a job that waits is cancelled, and one that is over stays as it was", async () => {
      const [first, second] = [await send(form({ "丁.txt": TEXT })), await send(form({ "戊.txt": TEXT }))];
      const { id } = Job.parse(await second.json());
      const cancelled = await sample.app.request(`/api/jobs/${id}`, { method: "DELETE" });
      expect([cancelled.status, await cancelled.json()]).toMatchObject([202, { id, status: "cancelled" }]);
      await eventsOf(Job.parse(await first.json()).id);
      expect(await get(sample, `/api/jobs/${id}`, JobAnswer)).toMatchObject({ status: "cancelled", told: [] });
      await remove("document:丁");
    });

    test.each([
      ["no file", () => send(form({}, { area: "x" })), 400, "There is no file"],
      ["no name", () => send(TEXT), 400, "The file has no name"],
      ["an unknown field", () => send(form({ "a.txt": TEXT }, { colour: "red" })), 400, "colour"],
      ["a year that is none", () => send(form({ "a.txt": TEXT }, { year: "14" })), 400, "year"],
      ["a title for two", () => send(form({ "a.txt": TEXT, "b.txt": TEXT }, { title: "x" })), 400, "several files"],
      ["a name of dots", () => send(TEXT, { query: "?name=.." }), 400, "“..” is no name for a file"],
      ["a name with a zero", () => send(TEXT, { query: "?name=a%00.txt" }), 400, "is no name for a file"],
      [
        "a torn form",
        () => send("--x\r\n", { headers: { "content-type": "multipart/form-data; boundary=x" } }),
        400,
        "The form cannot be read",
      ],
      [
        "a form without a boundary",
        () => send("x", { headers: { "content-type": "multipart/form-data" } }),
        400,
        "The form cannot be read",
      ],
      ["too much", () => send(form({ "a.txt": "徐".repeat(400_000) })), 413, "more than the 1 MB"],
      ["too much as a body", () => send("徐".repeat(400_000), { query: "?name=a.txt" }), 413, "more than the 1 MB"],
      [
        "a form of another site",
        () => send(form({ "a.txt": TEXT }), { headers: { origin: "http://evil.example" } }),
        403,
        "not sent by a page of this server",
      ],
      [
        "another site's",
        () => send(TEXT, { query: "?name=a", headers: { "sec-fetch-site": "cross-site" } }),
        403,
        "not sent by a page of this server",
      ],
    ] as const)("an upload with %s is refused, and nothing of it stays", async (_, sending, status, sentence) => {
      const before = (await get(sample, "/api/jobs", JobsAnswer)).total;
      const answer = await sending();
      expect([answer.status, await answer.json()]).toMatchObject([
        status,
        { detail: expect.stringContaining(sentence) },
      ]);
      expect((await get(sample, "/api/jobs", JobsAnswer)).total).toBe(before);
      expect(kept()).toEqual([]);
    });

    test("two files of one name are refused, wherever they say they lie", async () => {
      const body = form({ "a/x.txt": TEXT });
      body.append("file", new Blob([TEXT]), "x.txt");
      expect(await problemOf(send(body))).toMatchObject({
        code: "invalid-request",
        detail: expect.stringContaining("“x.txt”"),
      });
      expect(kept()).toEqual([]);
    });

    test("an unknown job is not found", async () => {
      for (const path of ["/api/jobs/0", "/api/jobs/0/events", "/api/jobs/..%2f..%2fsecret"]) {
        expect(await problemOf(sample.app.request(path))).toMatchObject({ code: "not-found" });
      }
    });
  });
}

function form(files: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [name, text] of Object.entries(files)) body.append("file", new Blob([text]), name);
  return body;
}

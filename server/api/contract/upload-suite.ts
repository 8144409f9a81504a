import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { DocumentAnswer } from "#model/api.js";
import { isOver } from "#model/job-over.js";
import { Job, JobAnswer, JobEntry, JobsAnswer, RemovedAnswer } from "#model/jobs.js";
import { firstOf, get, inPath, pagesOf, post, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";
import { ended, eventsOf, form, keptUploads, remove, REPORT, send } from "./uploading.js";

/** Uploads and jobs. `environment` says which engine holds the graph. */
export function describeUploads(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`uploads on ${engine}`, () => {
    let sample: SampleApp;
    beforeAll(async () => {
      sample = await openSampleApp({ ...environment, MAILUO_UPLOAD_MB: "1", MAILUO_KEPT_JOBS: "50" });
    });
    afterAll(async () => {
      await remove(sample, "document:甲区报告");
      await sample?.close();
    });

    test("the store is looked through as a job, which tells what it found", async () => {
      const { kind, status, progress, told } = await ended(sample, post(sample, "/api/doctor", {}));
      expect([kind, status, progress.done, progress.unit]).toEqual(["doctor", "done", progress.total, "checks"]);
      expect(told.map(({ level, text }) => [level, text.zh])).toEqual([
        ["info", expect.stringMatching(/^\d+ 项检查，一切正常$/u)],
      ]);
    });

    test("a form's files are loaded as one job, which tells of each; one that fails does not keep the others out", async () => {
      const body = form({ "甲区报告.txt": REPORT, "空.txt": "" }, { area: "徐汇区", year: "2013" });
      const job = await ended(sample, send(sample, body));
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
      await expect.poll(() => keptUploads(sample)).toEqual([]);
    });

    test("the same bytes again change nothing and say so, as a body of their own too", async () => {
      const query = `?name=${inPath("甲区报告.txt")}&area=${inPath("徐汇区")}&year=2013`;
      const job = await ended(sample, send(sample, REPORT, { query, headers: { "content-type": "text/plain" } }));
      expect(job).toMatchObject({ title: "甲区报告.txt", status: "done", counts: { unchanged: 1 } });
    });

    test("a job of which nothing could be loaded has failed, with the reason and without the server's folders", async () => {
      const note = { "乙.txt": REPORT, "乙.txt.meta.json": "{" };
      for (const files of [{ "空.txt": "" }, note]) {
        const job = await ended(sample, send(sample, form(files)));
        expect(job).toMatchObject({ status: "failed", counts: { failed: 1 } });
        expect(job.detail?.zh).toMatch(/^(?:空\.txt：文件是空的|乙\.txt\.meta\.json：这不是 JSON)；/u);
        expect(JSON.stringify(job)).not.toContain(sample.dataFolder);
      }
    });

    test("jobs come page by page, the newest first", async () => {
      const { items } = await get(sample, "/api/jobs", JobsAnswer);
      expect(items.length).toBeGreaterThan(1);
      expect(items.map(({ createdAt }) => createdAt)).toEqual(
        items
          .map(({ createdAt }) => createdAt)
          .toSorted()
          .toReversed(),
      );
      const pages = await pagesOf(sample, "/api/jobs", JobsAnswer, 1);
      expect(pages.flatMap((page) => page.items)).toEqual(items);
      expect(pages.every(({ total, truncated }) => total === items.length && truncated)).toBe(true);
    });

    test("events come again from where one left off, and not at all to one who heard the last word", async () => {
      const { items: jobs } = await get(sample, "/api/jobs", JobsAnswer);
      const { id, entries } = firstOf(jobs.filter((job) => job.entries === 2));
      const all = await eventsOf(sample, id);
      expect(all.map(({ event, id }) => [event, id])).toEqual([
        ["entry", "1"],
        ["entry", "2"],
        ["job", `${entries}-over`],
      ]);
      expect(isOver(Job.parse(all.at(-1)?.data).status)).toBe(true);
      const rest = await eventsOf(sample, id, "1");
      expect(JobEntry.parse(rest[0]?.data).number).toBe(2);
      const again = await sample.app.request(`/api/jobs/${id}/events`, { headers: { "last-event-id": "2-over" } });
      expect([again.status, await again.text()]).toEqual([204, ""]);
    });

    test("a document is withdrawn once", async () => {
      const key = "document:丙区报告";
      await ended(sample, send(sample, form({ "丙区报告.txt": REPORT })));
      const answer = await remove(sample, key);
      expect([answer.status, RemovedAnswer.parse(await answer.json())]).toMatchObject([200, { document: key }]);
      expect([(await remove(sample, key)).status, await problemOf(remove(sample, key))]).toMatchObject([
        404,
        { code: "not-found" },
      ]);
    });

    test("a job that waits is cancelled, and one that is over stays as it was", async () => {
      const [first, second] = [
        await send(sample, form({ "丁.txt": REPORT })),
        await send(sample, form({ "戊.txt": REPORT })),
      ];
      const { id } = Job.parse(await second.json());
      const cancelled = await sample.app.request(`/api/jobs/${id}`, { method: "DELETE" });
      expect([cancelled.status, await cancelled.json()]).toMatchObject([202, { id, status: "cancelled" }]);
      await eventsOf(sample, Job.parse(await first.json()).id);
      expect(await get(sample, `/api/jobs/${id}`, JobAnswer)).toMatchObject({ status: "cancelled", told: [] });
      await remove(sample, "document:丁");
    });

    test.each([
      ["no file", () => send(sample, form({}, { area: "x" })), 400, "There is no file"],
      ["no name", () => send(sample, REPORT), 400, "The file has no name"],
      ["an unknown field", () => send(sample, form({ "a.txt": REPORT }, { colour: "red" })), 400, "colour"],
      ["a year that is none", () => send(sample, form({ "a.txt": REPORT }, { year: "14" })), 400, "year"],
      [
        "a title for two",
        () => send(sample, form({ "a.txt": REPORT, "b.txt": REPORT }, { title: "x" })),
        400,
        "several files",
      ],
      ["a name of dots", () => send(sample, REPORT, { query: "?name=.." }), 400, "“..” is no name for a file"],
      ["a name with a zero", () => send(sample, REPORT, { query: "?name=a%00.txt" }), 400, "is no name for a file"],
      [
        "a torn form",
        () => send(sample, "--x\r\n", { headers: { "content-type": "multipart/form-data; boundary=x" } }),
        400,
        "The form cannot be read",
      ],
      [
        "a form without a boundary",
        () => send(sample, "x", { headers: { "content-type": "multipart/form-data" } }),
        400,
        "The form cannot be read",
      ],
      ["too much", () => send(sample, form({ "a.txt": "徐".repeat(400_000) })), 413, "more than the 1 MB"],
      [
        "too much as a body",
        () => send(sample, "徐".repeat(400_000), { query: "?name=a.txt" }),
        413,
        "more than the 1 MB",
      ],
      [
        "a form of another site",
        () => send(sample, form({ "a.txt": REPORT }), { headers: { origin: "http://evil.example" } }),
        403,
        "not sent by a page of this server",
      ],
      [
        "another site's",
        () => send(sample, REPORT, { query: "?name=a", headers: { "sec-fetch-site": "cross-site" } }),
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
      expect(keptUploads(sample)).toEqual([]);
    });

    test("two files of one name are refused, wherever they say they lie", async () => {
      const body = form({ "../x.txt": REPORT });
      body.append("file", new Blob([REPORT]), "/etc/x.txt");
      expect(await problemOf(send(sample, body))).toMatchObject({
        code: "invalid-request",
        detail: expect.stringContaining("“x.txt”"),
      });
      expect(keptUploads(sample)).toEqual([]);
    });

    test("an unknown job is not found", async () => {
      for (const path of ["/api/jobs/0", "/api/jobs/0/events", "/api/jobs/..%2f..%2fsecret"]) {
        expect(await problemOf(sample.app.request(path))).toMatchObject({ code: "not-found" });
      }
    });
  });
}

import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { JobAnswer } from "#model/jobs.js";
import { get, inPath, post, problemOf } from "./asking.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";
import { ended, form, remove, REPORT, REVISED, send } from "./uploading.js";

/** What a load changed, and its undoing. `environment` says which engine holds the graph. */
export function describeUndoing(engine: string, environment: Readonly<Record<string, string>>): void {
  describe(`undoing loads on ${engine}`, () => {
    let sample: SampleApp;
    beforeAll(async () => {
      sample = await openSampleApp(environment);
    });
    afterAll(() => sample?.close());

    test("a load tells what it changed, and is undone to the very same as before; so is its undoing", async () => {
      const key = "document:庚区报告";
      const first = await ended(sample, send(sample, form({ "庚区报告.txt": REPORT })));
      expect(first).toMatchObject({ undo: "possible", changes: { entities: { withdrawn: 0, changed: 0 } } });
      const before = await exported(sample, key);
      const second = await ended(sample, send(sample, form({ "庚区报告.txt": REVISED, "辛区报告.txt": REPORT })));
      expect(second).toMatchObject({ counts: { loaded: 2 }, undo: "possible" });
      const changed = second.told.find(({ document }) => document === key);
      expect(changed?.changes?.figures).toEqual({ added: 1, withdrawn: 1, changed: 0 });
      const after = await exported(sample, key);
      expect(after).not.toEqual(before);

      const undo = await undone(sample, second.id);
      expect(undo).toMatchObject({ kind: "undo", status: "done", counts: { restored: 1, withdrawn: 1 } });
      expect(await exported(sample, key)).toEqual(before);
      expect((await sample.app.request(`/api/documents/${inPath("document:辛区报告")}`)).status).toBe(404);
      expect((await get(sample, `/api/jobs/${second.id}`, JobAnswer)).undo).toBe("done");
      expect(await problemOf(post(sample, `/api/jobs/${second.id}/undo`, undefined))).toMatchObject({
        code: "invalid-request",
      });

      expect(undo.redoes).toBe(false);

      const redo = await undone(sample, undo.id);
      expect(redo).toMatchObject({ kind: "undo", redoes: true, status: "done", counts: { restored: 2 } });
      expect(await exported(sample, key)).toEqual(after);
      expect((await undone(sample, redo.id)).redoes).toBe(false);
      expect(await exported(sample, key)).toEqual(before);
      await remove(sample, key);
    });

    test("what changed since a load is not undone with it, and nothing else is", async () => {
      const names = ["壬区报告.txt", "癸区报告.txt"];
      const first = await ended(sample, send(sample, form(Object.fromEntries(names.map((name) => [name, REPORT])))));
      await ended(sample, send(sample, form({ "癸区报告.txt": REVISED })));
      const undo = await undone(sample, first.id);
      expect(undo).toMatchObject({ status: "failed", undo: "none" });
      expect(undo.detail?.en).toContain("document:癸区报告 changed since");
      expect((await get(sample, `/api/jobs/${first.id}`, JobAnswer)).undo).toBe("possible");
      for (const name of names) expect((await remove(sample, `document:${name.replace(".txt", "")}`)).status).toBe(200);
    });

    test("a job that changed nothing has nothing to undo", async () => {
      await ended(sample, send(sample, form({ "子.txt": REPORT })));
      const again = await ended(sample, send(sample, form({ "子.txt": REPORT })));
      expect(again).toMatchObject({ counts: { unchanged: 1 }, changes: null, undo: "none" });
      expect(await problemOf(post(sample, `/api/jobs/${again.id}/undo`, undefined))).toMatchObject({ status: 400 });
      expect(await problemOf(post(sample, "/api/jobs/0/undo", undefined))).toMatchObject({ status: 404 });
      const bare = sample.app.request(`/api/jobs/${again.id}/undo`, { method: "POST" });
      expect(await problemOf(bare)).toMatchObject({ status: 400 });
      const ofForm = sample.app.request(`/api/jobs/${again.id}/undo`, { method: "POST", body: new URLSearchParams() });
      expect(await problemOf(ofForm)).toMatchObject({ status: 415 });
      await remove(sample, "document:子");
    });
  });
}

async function exported({ app }: SampleApp, key: string): Promise<unknown> {
  return (await app.request(`/api/export?document=${inPath(key)}`)).json();
}

async function undone(sample: SampleApp, id: string): Promise<JobAnswer> {
  const path = `/api/jobs/${id}/undo`;
  return ended(sample, post(sample, path, undefined), path);
}

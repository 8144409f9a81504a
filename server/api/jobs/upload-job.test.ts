import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Hono } from "hono";
import { afterAll, expect, test } from "vitest";
import { configurationFromEnvironment } from "#server/configuration.js";
import { NO_JOBS } from "#server/jobs/no-jobs.js";
import type { RequestEnvironment } from "#server/api/services.js";
import { createUploadJobs } from "./upload-job.js";

const folder = mkdtempSync(join(tmpdir(), "mailuo-upload-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("where the disk is too full to keep the job, that is said, and nothing of the upload stays", async () => {
  const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
  const jobs = { ...NO_JOBS, requireRoom: () => {}, add: () => Promise.reject(full) };
  const answerWithJob = createUploadJobs({
    jobs,
    configuration: configurationFromEnvironment({ MAILUO_DATA: folder }),
  });
  const thrown: unknown[] = [];
  const app = new Hono<RequestEnvironment>()
    .onError((error) => {
      thrown.push(error);
      return new Response(null, { status: 503 });
    })
    .post("/", (context) => {
      context.set("caller", { by: "loopback", role: "admin", address: "127.0.0.1" });
      return answerWithJob(context, { kind: "import", name: "graph.json" });
    });
  await app.request("/", { method: "POST", body: "{}" });
  expect(thrown).toMatchObject([{ code: "store-unavailable", sentence: { zh: "服务器磁盘已满，上传内容未保留。" } }]);
  expect(readdirSync(join(folder, "uploads"))).toEqual([]);
});

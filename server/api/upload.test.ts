import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { JobsAnswer } from "#model/jobs.js";
import { Problem } from "#model/problem.js";
import { listen, type Listening } from "#server/listening.js";
import { openSampleApp, type SampleApp } from "./sample-app.js";

/** Uploads over a connection, as they come from elsewhere. */

let sample: SampleApp;
let listening: Listening;

beforeAll(async () => {
  sample = await openSampleApp({ MAILUO_UPLOAD_MB: "5" });
  listening = await listen(sample.app, { host: "127.0.0.1", port: 0 });
});
afterAll(async () => {
  await listening.stop(100);
  await sample.close();
});

function kept(): string[] {
  return readdirSync(join(sample.dataFolder, "uploads"));
}

test("of an upload that is cut off in the middle nothing stays, and no job is begun", async () => {
  const headers = { "content-type": "multipart/form-data; boundary=x", "transfer-encoding": "chunked" };
  const upload = request(`${listening.address}/api/documents`, { method: "POST", headers });
  upload.on("error", () => {});
  upload.write('--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\n');
  upload.write("徐汇区".repeat(100_000));
  await expect.poll(kept).toHaveLength(1);
  upload.destroy();
  await expect.poll(kept).toEqual([]);
  const answer = await fetch(`${listening.address}/api/jobs`);
  expect(JobsAnswer.parse(await answer.json())).toEqual({ items: [], total: 0, truncated: false });
});

test("an upload that is too large is answered while it still comes", async () => {
  const body = new FormData();
  body.append("file", new Blob([Buffer.alloc(30_000_000, 65)]), "large.txt");
  const answer = await fetch(`${listening.address}/api/documents`, { method: "POST", body });
  expect([answer.status, Problem.parse(await answer.json()).code]).toEqual([413, "too-large"]);
  await expect.poll(kept).toEqual([]);
});

test("events go to a follower while the job goes on, and end with the server", async () => {
  const hour = "徐汇区西岸传媒港开工建设。";
  const posted = await fetch(`${listening.address}/api/documents?name=${encodeURIComponent("长.txt")}`, {
    method: "POST",
    body: hour.repeat(20_000),
    headers: { "content-type": "text/plain" },
  });
  const location = posted.headers.get("location") ?? "";
  const events = await fetch(new URL(`${location}/events`, `${listening.address}/api/`), {
    headers: { accept: "text/event-stream" },
  });
  expect(events.headers.get("content-type")).toBe("text/event-stream");
  expect(events.headers.get("content-encoding")).toBeNull();
  sample.end();
  const text = await events.text();
  expect(text).toMatch(/^retry: \d+\n\nevent: job\ndata: \{"id":/u);
  expect(text).not.toContain("-over");
});

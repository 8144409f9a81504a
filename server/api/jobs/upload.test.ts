import { once } from "node:events";
import { readdirSync } from "node:fs";
import { IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { json } from "node:stream/consumers";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { InspectionAnswer } from "#model/inspection.js";
import { JobsAnswer } from "#model/jobs.js";
import { Problem } from "#model/problem.js";
import { listen, type Listening } from "#server/listening.js";
import { openSampleApp, type SampleApp } from "#server/api/contract/sample-app.js";

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
  expect(JobsAnswer.parse(await answer.json())).toEqual({ items: [], total: 0, truncated: false, nextCursor: null });
});

test.each([
  ["a file", "a.txt"],
  ["a file in a folder", "a/b.txt"],
  ["a file whose name is refused", ".."],
  ["a field of files that was left empty", ""],
])("a form that ends in the midst of %s is refused, and the server goes on", async (_, name) => {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n`;
  const headers = { "content-type": "multipart/form-data; boundary=x" };
  for (const body of [`${head}Content-Type: text/plain\r\n\r\n徐汇区`, `${head}\r\n`]) {
    const answer = await fetch(`${listening.address}/api/documents`, { method: "POST", headers, body });
    expect([answer.status, Problem.parse(await answer.json()).code]).toEqual([400, "invalid-request"]);
  }
  await expect.poll(kept).toEqual([]);
});

test("an upload that is too large is answered while it still comes", async () => {
  const body = new FormData();
  body.append("file", new Blob([Buffer.alloc(30_000_000, 65)]), "large.txt");
  const answer = await fetch(`${listening.address}/api/documents`, { method: "POST", body });
  expect([answer.status, Problem.parse(await answer.json()).code]).toEqual([413, "too-large"]);
  await expect.poll(kept).toEqual([]);
});

test("files keep the folders that they were sent in, as far as those lead downwards", async () => {
  const body = new FormData();
  const long = `${`${"村".repeat(60)}/`.repeat(18)}e.txt`;
  const downwards = ["上海市/2021.txt", "苏州市\\2021.txt", "./南京市/2021.txt"];
  const names = [...downwards, "/etc/passwd", "C:\\reports\\a.txt", "x/../b.txt", "c:d.txt", long];
  for (const name of names) body.append("file", new Blob(["徐汇区西岸传媒港开工建设。"]), name);
  const answer = await fetch(`${listening.address}/api/documents/inspect`, { method: "POST", body });
  const { items } = InspectionAnswer.parse(await answer.json());
  expect(items.map(({ file }) => file).toSorted()).toEqual(
    [
      "上海市/2021.txt",
      "苏州市/2021.txt",
      "南京市/2021.txt",
      "passwd",
      "a.txt",
      "b.txt",
      "c:d.txt",
      "e.txt",
    ].toSorted(),
  );
  expect(items.map(({ document }) => document)).toContain("document:上海市/2021");
  await expect.poll(kept).toEqual([]);
});

test("two files of one name, and one that is called as a folder, are refused", async () => {
  const statuses = [];
  for (const names of [
    ["a/b.txt", "a/b.txt"],
    ["a", "a/b.txt"],
  ]) {
    const body = new FormData();
    for (const name of names) body.append("file", new Blob(["徐汇区"]), name);
    const answer = await fetch(`${listening.address}/api/documents/inspect`, { method: "POST", body });
    statuses.push([answer.status, Problem.parse(await answer.json()).code]);
  }
  expect(statuses).toEqual([
    [400, "invalid-request"],
    [400, "invalid-request"],
  ]);
  await expect.poll(kept).toEqual([]);
});

test.each([
  ["the name of one before", "a/b.txt", "a/b.txt"],
  ["the name of a folder", "a/b.txt", "a"],
  ["a file for its folder", "a", "a/b.txt"],
])("a file that has %s is refused while it still comes", async (_, before, name) => {
  const headers = { "content-type": "multipart/form-data; boundary=x", "transfer-encoding": "chunked" };
  const upload = request(`${listening.address}/api/documents`, { method: "POST", headers });
  upload.on("error", () => {});
  const answered = once(upload, "response");
  for (const file of [before, name]) {
    upload.write(`--x\r\nContent-Disposition: form-data; name="file"; filename="${file}"\r\n\r\n`);
    upload.write(`${"徐汇区".repeat(20_000)}\r\n`);
  }
  const [answer] = z.tuple([z.instanceof(IncomingMessage)]).parse(await answered);
  const { code, detail } = Problem.parse(await json(answer));
  expect([answer.statusCode, code, detail]).toEqual([400, "invalid-request", expect.stringContaining(`“${name}”`)]);
  upload.destroy();
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

import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { Job, JobAnswer } from "#model/jobs.js";
import { get, inPath } from "./asking.js";
import type { SampleApp } from "./sample-app.js";

/** For tests: what is sent to be loaded, and what becomes of it. */

export const REPORT = `各位代表：现在，我代表徐汇区人民政府报告工作。上半年，西岸传媒港开工建设，完成投资12.5亿元，增长8%。`;

/** The same with another figure, another project and another status. */
export const REVISED = REPORT.replace("12.5亿元", "13亿元").replace(
  "西岸传媒港开工建设",
  "徐汇滨江段开工建设，西岸传媒港竣工",
);

/** Files by their names, and what is said of them. */
export function form(files: Readonly<Record<string, string>>, fields: Readonly<Record<string, string>> = {}): FormData {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  for (const [name, text] of Object.entries(files)) body.append("file", new Blob([text]), name);
  return body;
}

export async function send(
  { app }: SampleApp,
  body: string | FormData,
  { query = "", headers = {} } = {},
): Promise<Response> {
  return app.request(`/api/documents${query}`, { method: "POST", body, headers });
}

export async function remove({ app }: SampleApp, key: string): Promise<Response> {
  return app.request(`/api/documents/${inPath(key)}`, { method: "DELETE" });
}

/** What became of a job that was accepted; `asked`: by what path. */
export async function ended(
  sample: SampleApp,
  accepted: Promise<Response>,
  asked = "/api/documents",
): Promise<JobAnswer> {
  const answer = await accepted;
  const job = Job.parse(await answer.json());
  const location = new URL(answer.headers.get("location") ?? "", `http://localhost${asked}`).pathname;
  expect([answer.status, location]).toEqual([202, `/api/jobs/${job.id}`]);
  await eventsOf(sample, job.id);
  return get(sample, `/api/jobs/${job.id}`, JobAnswer);
}

/** All that a job tells until it is over; `last`: what was heard of it before. */
export async function eventsOf(
  { app }: SampleApp,
  id: string,
  last = "",
): Promise<readonly { readonly event: string; readonly data: unknown; readonly id: string }[]> {
  const headers = last === "" ? {} : { "last-event-id": last };
  const text = await (await app.request(`/api/jobs/${id}/events`, { headers })).text();
  expect(text).toMatch(/^retry: \d+\n\n/u);
  return [...text.matchAll(/^event: (.*)\ndata: (.*)\nid: (.*)\n$/gmu)].map(([, event = "", data = "", id = ""]) => ({
    event,
    data: JSON.parse(data),
    id,
  }));
}

/** What lies where uploads are kept while they are read. */
export function keptUploads({ dataFolder }: SampleApp): readonly string[] {
  return readdirSync(join(dataFolder, "uploads"));
}

import { setTimeout as delay } from "node:timers/promises";
import { isOver } from "#model/job-over.js";
import { Job } from "#model/jobs.js";
import { bearer } from "./callers.js";

const AREA = "柳湖区";
const PLACES = ["青石镇", "白杨镇", "红枫镇", "紫竹镇"];

/** When uploaded reports were being loaded: pairs of beginning and end, by the clock. */
export type LoadTimes = readonly (readonly [number, number])[];

/**
 * Uploads a report, waits until it is loaded, and sends it again with other figures, until `end`; at least once. It names the same places
 * each time, of an area that is not the sample's, so that what is asked of the sample stays as it is after the first.
 */
export async function uploadNowAndThen(
  address: string,
  { token, end, everyMs }: { readonly token: string; readonly end: number; readonly everyMs: number },
): Promise<LoadTimes> {
  const times: [number, number][] = [];
  for (let round = 0; round === 0 || Date.now() < end; round += 1) {
    const start = Date.now();
    await loadReport(address, token, round);
    times.push([start, Date.now()]);
    if (Date.now() < end) await delay(everyMs);
  }
  return times;
}

/** Sends the report with the figures of this round, and waits until it is loaded. */
export async function loadReport(address: string, token: string | null, round: number): Promise<void> {
  const job = await loaded(address, token, reportText(round));
  if (job.status !== "done") throw new Error(`An upload ended as ${job.status}: ${job.detail?.en ?? ""}`);
}

async function loaded(address: string, token: string | null, text: string): Promise<Job> {
  const headers = bearer(token);
  const body = new FormData();
  body.append("file", new Blob([text]), "柳湖区报告.txt");
  let job = await jobFrom(fetch(`${address}/api/documents`, { method: "POST", body, headers }));
  while (!isOver(job.status)) {
    await delay(250);
    job = await jobFrom(fetch(`${address}/api/jobs/${job.id}`, { headers }));
  }
  return job;
}

async function jobFrom(request: Promise<Response>): Promise<Job> {
  const answer = await request;
  if (!answer.ok) throw new Error(`An upload was answered ${answer.status}: ${await answer.text()}`);
  return Job.parse(await answer.json());
}

function reportText(round: number): string {
  const lines = PLACES.map(
    (place, at) => `${place}新建水库${round + at + 1}座，${AREA}水务局牵头实施${place}河道整治工程，年内完工。`,
  );
  return `${AREA}年度工作报告\n${lines.join("\n")}\n`.repeat(20);
}

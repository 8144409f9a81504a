import { setTimeout as delay } from "node:timers/promises";
import { isOver } from "#model/job-over.js";
import { JobStatus } from "#model/jobs.js";
import { z } from "zod";

const LOOK_MS = 50;

/** Sends files to a server, by their names, and waits until they are loaded. */
export async function loadFiles(address: string, files: ReadonlyMap<string, string>): Promise<void> {
  const form = new FormData();
  for (const [name, text] of files) form.append("files", new Blob([text]), name);
  const sent = await fetch(`${address}/api/documents`, { method: "POST", body: form });
  const { id } = z.object({ id: z.string() }).parse(await sent.json());
  let status: JobStatus = "waiting";
  while (!isOver(status)) {
    await delay(LOOK_MS);
    const job = await fetch(`${address}/api/jobs/${id}`);
    ({ status } = z.object({ status: JobStatus }).parse(await job.json()));
  }
  if (status !== "done") throw new Error(`The files are not loaded: ${status}.`);
}

import { z } from "zod";

const OVER: ReadonlySet<string> = new Set(["done", "failed", "cancelled"]);

/** Sends files to a server, by their names, and waits until they are loaded. */
export async function loadFiles(address: string, files: ReadonlyMap<string, string>): Promise<void> {
  const form = new FormData();
  for (const [name, text] of files) form.append("files", new Blob([text]), name);
  const sent = await fetch(`${address}/api/documents`, { method: "POST", body: form });
  const { id } = z.object({ id: z.string() }).parse(await sent.json());
  let status = "";
  while (!OVER.has(status)) {
    const job = await fetch(`${address}/api/jobs/${id}`);
    ({ status } = z.object({ status: z.string() }).parse(await job.json()));
  }
  if (status !== "done") throw new Error(`The files are not loaded: ${status}.`);
}

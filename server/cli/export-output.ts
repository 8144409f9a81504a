import { mkdir, open, readdir, rename, rm, rmdir } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { ExportFormat } from "#model/exchange-api.js";
import { GraphError } from "#model/problem.js";
import { csvFiles } from "#server/exchange/csv-writing.js";
import type { GraphContent } from "#server/exchange/graph-content.js";
import { GRAPH_FORMATS } from "#server/exchange/graph-formats.js";
import { makeFolder } from "#server/make-folder.js";
import { isRunning } from "#server/owner.js";
import { fileError } from "./report-files.js";
import type { Terminal } from "./terminal.js";

/** Writes a graph where the caller wants it; what stands there stays until the new is whole. */
export async function writeExport(
  content: GraphContent,
  { format, out }: { readonly format: ExportFormat; readonly out?: string },
  terminal: Terminal,
): Promise<void> {
  if (out === undefined) {
    const decoder = new TextDecoder();
    for await (const chunk of GRAPH_FORMATS[format].write(content)) {
      requireGoingOn(terminal);
      await terminal.print(typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true }));
    }
    return;
  }
  const path = resolve(terminal.workingFolder, out);
  await removeLeftovers(path);
  if (format === "csv" && !path.endsWith(".zip")) await writeFolder(content, path, terminal);
  else await writeFile(GRAPH_FORMATS[format].write(content), path, terminal);
}

/** Beside the file first, so that a failed export leaves what was there. */
async function writeFile(chunks: AsyncIterable<string | Uint8Array>, path: string, terminal: Terminal): Promise<void> {
  const unfinished = unfinishedPath(path);
  const refuse = (error: unknown): never => {
    throw fileError(path, error);
  };
  const file = await open(unfinished, "w").catch(refuse);
  try {
    for await (const chunk of chunks) {
      requireGoingOn(terminal);
      await file.writeFile(chunk).catch(refuse);
    }
    await file.close();
    await rename(unfinished, path).catch(refuse);
  } catch (error) {
    await file.close();
    await rm(unfinished, { force: true });
    throw error;
  }
}

/** Into a folder that is new or empty: old files beside the new would be imported with them. */
async function writeFolder(content: GraphContent, path: string, terminal: Terminal): Promise<void> {
  const refuse = (error: unknown): never => {
    throw fileError(path, error);
  };
  await makeFolder(path).catch(refuse);
  if ((await readdir(path).catch(refuse)).length > 0) {
    throw new GraphError("invalid-request", `${path} is not empty; name a new folder for the CSV files.`);
  }
  const unfinished = unfinishedPath(path);
  await mkdir(unfinished).catch(refuse);
  try {
    for (const { name, chunks } of csvFiles(content)) await writeFile(chunks(), join(unfinished, name), terminal);
    await rmdir(path).catch(refuse);
    await rename(unfinished, path).catch(refuse);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

/** Each process has its own, so that what a killed one left can be told from what is being written. */
function unfinishedPath(path: string): string {
  return `${path}.${process.pid}.unfinished`;
}

/** Removes what exports to the same place left behind that were killed. */
async function removeLeftovers(path: string): Promise<void> {
  const folder = dirname(path);
  const beginning = `${basename(path)}.`;
  // Where the folder is missing or may not be read, writing tells of it.
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const owner = /^(\d+)\.unfinished$/u.exec(name.startsWith(beginning) ? name.slice(beginning.length) : "")?.[1];
    if (owner === undefined || (Number(owner) !== process.pid && isRunning(Number(owner)))) continue;
    await rm(join(folder, name), { recursive: true, force: true }).catch(() => {});
  }
}

function requireGoingOn({ signal }: Terminal): void {
  if (signal.aborted) throw new GraphError("cancelled", "Interrupted: nothing was written.");
}

import { stat } from "node:fs/promises";
import { GraphError } from "#model/problem.js";
import { watchedChanges, type Sight, type WatchedChange } from "#server/loading/watched-files.js";
import { jsonFromOutcomes } from "./outcome-lines.js";
import type { Loading } from "./loading.js";
import { createNoteStamps } from "./note-stamps.js";
import { reportFilesFromPaths, type ReportFile } from "./report-files.js";
import type { Terminal } from "./terminal.js";

interface WatchOptions {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly terminal: Terminal;
  readonly intervalMs?: number;
}

/** Loads the paths' files, then what changes among them, until the signal is aborted; what is deleted is unloaded. */
export async function watchPaths(loading: Loading, options: WatchOptions): Promise<void> {
  const { paths, json, terminal, intervalMs = 1_000 } = options;
  const { signal } = terminal;
  const look = createLook(paths, terminal);
  const first = (await look()) ?? new Map();
  await load([...first.values()].map(({ file }) => file));
  if (!signal.aborted) terminal.tell("Watching for changes; Ctrl+C ends.");
  for await (const change of watchedChanges(first, { look, intervalMs, signal })) {
    await follow(change);
  }

  async function load(files: readonly ReportFile[]): Promise<void> {
    if (files.length === 0) return;
    const outcomes = await loading.load(files);
    const [outcome] = outcomes;
    // A single failure is held back as the command's own, but this command goes on.
    if (files.length === 1 && outcomes.length === 1 && outcome?.status === "failed") terminal.tell(outcome.detail.en);
    if (json) await terminal.print(`${JSON.stringify(jsonFromOutcomes(outcomes, terminal))}\n`);
  }

  async function follow({ changed, gone }: WatchedChange<ReportFile>): Promise<void> {
    const before = heldIn(loading);
    for (const path of gone) loading.forget(path);
    await load(changed);
    if (signal.aborted) return;
    // What held them kept other files out.
    await load(loading.refusedOf(freedSince(before)));
    if (signal.aborted) return;
    for (const document of freedSince(before)) await unload(document);
  }

  function freedSince(before: ReadonlySet<string>): ReadonlySet<string> {
    const held = heldIn(loading);
    return new Set([...before].filter((document) => !held.has(document)));
  }

  async function unload(document: string): Promise<void> {
    await loading.unload(document);
    terminal.tell(`${document}: unloaded, since its file is gone`);
    if (json) await terminal.print(`${JSON.stringify({ unloaded: document })}\n`);
  }
}

function heldIn({ documents }: Loading): ReadonlySet<string> {
  return new Set([...documents.values()].flatMap((keys) => [...keys]));
}

/** Null where the paths cannot be seen, which is told once: a drive that is away for a moment deletes nothing. */
function createLook(paths: readonly string[], terminal: Terminal): () => Promise<Sight<ReportFile> | null> {
  let trouble: string | null = null;
  return async () => {
    try {
      const files = await reportFilesFromPaths(paths, terminal.workingFolder, { isWatched: true });
      trouble = null;
      const stampOfNotes = createNoteStamps();
      const seen = await Promise.all(
        files.map(async (file) => [file.path, await seenFile(file, stampOfNotes)] as const),
      );
      return new Map(seen.flatMap(([path, one]) => (one === null ? [] : [[path, one] as const])));
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      if (trouble !== error.message) terminal.tell(error.message);
      trouble = error.message;
      return null;
    }
  };
}

async function seenFile(
  file: ReportFile,
  stampOfNotes: (path: string) => Promise<string>,
): Promise<{ readonly file: ReportFile; readonly stamp: string } | null> {
  try {
    const { ino, size, mtimeMs } = await stat(file.path);
    return { file, stamp: `${ino}:${size}:${mtimeMs} ${await stampOfNotes(file.path)}` };
  } catch {
    // It was taken away between listing and looking.
    return null;
  }
}

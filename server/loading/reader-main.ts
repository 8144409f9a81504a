import { createHash } from "node:crypto";
import { once } from "node:events";
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import type { ReadSource } from "#loaders/files/read-source.js";
import type { ReportSource } from "#loaders/files/report-source.js";
import { sourcesFromFile } from "#loaders/files/sources.js";
import { documentKey } from "#loaders/graph/keys.js";
import { remark } from "#loaders/refusal.js";
import { GraphError } from "#model/problem.js";
import { openReportFile } from "#server/cli/report-files.js";
import { ToReader, type FromReader, type ReadResult, type ReadTask } from "./messages.js";
import { readerVersion, type ReadByOf } from "./reader-version.js";

/** The thread that reads files: started by `reader-thread.ts`, spoken to in the messages of `messages.ts`. */

if (parentPort === null) throw new Error("This is a thread's program; `mailuo load` starts it.");
const port = parentPort;
const { niceness } = z.object({ niceness: z.int().default(0) }).parse(workerData ?? {});
// Linux counts it by the thread; elsewhere it would be the whole program's.
if (niceness > 0 && process.platform === "linux") setPriority(0, niceness);
const readByOf = readerVersion();
let reader: Promise<ReadSource> | undefined;
port.on("message", (message: unknown) => {
  const told = ToReader.parse(message);
  if (told.kind === "read") void readFile(told.task, readByOf);
});

async function readFile(task: ReadTask, readByOf: ReadByOf): Promise<void> {
  try {
    for await (const found of sourcesFromFile(await openReportFile(task.path, task.hints, task.name))) {
      if (found.kind === "refused") await give({ ...found, kind: "failed" });
      else await give(await resultOf(found.source, readByOf));
    }
  } catch (error) {
    await give(failure(task.name, error));
  }
  tell({ kind: "end" });
}

async function resultOf(source: ReportSource, readByOf: ReadByOf): Promise<ReadResult> {
  const { place, path, hints } = source;
  const document = documentKey(path);
  const readBy = readByOf(path, hints);
  tell({ kind: "offer", offer: { place, document, sha256: sha256Of(source.bytes), readBy } });
  const answer = await heard();
  if (answer.kind === "answer" && !answer.wanted) return { kind: "known", place, document };
  try {
    // The gazetteers take a moment: they wait until there is something to read.
    reader ??= import("#server/report-reader.js").then(({ openSourceReader }) => openSourceReader());
    const readSource = await reader;
    const { batch, guessed, problems } = await readSource(source);
    const document = { ...batch.document, readBy };
    return { kind: "read", place, batch: { ...batch, document }, guessed: [...guessed], problems: [...problems] };
  } catch (error) {
    return failure(place, error);
  }
}

/** SHA-256, hexadecimal. */
function sha256Of(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Hands a result over and waits until another may follow. */
async function give(result: ReadResult): Promise<void> {
  tell({ kind: "result", result });
  await heard();
}

async function heard(): Promise<ToReader> {
  const [message] = await once(port, "message");
  return ToReader.parse(message);
}

function tell(message: FromReader): void {
  port.postMessage(message);
}

/** What is no sentence is an error of the program: it costs this file, and its words help to find it. */
function failure(place: string, error: unknown): ReadResult {
  if (error instanceof GraphError) return { kind: "failed", place, detail: error.sentence };
  const message = error instanceof Error ? error.message : String(error);
  const why = {
    en: `reading it failed, which should not have happened: ${message}`,
    zh: `读取失败，这本不应发生：${message}`,
  };
  return { kind: "failed", place, detail: remark(place, why) };
}

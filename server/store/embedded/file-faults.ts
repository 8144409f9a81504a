import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Finding } from "#model/doctor.js";
import { readSeal, sealPath, sha256Of } from "./seal.js";
import { exists, hasDraft, leftoversIn, logPath, type StoreFiles } from "./store-files.js";
import { writerIn } from "./write-turn.js";

/** What is wrong with a store's files, as far as they tell without the engine. */
export async function fileFaults(files: StoreFiles): Promise<readonly Finding[]> {
  const found = await Promise.all([publishedFault(files), draftFault(files), leftovers(files)]);
  return found.flatMap((finding) => (finding === null ? [] : [finding]));
}

async function publishedFault({ published }: StoreFiles): Promise<Finding | null> {
  if (!(await exists(published))) return null;
  const seal = readSeal(published);
  if (seal === null) {
    const detail = (await exists(sealPath(published)))
      ? "The seal, which says what the store holds at least, cannot be read."
      : "There is no seal, which says what the store holds at least: an earlier Mailuo wrote the store.";
    return fileFinding("seal", detail, published, "repair");
  }
  if (await exists(logPath(published))) {
    return fileFinding(
      "file",
      "There is a log beside the store's file, where none belongs.",
      logPath(published),
      "repair",
    );
  }
  const { size } = await stat(published);
  const isAsWritten =
    seal.closed?.size === size && seal.closed.sha256 === (await sha256Of(createReadStream(published)));
  if (isAsWritten) return null;
  return fileFinding("file", "The store's file is not, byte for byte, what was written.", published, "restore");
}

async function draftFault(files: StoreFiles): Promise<Finding | null> {
  if (!(await hasDraft(files)) || (await writerIn(files.folder)) !== null) return null;
  const detail = "What a writer left that died could not be published: its last writes may be missing from the graph.";
  return fileFinding("draft", detail, files.draft, "repair");
}

async function leftovers({ folder }: StoreFiles): Promise<Finding | null> {
  const left = await leftoversIn(folder);
  if (left.length === 0 || (await writerIn(folder)) !== null) return null;
  const detail = "Files of a write that was broken off take up space.";
  return { check: "leftovers", detail, total: left.length, examples: left, remedy: "repair" };
}

function fileFinding(check: string, detail: string, file: string, remedy: Finding["remedy"]): Finding {
  return { check, detail, total: 1, examples: [file], remedy };
}

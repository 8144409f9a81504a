import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Finding } from "#model/doctor.js";
import type { Sentence } from "#model/language.js";
import { readSeal, sealPath, sha256Of } from "./seal.js";
import { exists, hasDraft, leftoversIn, logPath, publishedIdentity, type StoreFiles } from "./store-files.js";
import { writerIn } from "./write-turn.js";

/** How often is looked while others go on publishing. */
const ATTEMPTS = 5;

/** What is wrong with a store's files, as far as they tell without the engine. */
export async function fileFaults(files: StoreFiles): Promise<readonly Finding[]> {
  const found = await Promise.all([publishedFault(files), draftFault(files), leftovers(files)]);
  return found.flatMap((finding) => (finding === null ? [] : [finding]));
}

/** A fault counts only where nothing was published while it was looked for: seal and file are then of one and the same. */
async function publishedFault(files: StoreFiles): Promise<Finding | null> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const before = await stateOf(files);
    const fault = await faultOf(files);
    if (fault === null || (await stateOf(files)) === before) return fault;
  }
  return null;
}

async function stateOf(files: StoreFiles): Promise<string> {
  return JSON.stringify([await publishedIdentity(files), readSeal(files.published)]);
}

async function faultOf({ published }: StoreFiles): Promise<Finding | null> {
  if (!(await exists(published))) return null;
  const seal = readSeal(published);
  if (seal === null) {
    const detail = (await exists(sealPath(published)))
      ? {
          en: "The seal, which says what the store holds at least, cannot be read.",
          zh: "说明图库至少含有什么的封记无法读取。",
        }
      : {
          en: "There is no seal, which says what the store holds at least: an earlier Mailuo wrote the store.",
          zh: "没有说明图库至少含有什么的封记：图库由较早版本的脉络写成。",
        };
    return fileFinding("seal", detail, published, "repair");
  }
  if (await exists(logPath(published))) {
    return fileFinding(
      "file",
      { en: "There is a log beside the store's file, where none belongs.", zh: "图库文件旁有不应存在的日志。" },
      logPath(published),
      "repair",
    );
  }
  const { size } = await stat(published);
  const isAsWritten =
    seal.closed?.size === size && seal.closed.sha256 === (await sha256Of(createReadStream(published)));
  if (isAsWritten) return null;
  const detail = {
    en: "The store's file is not, byte for byte, what was written.",
    zh: "图库文件与写入时的字节不一致。",
  };
  return fileFinding("file", detail, published, "restore");
}

async function draftFault(files: StoreFiles): Promise<Finding | null> {
  if (!(await hasDraft(files)) || (await writerIn(files.folder)) !== null) return null;
  const detail = {
    en: "What a writer left that died could not be published: its last writes may be missing from the graph.",
    zh: "意外终止的写入者留下的内容未能发布：图中可能缺少最后的写入。",
  };
  return fileFinding("draft", detail, files.draft, "repair");
}

async function leftovers({ folder }: StoreFiles): Promise<Finding | null> {
  const left = await leftoversIn(folder);
  if (left.length === 0 || (await writerIn(folder)) !== null) return null;
  const detail = {
    en: "Files of a write that was broken off take up space.",
    zh: "中断的写入留下的文件占用空间。",
  };
  return { check: "leftovers", detail, total: left.length, examples: left, remedy: "repair" };
}

function fileFinding(check: string, detail: Sentence, file: string, remedy: Finding["remedy"]): Finding {
  return { check, detail, total: 1, examples: [file], remedy };
}

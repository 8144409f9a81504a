import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import { codeOf } from "#server/system-error.js";

const NO_UPLOAD: Sentence = {
  en: "The server's disk is full, and nothing of the upload was kept.",
  zh: "服务器磁盘已满，上传内容未保留。",
};

const NOT_SAVED: Sentence = {
  en: "The server's disk is full, and nothing was saved.",
  zh: "服务器磁盘已满，未能保存。",
};

/** A disk that an upload filled as a sentence; any other error as it is. */
export function diskError(error: unknown, sentence = NO_UPLOAD): unknown {
  if (!["ENOSPC", "EDQUOT"].includes(codeOf(error) ?? "")) return error;
  return new GraphError("store-unavailable", sentence, { cause: error });
}

/** What is being saved, or a sentence where the disk is full. */
export async function saved<Outcome>(saving: Promise<Outcome>): Promise<Outcome> {
  try {
    return await saving;
  } catch (error) {
    throw diskError(error, NOT_SAVED);
  }
}

import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import { isDiskFull } from "#server/system-error.js";

const NO_UPLOAD: Sentence = {
  en: "The server's disk is full, and nothing of the upload was kept.",
  zh: "服务器磁盘已满，上传内容未保留。",
};

/** Of whatever else is written. */
export const NOT_SAVED: Sentence = {
  en: "The server's disk is full, and nothing was saved.",
  zh: "服务器磁盘已满，未能保存。",
};

/** A full disk as a sentence; any other error as it is. */
export function diskError(error: unknown, sentence = NO_UPLOAD): unknown {
  return isDiskFull(error) ? new GraphError("store-unavailable", sentence, { cause: error }) : error;
}

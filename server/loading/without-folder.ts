import { join } from "node:path";
import type { Sentence } from "#model/language.js";

/** Sentences about files with their names alone: where the server keeps an upload is nobody's business. */
export function withoutFolder(folder: string): (sentence: Sentence) => Sentence {
  const place = join(folder, "/");
  return ({ en, zh }) => ({ en: en.replaceAll(place, ""), zh: zh.replaceAll(place, "") });
}

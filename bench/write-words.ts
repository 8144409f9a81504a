import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";
import { loadGazetteers } from "#loaders/gazetteers/gazetteers.js";
import { createLexicon } from "#loaders/mentions/reading.js";
import { tokensOf } from "#loaders/mentions/tokens.js";
import { wordKey } from "#loaders/tagger/word-facts.js";
import { wordsOf } from "#loaders/tagger/words.js";
import { packageRoot } from "#server/package-root.js";
import { corpusFiles } from "./corpus.js";

/** `npm run bench -- write-words`: cuts two of five reports of the corpus into words for `loaders/training/clusters.py`: a line each, parted by spaces. */
function main(): void {
  const folder = join(packageRoot(), ".cache", "clusters");
  mkdirSync(folder, { recursive: true });
  const { segment } = createLexicon(loadGazetteers(join(packageRoot(), "loaders", "gazetteers")));
  const target = openSync(join(folder, "words.txt"), "w");
  for (const [index, file] of corpusFiles().entries()) {
    if (index % 5 > 1) continue;
    const lines = readFileSync(file, "utf8")
      .split("\n")
      .map((line) => wordsOf(tokensOf(line.trim(), segment), segment).map(wordKey));
    writeSync(target, lines.map((words) => `${words.filter((word) => word.trim() !== "").join(" ")}\n`).join(""));
  }
  closeSync(target);
}

main();

import { readFileSync } from "node:fs";
import { Converter } from "opencc-js/cn2t";
import type { DocumentBatch } from "#model/batch.js";
import { damageText } from "#loaders/clean/damage.js";
import { annotatedOf } from "#loaders/clean/testing.js";
import { brokenPromises } from "#loaders/testing/broken-promises.js";
import { openReader } from "#server/report-reader.js";
import { nameOf, type Finding } from "./finding.js";

/** Signs at which a damaged page is cut. */
const BREAKS = "。，？！";
/** How much of each report is damaged: repairing takes several times as long as reading. */
const DAMAGED = 3_000;
/** So many are told one by one. */
const TOLD = 20;

/**
 * What every batch promises about offsets, ends and evidence, on each report as it is and on its beginning as scraping damages it: in
 * traditional characters with readings behind some, cut at the signs. Read twice, a report says the same.
 */
export async function* measurePromises(files: readonly string[]): AsyncGenerator<Finding> {
  const read = openReader();
  const traditional = Converter({ from: "cn", to: "t" });
  const broken: string[] = [];
  let passages = 0;
  const look = (name: string, of: () => DocumentBatch): DocumentBatch | null => {
    try {
      const batch = of();
      passages += batch.passages.length;
      for (const sentence of brokenPromises(batch)) broken.push(`${name}: ${sentence}`);
      return batch;
    } catch (error) {
      broken.push(`${name}: ${String(error)}`);
      return null;
    }
  };
  for (const [seed, file] of files.entries()) {
    const [bytes, name] = [readFileSync(file), nameOf(file)];
    const batch = look(name, () => read(bytes, name));
    if (batch !== null && JSON.stringify(read(bytes, name)) !== JSON.stringify(batch))
      broken.push(`${name}: read anew`);
    const text = traditional(bytes.toString("utf8").slice(0, DAMAGED));
    const damaged = damageText(text, { annotated: annotatedOf(text, seed), breaks: BREAKS });
    look(`${name}, damaged`, () => read(Buffer.from(damaged), name));
  }
  for (const sentence of broken.slice(0, TOLD)) console.log(sentence);
  yield {
    words: `${files.length} reports as they are and damaged, ${passages} passages: ${broken.length} broken promises, bar 0`,
    isMet: broken.length === 0,
  };
}

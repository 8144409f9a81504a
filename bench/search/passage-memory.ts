import { createPassageShelf } from "#server/passages/passage-shelf.js";
import type { SpokenDocument } from "#server/passages/passage-messages.js";
import type { DocumentBatch } from "#model/batch.js";
import { quantile } from "../quantile.js";
import { syntheticDocuments, type SyntheticPlan } from "../synthetic/documents.js";
import { searchTexts } from "./queries.js";
import { searchWordsFrom } from "#server/search/search-words.js";

/** Prints what the passages of a plan take in memory, how long they are made ready and searched, in processor time of this process. */
export async function measurePassageMemory(plan: SyntheticPlan, searches: number): Promise<void> {
  const shelf = createPassageShelf(() => Promise.resolve());
  let characters = 0;
  for (const batch of syntheticDocuments(plan)) {
    const document = spokenFrom(batch);
    characters += document.texts.reduce((sum, { length }) => sum + length, 0);
    shelf.add(document);
  }
  const making = await processorMs(() => shelf.settle([]));
  const [first] = syntheticDocuments(plan);
  if (first !== undefined) shelf.add(spokenFrom(first));
  const changing = await processorMs(() => shelf.settle([]));
  const passages = plan.documents * plan.passages;
  console.log(
    `${passages} passages of ${(characters / passages).toFixed(1)} characters: ${Math.round(shelf.bytes() / 2 ** 20)} MB, ` +
      `made ready in ${(making / 1_000).toFixed(1)} s of processor time, a document replaced in ${changing.toFixed(0)} ms`,
  );
  const texts = searchTexts(plan.documents * plan.newEntities, searches, 4);
  const times: { readonly kind: string; readonly ms: number }[] = [];
  for (const { kind, text } of texts) {
    const words = searchWordsFrom(text).map((word) => word.text);
    const request = { words, area: null, document: null, year: null, after: null, limit: 10 };
    const started = performance.now();
    shelf.search(request);
    times.push({ kind, ms: performance.now() - started });
  }
  for (const kind of new Set(times.map((one) => one.kind))) {
    const some = times.filter((one) => one.kind === kind).map(({ ms }) => ms);
    console.log(
      `${kind.padEnd(22)} p50 ${quantile(some, 0.5).toFixed(2)} ms, p95 ${quantile(some, 0.95).toFixed(2)} ms`,
    );
  }
}

async function processorMs(work: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

function spokenFrom({ document, sections, passages }: DocumentBatch): SpokenDocument {
  const { key, title, issuer, area, year, period, file } = document;
  return {
    summary: { key, title, issuer, area, year, period, file },
    sections: [...sections],
    keys: passages.map((passage) => passage.key),
    texts: passages.map(({ text }) => text),
    sectionKeys: passages.map(({ parent }) => parent),
  };
}

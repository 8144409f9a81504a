import type { DocumentBatch } from "#model/batch.js";
import { GraphError } from "#model/problem.js";

/** The queries follow `IN` over at most 10 steps: from a passage through 9 sections to the document. */
const DEEPEST = 9;

/**
 * Throws `invalid-request` where the batch names something that it does not hold, or holds a key twice: a store would leave such rows
 * out without a word.
 */
export function checkBatch(batch: DocumentBatch): void {
  const fail = (sentence: string): never => {
    throw new GraphError("invalid-request", `${batch.document.key}: ${sentence}`);
  };
  const keysOf = (what: string, records: readonly { readonly key: string }[]): ReadonlySet<string> => {
    const keys = new Set<string>();
    for (const { key } of records) {
      if (keys.has(key)) fail(`there is more than one ${what} with the key ${key}.`);
      keys.add(key);
    }
    return keys;
  };
  const must = (keys: ReadonlySet<string>, key: string, sentence: string): void => {
    if (!keys.has(key)) fail(`${sentence} ${key}, which it does not hold.`);
  };

  const sections = keysOf("section", batch.sections);
  const passages = keysOf("passage", batch.passages);
  const entities = keysOf("entity", batch.entities);
  const parents = new Set([batch.document.key, ...sections]);
  keysOf("fact", batch.facts);
  keysOf("observation", batch.observations);
  for (const { key, parent } of [...batch.sections, ...batch.passages]) must(parents, parent, `${key} stands in`);
  for (const { passage, entity } of batch.mentions) {
    must(passages, passage, "a mention stands in the passage");
    must(entities, entity, `a mention in ${passage} is of`);
  }
  for (const { key, start, end, document, evidence } of batch.facts) {
    for (const entity of [start, end]) must(entities, entity, `${key} is about`);
    for (const passage of evidence) must(passages, passage, `${key} has the evidence`);
    if (document !== batch.document.key) fail(`${key} belongs to another document, ${document}.`);
  }
  for (const { key, indicator, about, document, evidence } of batch.observations) {
    for (const entity of [indicator, ...about]) must(entities, entity, `${key} is about`);
    for (const passage of evidence) must(passages, passage, `${key} has the evidence`);
    if (document !== batch.document.key) fail(`${key} belongs to another document, ${document}.`);
  }
  const deep = tooDeep(batch);
  if (deep !== null) fail(`the section ${deep} lies more than ${DEEPEST} sections deep, or within itself.`);
}

function tooDeep({ document, sections }: DocumentBatch): string | null {
  const parents = new Map(sections.map(({ key, parent }) => [key, parent]));
  for (const { key } of sections) {
    let above: string | undefined = key;
    for (let depth = 0; above !== undefined && above !== document.key; depth += 1) {
      if (depth >= DEEPEST) return key;
      above = parents.get(above);
    }
  }
  return null;
}

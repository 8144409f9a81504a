import type { DocumentBatch } from "#model/batch.js";

const SHARED_UNITS = 2;

/** For tests and benches: one sentence for everything in a batch that points nowhere or elsewhere. */
export function brokenPromises({
  original,
  passages,
  mentions,
  entities,
  facts,
  observations,
}: DocumentBatch): string[] {
  const broken: string[] = [];
  const passageOf = new Map(passages.map((passage) => [passage.key, passage]));
  const keys = new Set(entities.map(({ key }) => key));
  let end = 0;
  for (const passage of passages) {
    if (original.slice(passage.start, passage.end) !== (passage.surface ?? passage.text)) broken.push(passage.key);
    // A full stop and the character behind it may have been repaired from the same units.
    if (passage.start < end - SHARED_UNITS) broken.push(`${passage.key} begins in the passage before`);
    end = passage.end;
  }
  for (const { passage, entity, start, end: last, surface, textStart, textEnd } of mentions) {
    const { text = "", start: from = 0, end: to = 0 } = passageOf.get(passage) ?? {};
    if (original.slice(start, last) !== surface || start < from || last > to) broken.push(`mention ${surface}`);
    if (textStart >= textEnd || textEnd > text.length || !keys.has(entity)) broken.push(`mention of ${entity}`);
  }
  for (const fact of facts) {
    const first = passageOf.get(fact.evidence[0] ?? "")?.text ?? "";
    if (!fact.evidence.every((key) => passageOf.has(key)) || !first.includes(fact.trigger ?? "")) broken.push(fact.key);
    if (!keys.has(fact.start) || !keys.has(fact.end)) broken.push(`an end of ${fact.key}`);
  }
  for (const { key, indicator, about, evidence } of observations) {
    if (![indicator, ...about].every((entity) => keys.has(entity))) broken.push(`an end of ${key}`);
    if (evidence.length === 0 || !evidence.every((passage) => passageOf.has(passage)))
      broken.push(`evidence of ${key}`);
  }
  return broken;
}

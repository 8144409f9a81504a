import { createTrie } from "#loaders/gazetteers/trie.js";
import type { StructuredText } from "#loaders/stages.js";
import type { Candidate } from "./candidate.js";
import { withoutOverlaps } from "./overlaps.js";
import { isVerbWithObject } from "./rules/verb-names.js";

const SHORTEST = 3;
const SUREST_ONLY = 0.85;

/** A name found once is a name everywhere: 南站商务区 found in one sentence is found in all. */
export function agreeingMentions(structured: StructuredText, found: readonly Candidate[][]): Candidate[][] {
  const sure = found
    .flat()
    .filter((candidate) => candidate.confidence >= SUREST_ONLY && candidate.name.length >= SHORTEST);
  const trie = createTrie(sure.map((candidate) => [candidate.name, candidate] as const));
  return structured.passages.map((passage, index) => {
    const own = found[index] ?? [];
    if (passage.kind === "chrome") return [];
    const again = trie
      .findAll(passage.text)
      .filter(({ start, end }) => !isVerbWithObject(passage.text, start, end))
      .map(({ start, end, value }) => ({
        ...value,
        start,
        end,
        rule: "agreement",
        confidence: value.confidence * 0.9,
      }));
    return withoutOverlaps([...own, ...again]);
  });
}

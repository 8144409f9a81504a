import { createStepTable } from "#loaders/gazetteers/step-table.js";

/** Words with how common each is and its part of speech, as a trie in flat arrays: half a million nodes in some 15 MB. */
export interface Dictionary {
  /** The node behind `node` by the unit; 0 when no word goes on so. The root is 0. */
  readonly next: (node: number, unit: number) => number;
  /** The logarithm of the share of the word that ends at the node among all words; NaN when none does. */
  readonly weight: (node: number) => number;
  /** `n`, `vn`, …; only where a word ends. */
  readonly tag: (node: number) => string;
  /** The weight of a character that is no word. */
  readonly leastWeight: number;
}

/** What jieba's dictionary needs. */
const SLOTS = 2 ** 20;

/**
 * Reads lines of `word frequency tag`. A later line for the same word changes its frequency, not its tag. The text is read where it stands,
 * without cutting it into lines: it has 350,000 of them.
 */
export function createDictionary(text: string): Dictionary {
  const first = new Int32Array(2 ** 16);
  const steps = createStepTable(SLOTS);
  let nodes = 1;
  let frequencies = new Float64Array(SLOTS);
  let tagIndexes = new Uint8Array(SLOTS);
  const tags: string[] = [];
  const indexOfTag = new Map<string, number>();
  let total = 0;

  for (let start = 0; start < text.length;) {
    const wordEnd = text.indexOf(" ", start);
    const frequencyEnd = text.indexOf(" ", wordEnd + 1);
    if (wordEnd < 0 || frequencyEnd < 0) break;
    const lineBreak = text.indexOf("\n", frequencyEnd);
    const lineEnd = lineBreak < 0 ? text.length : lineBreak;
    const node = nodeOf(start, wordEnd);
    const frequency = Number(text.slice(wordEnd + 1, frequencyEnd));
    const before = frequencies[node] ?? 0;
    total += frequency - before;
    frequencies[node] = frequency;
    if (before === 0) tagIndexes[node] = tagIndex(text.slice(frequencyEnd + 1, lineEnd));
    start = lineEnd + 1;
  }

  function nodeOf(start: number, end: number): number {
    let node = 0;
    for (let index = start; index < end; index += 1) node = stepFrom(node, text.charCodeAt(index));
    return node;
  }

  function stepFrom(node: number, unit: number): number {
    const known = node === 0 ? (first[unit] ?? 0) : steps.find(node, unit);
    if (known !== 0) return known;
    const added = nodes;
    nodes += 1;
    if (node === 0) first[unit] = added;
    else steps.add(node, unit, added);
    if (added >= frequencies.length) {
      frequencies = copyInto(new Float64Array(2 * added), frequencies);
      tagIndexes = copyInto(new Uint8Array(2 * added), tagIndexes);
    }
    return added;
  }

  function tagIndex(tag: string): number {
    const known = indexOfTag.get(tag) ?? tags.push(tag) - 1;
    indexOfTag.set(tag, known);
    return known;
  }

  const whole = Math.log(total);
  const weights = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const frequency = frequencies[node] ?? 0;
    weights[node] = frequency === 0 ? Number.NaN : Math.log(frequency) - whole;
  }
  return {
    next: (node, unit) => (node === 0 ? (first[unit] ?? 0) : steps.find(node, unit)),
    weight: (node) => weights[node] ?? Number.NaN,
    tag: (node) => tags[tagIndexes[node] ?? 0] ?? "",
    leastWeight: -whole,
  };
}

function copyInto<Numbers extends Float64Array | Uint8Array>(larger: Numbers, numbers: Numbers): Numbers {
  larger.set(numbers);
  return larger;
}

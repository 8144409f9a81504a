import { createStepTable } from "./step-table.js";

/** Finds entries of a fixed list of words in a text, in time linear in the text for words of bounded length. */
export interface Trie<Value> {
  /** The longest word that begins at `start`; null when none does. */
  longestAt(text: string, start: number): TrieMatch<Value> | null;
  /** Every word that begins at `start`, the shortest first. */
  allAt(text: string, start: number): TrieMatch<Value>[];
  /** Left to right, the longest word first, never overlapping. */
  findAll(text: string): TrieMatch<Value>[];
}

export interface TrieMatch<Value> {
  readonly start: number;
  readonly end: number;
  readonly value: Value;
}

/** Words with all that was given for them: the same for every report, while what they mean depends on its area. */
export interface WordTrie<Entry> {
  /** `choose` makes a word's value of its entries, in the order in which they were given; null: the word means nothing here. */
  choosing<Value>(choose: (entries: readonly Entry[]) => Value | null): Trie<Value>;
}

/** The first value given for a word is kept. */
export function createTrie<Value>(entries: Iterable<readonly [word: string, value: Value]>): Trie<Value> {
  return createWordTrie(entries).choosing(([value]) => value ?? null);
}

export function createWordTrie<Entry>(words: Iterable<readonly [word: string, entry: Entry]>): WordTrie<Entry> {
  const steps = createStepTable();
  const openings = new Uint8Array(OPENINGS);
  /** By node; the root is node 1. */
  const entriesAt: (Entry[] | undefined)[] = [undefined, undefined];
  let hasUnits = false;
  for (const [word, entry] of words) if (word !== "") insert(word, entry);

  function insert(word: string, entry: Entry): void {
    let node = ROOT;
    if (word.length === 1) hasUnits = true;
    else openings[openingOf(word.charCodeAt(0), word.charCodeAt(1))] = 1;
    for (let index = 0; index < word.length; index += 1) {
      const unit = word.charCodeAt(index);
      let next = steps.find(node, unit);
      if (next === 0) {
        next = entriesAt.push(undefined) - 1;
        steps.add(node, unit, next);
      }
      node = next;
    }
    const entries = entriesAt[node];
    if (entries === undefined) entriesAt[node] = [entry];
    else entries.push(entry);
  }

  return {
    choosing<Value>(choose: (entries: readonly Entry[]) => Value | null) {
      const chosen = new Map<number, Value | null>();
      const mayOpen = hasUnits
        ? () => true
        : (first: number, second: number) => openings[openingOf(first, second)] === 1;
      return trieOf({ next: (node, unit) => steps.find(node, unit), valueAt, mayOpen });

      function valueAt(node: number): Value | null {
        const entries = entriesAt[node];
        if (entries === undefined) return null;
        let value = chosen.get(node);
        if (value === undefined) {
          value = choose(entries);
          chosen.set(node, value);
        }
        return value;
      }
    },
  };
}

const ROOT = 1;

/** For how words begin: most places of a text are turned away by a small table that stays in the processor's cache. */
const OPENINGS = 2 ** 14;

function openingOf(first: number, second: number): number {
  return (Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b)) >>> 18;
}

interface Walk<Value> {
  readonly next: (node: number, unit: number) => number;
  readonly valueAt: (node: number) => Value | null;
  /** False where no word begins with these two units. */
  readonly mayOpen: (first: number, second: number) => boolean;
}

function trieOf<Value>({ next, valueAt, mayOpen }: Walk<Value>): Trie<Value> {
  function longestAt(text: string, start: number): TrieMatch<Value> | null {
    let last = start;
    let longest: Value | null = null;
    let node = ROOT;
    for (let index = start; index < text.length; index += 1) {
      node = next(node, text.charCodeAt(index));
      if (node === 0) break;
      const value = valueAt(node);
      if (value !== null) [last, longest] = [index + 1, value];
    }
    return longest === null ? null : { start, end: last, value: longest };
  }

  return {
    longestAt,
    allAt(text, start) {
      const found: TrieMatch<Value>[] = [];
      let node = ROOT;
      for (let index = start; index < text.length; index += 1) {
        node = next(node, text.charCodeAt(index));
        if (node === 0) break;
        const value = valueAt(node);
        if (value !== null) found.push({ start, end: index + 1, value });
      }
      return found;
    },
    findAll(text) {
      const matches: TrieMatch<Value>[] = [];
      let position = 0;
      while (position < text.length) {
        if (!mayOpen(text.charCodeAt(position), text.charCodeAt(position + 1))) {
          position += 1;
          continue;
        }
        const match = longestAt(text, position);
        if (match !== null) matches.push(match);
        position = match === null ? position + 1 : match.end;
      }
      return matches;
    },
  };
}

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

interface TrieNode<Value> {
  readonly next: Map<number, TrieNode<Value>>;
  value: Value | undefined;
}

/** The first value given for a word is kept. */
export function createTrie<Value>(entries: Iterable<readonly [word: string, value: Value]>): Trie<Value> {
  const root = createNode<Value>();
  for (const [word, value] of entries) if (word !== "") insert(root, word, value);

  function allAt(text: string, start: number): TrieMatch<Value>[] {
    let node = root;
    const found: TrieMatch<Value>[] = [];
    for (let end = start; end < text.length; end += 1) {
      const next = node.next.get(text.charCodeAt(end));
      if (next === undefined) break;
      node = next;
      if (node.value !== undefined) found.push({ start, end: end + 1, value: node.value });
    }
    return found;
  }

  function longestAt(text: string, start: number): TrieMatch<Value> | null {
    return allAt(text, start).at(-1) ?? null;
  }

  function findAll(text: string): TrieMatch<Value>[] {
    const matches: TrieMatch<Value>[] = [];
    let position = 0;
    while (position < text.length) {
      const match = longestAt(text, position);
      if (match !== null) matches.push(match);
      position = match === null ? position + 1 : match.end;
    }
    return matches;
  }

  return { allAt, longestAt, findAll };
}

function createNode<Value>(): TrieNode<Value> {
  return { next: new Map(), value: undefined };
}

function insert<Value>(root: TrieNode<Value>, word: string, value: Value): void {
  let node = root;
  for (let index = 0; index < word.length; index += 1) {
    const unit = word.charCodeAt(index);
    let next = node.next.get(unit);
    if (next === undefined) {
      next = createNode();
      node.next.set(unit, next);
    }
    node = next;
  }
  node.value ??= value;
}

import type { Segmenter } from "#loaders/mentions/segmenter.js";
import { tokensOf, type Token, type TokenKind } from "#loaders/mentions/tokens.js";

/** A word of a passage; those within quotation marks, title marks and brackets are words too. */
export interface TaggedWord extends Token {
  /** The pair of marks that it stands within, or is one of; `word` for none. */
  readonly within: TokenKind;
}

/** Cuts the tokens of a passage down to words: what tokens hold whole, quotes, titles and brackets, is opened. */
export function wordsOf(tokens: readonly Token[], segment: Segmenter): TaggedWord[] {
  const words: TaggedWord[] = [];
  addWords(words, tokens, segment, { within: "word", from: 0 });
  return words;
}

interface Place {
  readonly within: TokenKind;
  /** What the tokens' offsets begin from. */
  readonly from: number;
}

function addWords(words: TaggedWord[], tokens: readonly Token[], segment: Segmenter, { within, from }: Place): void {
  for (const { kind, text, start, end, tag, node } of tokens) {
    if (kind !== "quote" && kind !== "title" && kind !== "bracket") {
      words.push({ kind, text, start: start + from, end: end + from, tag, node, within });
      continue;
    }
    // The outermost pair counts for all that stands in it.
    const pair = within === "word" ? kind : within;
    words.push(mark(text.charAt(0), start + from, pair));
    const inner = tokensOf(text.slice(1, -1), segment);
    addWords(words, inner, segment, { within: pair, from: start + from + 1 });
    words.push(mark(text.charAt(text.length - 1), end + from - 1, pair));
  }
}

function mark(text: string, start: number, within: TokenKind): TaggedWord {
  return { kind: "mark", text, start, end: start + 1, tag: "", node: 0, within };
}

/** The last word that begins at a place of the text or before it. */
export function indexAt(words: readonly TaggedWord[], position: number): number {
  let [low, high] = [0, words.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

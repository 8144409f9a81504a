import type { Segmenter } from "#loaders/mentions/segmenter.js";
import { tokensOf, type Token, type TokenKind } from "#loaders/mentions/tokens.js";

/** A word of a passage; those within quotation marks, title marks and brackets are words too. */
export interface TaggedWord extends Token {
  /** The pair of marks that it stands within, or is one of; `word` for none. */
  readonly within: TokenKind;
}

/** Cuts the tokens of a passage down to words: what tokens hold whole, quotes, titles and brackets, is opened. */
export function wordsOf(tokens: readonly Token[], segment: Segmenter): TaggedWord[] {
  return tokens.flatMap((token) =>
    isPair(token) ? openPair(token, segment) : [{ ...token, within: "word" as const }],
  );
}

function isPair({ kind }: Token): boolean {
  return kind === "quote" || kind === "title" || kind === "bracket";
}

function openPair(pair: Token, segment: Segmenter): TaggedWord[] {
  const within = pair.kind;
  const from = pair.start + 1;
  const mark = (start: number): TaggedWord => {
    const text = pair.text.charAt(start - pair.start);
    return { kind: "mark", text, start, end: start + 1, tag: "", node: 0, within };
  };
  const inner = wordsOf(tokensOf(pair.text.slice(1, -1), segment), segment);
  return [
    mark(pair.start),
    ...inner.map((word) => ({ ...word, start: word.start + from, end: word.end + from, within })),
    mark(pair.end - 1),
  ];
}

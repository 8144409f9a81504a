/**
 * Where in a text a character that is typed with one letter stands before one that is typed with another, as 西岸 with `x` and `a`: few places, where
 * either letter alone would be at many.
 */
export interface LetterPairs {
  /** By pair, 26 times the first letter and the second: where its positions begin in `pairPositions`, and one more. */
  readonly pairStarts: Uint32Array;
  /** Of the first character of the two. */
  readonly pairPositions: Uint32Array;
}

const LETTERS = 26;

/** `firstLetters`: by character, the letters with which typing it may begin, as bits. */
export function letterPairsIn(text: ArrayLike<number>, firstLetters: Int32Array): LetterPairs {
  const eachPosition = (visit: (pair: number, position: number) => void): void => {
    for (let position = 0; position + 1 < text.length; position += 1) {
      const first = firstLetters[text[position] ?? 0] ?? 0;
      const second = firstLetters[text[position + 1] ?? 0] ?? 0;
      if (first !== 0 && second !== 0) eachPairOf(first, second, (pair) => visit(pair, position));
    }
  };
  const pairStarts = new Uint32Array(LETTERS * LETTERS + 1);
  eachPosition((pair) => (pairStarts[pair + 1] = (pairStarts[pair + 1] ?? 0) + 1));
  for (let pair = 0; pair < LETTERS * LETTERS; pair += 1)
    pairStarts[pair + 1] = (pairStarts[pair + 1] ?? 0) + (pairStarts[pair] ?? 0);
  const next = pairStarts.slice();
  const pairPositions = new Uint32Array(pairStarts.at(-1) ?? 0);
  eachPosition((pair, position) => {
    const at = next[pair] ?? 0;
    pairPositions[at] = position;
    next[pair] = at + 1;
  });
  return { pairStarts, pairPositions };
}

/** Visits the positions of characters that may be typed with one of the first letters before one of the second, given as bits; some more than once. */
export function eachPairPosition(
  { pairStarts, pairPositions }: LetterPairs,
  letters: { readonly first: number; readonly second: number },
  visit: (position: number) => void,
): void {
  eachPairOf(letters.first, letters.second, (pair) => {
    const last = pairStarts[pair + 1] ?? 0;
    for (let at = pairStarts[pair] ?? 0; at < last; at += 1) visit(pairPositions[at] ?? 0);
  });
}

function eachPairOf(firstLetters: number, secondLetters: number, visit: (pair: number) => void): void {
  for (let first = firstLetters; first !== 0; first &= first - 1) {
    const row = LETTERS * lowestBit(first);
    for (let second = secondLetters; second !== 0; second &= second - 1) visit(row + lowestBit(second));
  }
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}

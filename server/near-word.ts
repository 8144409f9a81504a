/** The one of `words` that was probably meant: at most `most` letters (two, of short words one) are wrong, missing, added or swapped. */
export function nearWord(word: string, words: readonly string[], most = word.length < 5 ? 1 : 2): string | null {
  const measured = words.map((other) => ({ other, distance: distance(word.toLowerCase(), other.toLowerCase()) }));
  const [nearest] = measured.toSorted((a, b) => a.distance - b.distance);
  return nearest !== undefined && nearest.distance <= most ? nearest.other : null;
}

/** Damerau's distance, with swaps of neighbours only (“optimal string alignment”). */
function distance(one: string, other: string): number {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row += 1) {
    const now = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const isSame = one[row - 1] === other[column - 1];
      const isSwapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const replaced = (last[column - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwapped ? (before[column - 2] ?? 0) + 1 : Infinity;
      now.push(Math.min((last[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1, replaced, swapped));
    }
    before = last;
    last = now;
  }
  return last[other.length] ?? 0;
}

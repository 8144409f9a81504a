/** The name that was most likely meant: at most one mistake in three characters, capitals aside; undefined where none is near. */
export function nearest(typed: string, names: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  let best: { readonly name: string; readonly mistakes: number } | undefined;
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > allowed) continue;
    const mistakes = mistakesBetween(wanted, name.toLowerCase());
    if (mistakes <= allowed && mistakes < (best?.mistakes ?? Infinity)) best = { name, mistakes };
  }
  return best?.name;
}

/** Characters that are wrong, missing, too many, or exchanged with the next (Damerau and Levenshtein, each place altered once). */
export function mistakesBetween(a: string, b: string): number {
  let twoAbove: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isExchanged = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      line.push(
        Math.min(
          (above[column] ?? 0) + 1,
          (line[column - 1] ?? 0) + 1,
          (above[column - 1] ?? 0) + (isSame ? 0 : 1),
          isExchanged ? (twoAbove[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    twoAbove = above;
    above = line;
  }
  return above[b.length] ?? 0;
}

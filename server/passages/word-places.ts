import { LATIN, type UnitTable } from "./unit-table.js";

/**
 * Looks for a word, in folded units, within a text: calls `visit` with each place where it begins, those that overlap left out, and gives how
 * many there are. A word that begins with a Latin letter or digit is found only where one begins: 014年 is not in 2014年.
 */
export function eachPlace(
  word: Uint16Array,
  text: { readonly units: Uint16Array; readonly start: number; readonly end: number },
  { folded, sorts }: UnitTable,
  visit: (place: number) => void = () => {},
): number {
  const { units, start, end } = text;
  const first = word[0] ?? 0;
  const isLatin = sorts[first] === LATIN;
  let count = 0;
  for (let at = start; at <= end - word.length; at += 1) {
    if (folded[units[at] ?? 0] !== first) continue;
    if (isLatin && at > start && sorts[folded[units[at - 1] ?? 0] ?? 0] === LATIN) continue;
    let same = 1;
    while (same < word.length && folded[units[at + same] ?? 0] === word[same]) same += 1;
    if (same < word.length) continue;
    visit(at - start);
    count += 1;
    at += word.length - 1;
  }
  return count;
}

import { simplifiedText } from "#loaders/clean/traditional.js";

/** What a person typed, as the search queries want it: simplified, lower case, full-width forms made plain, words apart by one space. */
export function searchTextFrom(text: string): string {
  return simplifiedText(text.normalize("NFKC").toLowerCase().trim()).replaceAll(/\s+/gu, " ");
}

/** Where the words stand in the text, whatever case, width and script they are written in: ranges in order, those that touch made one. */
export function highlightsOf(text: string, words: readonly string[]): [number, number][] {
  const comparable = comparableText(text);
  const patterns = words.filter((word) => word !== "").map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, "\\$&"));
  const ranges = patterns
    .flatMap((pattern) => Array.from(comparable.matchAll(new RegExp(pattern, "giu"))))
    .map((match): [number, number] => [match.index, match.index + match[0].length])
    .toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
  const merged: [number, number][] = [];
  for (const [start, end] of ranges) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The text as `searchTextFrom` makes it, but of the same length: what would change it stays as it is. */
function comparableText(text: string): string {
  return Array.from(text, (character) => {
    const plain = searchTextFrom(character);
    return plain.length === character.length ? plain : character;
  }).join("");
}

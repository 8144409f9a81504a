import { joinedRanges } from "#server/joined-ranges.js";
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
    .map((match): [number, number] => [match.index, match.index + match[0].length]);
  return joinedRanges(ranges);
}

/** The text as `searchTextFrom` makes it, but of the same length: what would change it stays as it is. */
function comparableText(text: string): string {
  return Array.from(text, (character) => {
    const plain = searchTextFrom(character);
    return plain.length === character.length ? plain : character;
  }).join("");
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ["“", "”"],
  ["「", "」"],
  ["『", "』"],
  ["《", "》"],
  ["（", "）"],
  ["(", ")"],
]);
/** A mark that is not closed within so many units is taken for damage and encloses nothing. */
const LONGEST_ENCLOSURE = 120;

/** Just behind the closing mark of the quotation, title or bracket that opens at `index`; `index` itself where none does. */
export function endOfEnclosure(text: string, index: number): number {
  const closer = CLOSERS.get(text.charAt(index));
  if (closer === undefined) return index;
  const close = text.slice(index + 1, index + 1 + LONGEST_ENCLOSURE).indexOf(closer);
  return close < 0 ? index : index + close + 2;
}

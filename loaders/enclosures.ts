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
  if (isHan(text.charCodeAt(index))) return index;
  const closer = CLOSERS.get(text.charAt(index));
  if (closer === undefined) return index;
  const close = text.slice(index + 1, index + 1 + LONGEST_ENCLOSURE).indexOf(closer);
  return close < 0 ? index : index + close + 2;
}

/** Whether a UTF-16 unit is one of the common Chinese characters: nearly all are, and none of them opens, closes or ends anything. */
export function isHan(unit: number): boolean {
  return unit >= 0x4e00 && unit <= 0x9fff;
}

/**
 * Orders text by code points, as Neo4j and the embedded engine do, so that what is sorted here follows what they sorted. JavaScript's own
 * order goes by UTF-16 units and puts 𠮷 (U+20BB7) before （ (U+FF08).
 */
export function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const one = a.charCodeAt(at);
    const other = b.charCodeAt(at);
    if (one !== other) return rankOfUnit(one) - rankOfUnit(other);
  }
  return a.length - b.length;
}

/** JavaScript's own order, which is quick: for what need not follow anything that an engine sorted. */
export function compareUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Surrogates stand for code points behind all others. */
function rankOfUnit(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit >= 0xe000 ? unit - 0x800 : unit + 0x2000;
}

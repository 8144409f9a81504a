import { scriptTable } from "#loaders/clean/traditional.js";

/** How each UTF-16 unit is compared: without case, width and traditional form. What would not stay one unit is left as it is. */
export interface UnitTable {
  readonly folded: Uint16Array;
  /** By folded unit: `SIGN`, `LETTER` (also a Chinese character, or half of a pair) or `LATIN` (a letter from a to z, or a digit). */
  readonly sorts: Uint8Array;
}

export const SIGN = 0;
const LETTER = 1;
export const LATIN = 2;

const UNITS = 0x1_00_00;
const FIRST_HALF = 0xd8_00;
const LAST_HALF = 0xdf_ff;

export function createUnitTable(): UnitTable {
  const folded = new Uint16Array(UNITS);
  const sorts = new Uint8Array(UNITS);
  const { simplifiedOf } = scriptTable();
  for (let unit = 0; unit < UNITS; unit += 1) {
    folded[unit] = isHalf(unit) ? unit : simplifiedOf(plainUnit(unit));
    sorts[unit] = isHalf(unit) ? LETTER : sortOf(String.fromCharCode(unit));
  }
  return { folded, sorts };
}

export function foldedUnits(text: string, { folded }: UnitTable): Uint16Array {
  return Uint16Array.from({ length: text.length }, (_, at) => folded[text.charCodeAt(at)] ?? 0);
}

function isHalf(unit: number): boolean {
  return unit >= FIRST_HALF && unit <= LAST_HALF;
}

function plainUnit(unit: number): number {
  const plain = String.fromCharCode(unit).normalize("NFKC").toLowerCase();
  return plain.length === 1 ? plain.charCodeAt(0) : unit;
}

function sortOf(character: string): number {
  if (/^[a-z0-9]$/u.test(character)) return LATIN;
  return /^[\p{L}\p{N}]$/u.test(character) ? LETTER : SIGN;
}

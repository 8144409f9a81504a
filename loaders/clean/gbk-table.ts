import iconv from "iconv-lite";

/** GBK both ways, one table look-up each. Pairs that the standard leaves to users count as undefined: no page shows them. */
export interface GbkTable {
  /** UTF-16 unit of a byte pair, 0 where the pair is undefined. */
  readonly unitOf: (lead: number, trail: number) => number;
  /** `lead << 8 | trail` of a UTF-16 unit, the byte itself for ASCII, 0 where GBK lacks the character. */
  readonly bytesOf: (unit: number) => number;
}

const FIRST_LEAD = 0x81;
const LAST_LEAD = 0xfe;
const FIRST_TRAIL = 0x40;
const LAST_TRAIL = 0xfe;
const ROW = LAST_TRAIL - FIRST_TRAIL + 1;

let table: GbkTable | null = null;

/** Built on first use: 24,000 pairs, some milliseconds. */
export function gbkTable(): GbkTable {
  table ??= buildTable();
  return table;
}

export function isGbkLead(byte: number): boolean {
  return byte >= FIRST_LEAD && byte <= LAST_LEAD;
}

export function isGbkTrail(byte: number): boolean {
  return byte >= FIRST_TRAIL && byte <= LAST_TRAIL && byte !== 0x7f;
}

function buildTable(): GbkTable {
  const units = new Uint16Array((LAST_LEAD - FIRST_LEAD + 1) * ROW);
  const bytes = new Uint16Array(0x10000);
  for (let ascii = 0; ascii < 0x80; ascii += 1) bytes[ascii] = ascii;
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead += 1) {
    for (let trail = FIRST_TRAIL; trail <= LAST_TRAIL; trail += 1) {
      if (!isGbkTrail(trail)) continue;
      const unit = decodedPair(lead, trail);
      units[(lead - FIRST_LEAD) * ROW + trail - FIRST_TRAIL] = unit;
      if (unit !== 0 && bytes[unit] === 0) bytes[unit] = (lead << 8) | trail;
    }
  }
  return {
    unitOf: (lead, trail) =>
      isGbkLead(lead) && isGbkTrail(trail) ? (units[(lead - FIRST_LEAD) * ROW + trail - FIRST_TRAIL] ?? 0) : 0,
    bytesOf: (unit) => bytes[unit] ?? 0,
  };
}

function decodedPair(lead: number, trail: number): number {
  const text = iconv.decode(Buffer.from([lead, trail]), "gbk");
  const unit = text.charCodeAt(0);
  const isPrivate = unit >= 0xe000 && unit <= 0xf8ff;
  return text.length === 1 && unit >= 0x80 && unit !== 0xfffd && !isPrivate ? unit : 0;
}

/** A sign at which the page was cut, byte-wise: the full-width punctuation of GBK's rows A1 and A3. */
export function isBreak(unit: number): boolean {
  const lead = gbkTable().bytesOf(unit) >> 8;
  return lead === 0xa1 || lead === 0xa3;
}

const DIGITS = "〇一二三四五六七八九";
const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)|([二一][〇○零ＯOo0九][〇○零ＯOo0一二三四五六七八九]{2})年/u;
/** A year and the month behind it: 2014年1月, 二〇一四年十二月. */
const MONTH = new RegExp(String.raw`(?:${YEAR.source})年?\s*(?:(\d{1,2})|([一二三四五六七八九十]{1,2}))月`, "u");

/** The first year that a text names, in digits or Chinese numerals; null: none. */
export function yearFromText(words: string): number | null {
  const found = YEAR.exec(words);
  return found === null ? null : yearOf(found[1], found[2]);
}

export interface WrittenMonth {
  readonly year: number;
  /** 1–12 */
  readonly month: number;
}

/** The first month with its year that a text names; null: none. */
export function monthFromText(words: string): WrittenMonth | null {
  const found = MONTH.exec(words);
  const year = found === null ? null : yearOf(found[1], found[2]);
  if (found === null || year === null) return null;
  const month = found[3] === undefined ? monthOf(found[4] ?? "") : Number(found[3]);
  return month >= 1 && month <= 12 ? { year, month } : null;
}

function yearOf(digits: string | undefined, numeral: string | undefined): number | null {
  if (digits !== undefined) return Number(digits);
  if (numeral === undefined) return null;
  return Number(Array.from(numeral, (digit) => DIGITS.indexOf(digit.replace(/[○零ＯOo0]/u, "〇"))).join(""));
}

function monthOf(numeral: string): number {
  return numeral.startsWith("十")
    ? 10 + Math.max(0, DIGITS.indexOf(numeral.slice(1))) * Number(numeral.length > 1)
    : DIGITS.indexOf(numeral);
}

/** A period as it is kept, `2014`, `2014-H1`, `2014-Q3`; null where the text is none. */
export function periodFromText(text: string): string | null {
  const trimmed = text.trim();
  return /^(?:19|20)\d\d(?:-H[12]|-Q[1-4])?$/u.test(trimmed) ? trimmed : null;
}

const DIGITS = "〇一二三四五六七八九";

/** The first year that a text names, in digits or Chinese numerals; null: none. */
export function yearFromText(words: string): number | null {
  const digits = /(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(words)?.[1];
  if (digits !== undefined) return Number(digits);
  const numeral = /[二一][〇○零Ｏ九][〇○零一二三四五六七八九]{2}年/u.exec(words)?.[0];
  if (numeral === undefined) return null;
  return Number(Array.from(numeral.slice(0, 4), (digit) => DIGITS.indexOf(digit.replace(/[○零Ｏ]/u, "〇"))).join(""));
}

/** A period as it is kept, `2014`, `2014-H1`, `2014-Q3`; null where the text is none. */
export function periodFromText(text: string): string | null {
  const trimmed = text.trim();
  return /^(?:19|20)\d\d(?:-H[12]|-Q[1-4])?$/u.test(trimmed) ? trimmed : null;
}

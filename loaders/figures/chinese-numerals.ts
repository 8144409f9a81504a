const DIGITS = "零一二三四五六七八九";

/** Reads a numeral up to 999: 十二 → 12, 两 → 2, 一百零五 → 105, 二三 → null. */
export function chineseNumeral(numeral: string): number | null {
  const match = /^(?:([一二三四五六七八九])?(百)零?)?(?:([一二三四五六七八九])?(十))?([一二两三四五六七八九])?$/u.exec(
    numeral,
  );
  if (match === null || numeral === "") return null;
  const [, hundreds, hundred, tens, ten, ones] = match;
  const at = (place: string | undefined, digit: string | undefined): number =>
    place === undefined ? 0 : digit === undefined ? 1 : digitOf(digit);
  return at(hundred, hundreds) * 100 + at(ten, tens) * 10 + (ones === undefined ? 0 : digitOf(ones));
}

function digitOf(char: string): number {
  return char === "两" ? 2 : DIGITS.indexOf(char);
}

import { endOfEnclosure } from "../enclosures.js";

/** Characters that join two items, unless they are part of a word: 惠`及`, 参`与`, `和`谐. */
const MARKS: ReadonlyMap<string, { readonly notAfter: RegExp; readonly notBefore: RegExp }> = new Map([
  ["、", { notAfter: /$^/, notBefore: /$^/ }],
  ["和", { notAfter: /[共总缓]$/, notBefore: /^[谐平睦解]/ }],
  ["及", { notAfter: /[惠遍涉普危顾]$/, notBefore: /^(?:[时格早其]|以[上下])/ }],
  ["与", { notAfter: /[参给赋]$/, notBefore: /^会/ }],
  ["并", { notAfter: /[合兼归]$/, notBefore: /^[购联网入]/ }],
]);

/** How long a list mark (、, 和, 以及 …) at `index` is; 0 where none stands. */
export function listMarkLength(text: string, index: number): number {
  if (text.startsWith("以及", index)) return 2;
  const mark = MARKS.get(text.charAt(index));
  if (mark === undefined) return 0;
  const inWord = mark.notAfter.test(text.charAt(index - 1)) || mark.notBefore.test(text.charAt(index + 1));
  return inWord ? 0 : 1;
}

/** Cuts a list at its marks outside quotation marks and brackets. */
export function splitItems(words: string): string[] {
  const items: string[] = [];
  let start = 0;
  let index = 0;
  while (index < words.length) {
    const after = endOfEnclosure(words, index);
    const length = after > index ? 0 : listMarkLength(words, index);
    if (length > 0) {
      items.push(words.slice(start, index));
      start = index + length;
    }
    index = Math.max(after, index + Math.max(1, length));
  }
  items.push(words.slice(start));
  return items.map((item) => item.trim()).filter((item) => item !== "");
}

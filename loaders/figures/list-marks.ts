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

/** Trades that the classification of the national economy (GB/T 4754, its editions of 2002 to 2017) names with a list. */
const TRADES =
  /农、林、牧、渔业|电力、热力、燃气及水(?:的)?生产和供应业|批发和零售业|住宿和餐饮业|交通运输、仓储[和及]邮政业|信息传输、软件和信息技术服务业|信息传输、计算机服务和软件业|软件和信息技术服务业|租赁和商务服务业|科学研究和技术服务业|研究[与和](?:试验|实验)发展|水利、环境和公共设施管理业|居民服务(?:、修理)?和其他服务业|卫生和社会工作|卫生、社会保障和社会福利业|文化、体育和娱乐业/gu;

/** Where the trades in `words` begin and end. */
function tradesIn(words: string): ReadonlyMap<number, number> {
  return new Map([...words.matchAll(TRADES)].map(({ index, 0: { length } }) => [index, index + length]));
}

/** Cuts a list at its marks outside quotation marks, brackets and the names of trades. */
export function splitItems(words: string): string[] {
  const items: string[] = [];
  const trades = tradesIn(words);
  let start = 0;
  let index = 0;
  while (index < words.length) {
    const after = trades.get(index) ?? endOfEnclosure(words, index);
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

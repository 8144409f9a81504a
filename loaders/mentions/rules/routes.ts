import type { Candidate } from "../candidate.js";
import type { Phrase } from "../phrase.js";
import type { PhraseGroup } from "../phrases.js";
import type { Token } from "../tokens.js";

const TO: ReadonlySet<string> = new Set(["至", "到"]);
const WAY = /(?:铁路|高铁|高速|公路|快速路|客专|专线|航线|航道|复线|二线|通道|管道|段|线)$/u;
/** Where a way itself is named before its ends (九绵高速|江油至平武段), or what is done to it. */
const WAY_BEFORE = /(?:铁路|高速|公路|高铁|大道|[路街线]|桥|\d|^新|开工|在建|续建)$/u;
/** What a section ends at is called with the words before: 珠海|大桥, 白蕉|高速|路口. */
const AT = /^(?:.?大桥|.?桥|立交桥?|互通|互通立交|路口|出口|枢纽|收费站|服务区|隧道|车站|站)$/u;
/** Words between the second end and the way: 快速, 支线. */
const KIND =
  /^(?:快速|高速|城际|一级|二级|支线|扩能|扩容|电气化|天然气|成品油|输气|输油|特高压|通用|市域|国家|省道|国道|增建|改|扩建)/u;
const LONGEST_END = 6;

/** The two ends of a way: 康家崖|至|临夏|高速公路, and in lists 贵阳至南宁|等铁路项目. */
export function routeEnds(group: PhraseGroup): Candidate[] {
  const isWayList = group.className !== null && WAY.test(group.className.text.replace(/(?:项目|工程|建设)+$/u, ""));
  return group.members.flatMap((member) => endsOf(member, isWayList));
}

function endsOf(phrase: Phrase, isWayList: boolean): Candidate[] {
  const at = phrase.tokens.findIndex(({ text }) => text.length === 1 && TO.has(text));
  if (at < 1) return [];
  const behind = phrase.tokens.slice(at + 1);
  const stop = behind.findIndex(({ text }) => WAY.test(text) || KIND.test(text) || TO.has(text));
  const hasWay = behind.some(({ text }) => WAY.test(text));
  if (!hasWay && !isWayList) return [];
  const before = phrase.tokens.slice(0, at);
  const from = before.slice(0, namedFrom(before)).findLastIndex(({ text }) => WAY_BEFORE.test(text)) + 1;
  // 京秦|高速|段: the section ends at another way.
  const isAtWay = behind[stop + 1]?.text === "段" && stop > 0;
  const second = stop < 0 ? behind : behind.slice(0, isAtWay ? stop + 1 : stop);
  return [before.slice(from), second].flatMap(placeOf);
}

/** Where the words begin that cannot be a way before the first end, for they are its last ones: |大桥, |高速|路口. */
function namedFrom(before: readonly Token[]): number {
  let from = before.length;
  while (from > 1 && AT.test(before[from - 1]?.text ?? "")) from -= 1;
  return from < before.length && WAY_BEFORE.test(before[from - 1]?.text ?? "") && from > 1 ? from - 1 : from;
}

function placeOf(tokens: readonly Token[]): Candidate[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  const name = tokens.map(({ text }) => text).join("");
  if (first === undefined || last === undefined || name.length < 2 || name.length > LONGEST_END) return [];
  if (tokens.some(({ kind }) => kind !== "word")) return [];
  return [{ start: first.start, end: last.end, type: "Place", name, aliases: [], rule: "route-end", confidence: 0.8 }];
}

import type { Span } from "./mapped-text.js";

/** Who is told to see to a thing: the bodies named in （市教育局负责） or 牵头单位：市城管委、市公安局. */
export interface Charge extends Span {
  /** Those that do it; else they help (配合单位). */
  readonly leads: boolean;
  readonly bodies: readonly Span[];
}

const BEHIND =
  /[（(]由?([^（）()。；;：:]{3,80}?)(?:分别|共同|联合)?(?:负责|牵头|承办|主办|承担|组织实施)(?:落实|实施|负责)?[）)]/gu;
const LABEL = /(牵头|责任|主办|承办|实施|负责|配合|协办|协作)(?:单位|部门)[：:]\s*/gu;
const VALUE_END = /[（）()。；;：:\n]/u;
const LONGEST_VALUE = 120;
const BODY = /^\p{Script=Han}{1,18}(?:[局委办厅院会处馆所联]|部|办公室|政府|中心|公司|集团|支队|大队|街道|[乡镇])$/u;
/** 各县市区政府, 相关部门: nobody by name. */
const NOBODY = /^(?:市级|区级|省级)?(?:各|有关|相关|其他|其它|上述|所有)|部门$|单位$/u;
const NEXT = /[、，,;；\s]+|(?<=[局委办厅院会处府])[和及与](?=[省市区县州旗团])/gu;

/** All charges of a text, in order. */
export function chargesIn(text: string): readonly Charge[] {
  if (!/[负牵承主责实配协]/u.test(text)) return [];
  return [...behind(text), ...labelled(text)].toSorted((a, b) => a.start - b.start);
}

/** Where one of those named is no body, none is taken for one: 由群众和企业负责. */
function behind(text: string): readonly Charge[] {
  return Array.from(text.matchAll(BEHIND), ({ 0: whole, 1: list = "", index }) => {
    const bodies = bodiesIn(list, index + whole.indexOf(list), true);
    return { start: index, end: index + whole.length, leads: true, bodies };
  }).filter(({ bodies }) => bodies.length > 0);
}

function labelled(text: string): readonly Charge[] {
  const labels = [...text.matchAll(LABEL)];
  return labels.flatMap(({ 0: label, 1: kind = "", index }, at) => {
    const from = index + label.length;
    const rest = text.slice(from, Math.min(from + LONGEST_VALUE, labels[at + 1]?.index ?? text.length));
    const stop = rest.search(VALUE_END);
    const value = stop < 0 ? rest : rest.slice(0, stop);
    const bodies = bodiesIn(value, from, false);
    return bodies.length === 0
      ? []
      : [{ start: index, end: from + value.length, leads: !/^[配协]/u.test(kind), bodies }];
  });
}

/** The bodies of a list that begins at `from`. */
function bodiesIn(list: string, from: number, isStrict: boolean): readonly Span[] {
  const items: Span[] = [];
  let start = 0;
  for (const { 0: mark, index } of [...list.matchAll(NEXT), { 0: "", index: list.length }]) {
    if (index > start) items.push({ start: from + start, end: from + index });
    start = index + mark.length;
  }
  const textOf = (item: Span) => list.slice(item.start - from, item.end - from);
  const bodies = items.filter((item) => BODY.test(textOf(item)));
  return isStrict && bodies.length < items.length ? [] : bodies.filter((item) => !NOBODY.test(textOf(item)));
}

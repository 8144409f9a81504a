import type { NamedThing } from "./document-view.js";

/** A thing's form where it stands in a longer name. */
export interface FormInName {
  readonly thing: NamedThing;
  readonly form: string;
  readonly at: number;
}

/** The forms of things, to be found in names: by their first two characters, the longest first. */
export interface FormIndex {
  /** The forms that begin at `at`, the longest first. */
  readonly formsAt: (name: string, at: number) => FormInName[];
}

const KEY = 2;

/** Words of which a short form is often but a piece: 新城 in 创新|城市, 明村 in 文明|村镇. */
const WORDS_AROUND_SHORT =
  "创新 更新 革新 高新 重新 全新 最新 崭新 文明 公共 合作 产业 社会 综合 环境 生态 乡村振兴".split(" ");
/** …and any form: 龙江 in 黑龙江, 东北 in 东北亚, 金水河口 in 金水河|口岸, 大湾区 in 深大|湾区, 腊西区 in 腊西|区块. */
const WORDS_AROUND = "黑龙江 东北亚 口岸 白俄罗斯 深大 区块 区域".split(" ");

/** Whether a word of the name begins before the form and reaches into it, or begins in it and goes on behind. */
function isOfLongerWord(name: string, at: number, form: string): boolean {
  const end = at + form.length;
  const isAcross = (word: string): boolean => {
    for (let start = name.indexOf(word); start >= 0 && start < end; start = name.indexOf(word, start + 1)) {
      const isWithin = start >= at && start + word.length <= end;
      if (start + word.length > at && !isWithin) return true;
    }
    return false;
  };
  return WORDS_AROUND.some(isAcross) || (form.length === KEY && WORDS_AROUND_SHORT.some(isAcross));
}

/**
 * Indexes things by the forms that `formsOf` gives for each. Of one form the first thing has it that goes by it in the text, before those of
 * which it is only made: 南昌 is the city, not 南昌县 without its level. Forms under two characters are left out.
 */
export function createFormIndex(
  things: readonly NamedThing[],
  formsOf: (thing: NamedThing) => Iterable<string>,
): FormIndex {
  const byStart = new Map<string, Map<string, NamedThing>>();
  const named = things.flatMap((thing) => [...formsOf(thing)].map((form) => ({ thing, form })));
  const isGiven = ({ thing, form }: (typeof named)[number]): boolean => thing.forms.has(form);
  for (const { thing, form } of [...named.filter(isGiven), ...named.filter((one) => !isGiven(one))]) {
    if (form.length < KEY) continue;
    const key = form.slice(0, KEY);
    const forms = byStart.get(key) ?? new Map<string, NamedThing>();
    if (!forms.has(form)) forms.set(form, thing);
    byStart.set(key, forms);
  }
  const longestFirst = new Map(
    [...byStart].map(([key, forms]) => [key, [...forms].toSorted(([a], [b]) => b.length - a.length)]),
  );
  return {
    formsAt: (name, at) => {
      const found: FormInName[] = [];
      for (const [form, thing] of longestFirst.get(name.slice(at, at + KEY)) ?? []) {
        if (name.startsWith(form, at) && !isOfLongerWord(name, at, form)) found.push({ thing, form, at });
      }
      return found;
    },
  };
}

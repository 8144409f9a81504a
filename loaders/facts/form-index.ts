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

/** 新城 in 创新城市, 明村 in 文明村镇: a short form that begins in the middle of a word is none. */
function cutsWord(name: string, at: number): boolean {
  return /^(?:[创更革高重全最崭]新|文明|公共|合作|产业|社会|综合|环境|生态)$/u.test(name.slice(at - 1, at + 1));
}

/** 龙江 in 黑|龙江, 东北 in 东北|亚, 河口 in 金水河口|岸, 振兴 in 乡村|振兴: the word begins before the form or goes on behind it. */
function isOfLongerWord(name: string, at: number, form: string): boolean {
  const [before, behind] = [name.charAt(at - 1), name.charAt(at + form.length)];
  return (
    (before === "黑" && form.startsWith("龙江")) ||
    (form === "东北" && behind === "亚") ||
    (form === "振兴" && before === "村") ||
    (form.endsWith("口") && behind === "岸")
  );
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
        if (!name.startsWith(form, at) || isOfLongerWord(name, at, form)) continue;
        if (form.length > KEY || !cutsWord(name, at)) found.push({ thing, form, at });
      }
      return found;
    },
  };
}

import type { Division } from "./gazetteers.js";

export const FORM_RULES = ["never", "company", "word"] as const;
export const FORM_PLACES = ["everywhere", "elsewhere"] as const;

/** What a division's name without its level means besides the division. */
export interface ListedForm {
  readonly form: string;
  /** The longer text in which the form means something else; null: wherever it stands. */
  readonly within: string | null;
  /** `never` the division, or only in the `company` of another one; else a `word`, which names nothing. */
  readonly rule: (typeof FORM_RULES)[number];
  /** In all reports, or in those of other provinces. */
  readonly where: (typeof FORM_PLACES)[number];
}

export interface ShortForms {
  /** Whether what stands from `start` to `end` is the form of something else, or a piece of it. */
  readonly isOther: (text: string, start: number, end: number, isAway: boolean) => boolean;
  /** Whether it is a piece of a longer word or name everywhere, and so no name itself: 安康 in 富裕安康. */
  readonly isPiece: (text: string, start: number, end: number) => boolean;
  /** Where the division is meant beside another alone; null: it needs none. */
  readonly needsCompany: (division: Division) => ListedForm["where"] | null;
  /** Whether the form is a word where it is not the division. */
  readonly isWord: (division: Division) => boolean;
}

export function createShortForms(listed: readonly ListedForm[]): ShortForms {
  const others = new Map<string, ListedForm[]>();
  const company = new Map<string, ListedForm["where"]>();
  const words = new Set<string>();
  for (const one of listed) {
    if (one.rule === "word") words.add(one.form);
    if (one.rule !== "never") company.set(one.form, one.where);
    else others.set(one.form, [...(others.get(one.form) ?? []), one]);
  }
  const standsIn = ({ form, within }: ListedForm, text: string, start: number): boolean =>
    within !== null && text.startsWith(within, start - within.indexOf(form));
  return {
    isOther: (text, start, end, isAway) =>
      (others.get(text.slice(start, end)) ?? []).some(
        (one) => (isAway || one.where === "everywhere") && (one.within === null || standsIn(one, text, start)),
      ),
    isPiece: (text, start, end) =>
      (others.get(text.slice(start, end)) ?? []).some(
        (one) => one.where === "everywhere" && standsIn(one, text, start),
      ),
    needsCompany: ({ short }) => company.get(short ?? "") ?? null,
    isWord: ({ short }) => words.has(short ?? ""),
  };
}

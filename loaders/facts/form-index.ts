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

/** Indexes things by the forms that `formsOf` gives for each; of one form, the first thing has it. Forms under two characters are left out. */
export function createFormIndex(
  things: readonly NamedThing[],
  formsOf: (thing: NamedThing) => Iterable<string>,
): FormIndex {
  const byStart = new Map<string, Map<string, NamedThing>>();
  for (const thing of things) {
    for (const form of formsOf(thing)) {
      if (form.length < KEY) continue;
      const key = form.slice(0, KEY);
      const forms = byStart.get(key) ?? new Map<string, NamedThing>();
      if (!forms.has(form)) forms.set(form, thing);
      byStart.set(key, forms);
    }
  }
  return {
    formsAt: (name, at) =>
      [...(byStart.get(name.slice(at, at + KEY)) ?? [])]
        .filter(([form]) => name.startsWith(form, at))
        .map(([form, thing]) => ({ thing, form, at }))
        .toSorted((a, b) => b.form.length - a.form.length),
  };
}

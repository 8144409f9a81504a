/** A word that is looked for, as it was typed. */
export interface SearchWord {
  readonly text: string;
  /** In quotes: found only as it stands. */
  readonly isQuoted: boolean;
}

const WORDS = /["“”„«]([^"“”„«»]*)(?:["“”»]|$)|[^\s"“”„«»]+/gu;

/** The words of a search; what stands in quotes is one. */
export function searchWordsFrom(typed: string): readonly SearchWord[] {
  return Array.from(typed.matchAll(WORDS), (match): SearchWord => {
    const [all, quoted] = match;
    return quoted === undefined ? { text: all, isQuoted: false } : { text: quoted.trim(), isQuoted: true };
  }).filter(({ text }) => text !== "");
}

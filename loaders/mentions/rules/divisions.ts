import type { Division } from "#loaders/gazetteers/gazetteers.js";
import type { Candidate } from "../candidate.js";
import type { Reading } from "../reading.js";
import { isOfWords, type Token, withQuotesCut } from "../tokens.js";
import { isMereWord, meansDivision } from "./division-forms.js";

/**
 * Divisions of GB/T 2260 where they are words, in quotes too: not in “五|大理|念”, “文山|会海”. Of short forms that the words around speak against a judge may still find that they name a
 * place, if not which: 嘉峪关|机场; but words are none.
 */
export function divisions(text: string, tokens: readonly Token[], reading: Reading): Candidate[] {
  const found = reading.divisions.findAll(text);
  if (found.length === 0) return [];
  const words = withQuotesCut(tokens, reading.segment);
  return found.flatMap(({ start, end, value }, at) => {
    if (!isOfWords(words, start, end)) return [];
    const place = { start, end, type: "Place" as const };
    const passage = { text, tokens: words, reading, divisions: found };
    if (meansDivision(passage, at)) {
      return [{ ...place, name: value.name, aliases: shortForms(value, reading), rule: "division", confidence: 0.87 }];
    }
    if (end - start === value.name.length || isMereWord(passage, { start, end, value })) return [];
    return [{ ...place, name: text.slice(start, end), aliases: [], rule: "loose-division", confidence: 0.45 }];
  });
}

/** 武胜 of 武胜县; none of 广安区 or 南昌县, for 广安 and 南昌 are the cities. */
function shortForms(division: Division, { divisions: known }: Reading): readonly string[] {
  const { short } = division;
  if (short === null) return [];
  const meant = known.longestAt(short, 0);
  const isOthers = meant?.end === short.length && meant.value !== division;
  return isOthers ? [] : [short];
}

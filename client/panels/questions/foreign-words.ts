/** Whether words are none that a Chinese report would have: housing, tax cuts. Letters that stand for a name it has as they are: 5G, GDP, RCEP, VOCs. */
export function isForeignWords(words: string): boolean {
  return !/\p{Script=Han}/u.test(words) && /[\p{Ll}\p{Lo}]{4,}|\p{L}\s+\p{L}/u.test(words);
}

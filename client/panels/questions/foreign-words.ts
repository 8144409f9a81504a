/** Whether words are none that a Chinese report would have: housing, tax cuts. Letters that stand for a name it has as they are: 5G, GDP, PM2.5. */
export function isForeignWords(words: string): boolean {
  return !/\p{Script=Han}/u.test(words) && /\p{L}{4,}|\p{L}\s+\p{L}/u.test(words);
}

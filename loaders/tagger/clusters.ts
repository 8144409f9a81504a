/** Words that stand in the same company: three sizes of classes, each number from 1; 0 for words that no class has. */
export interface Clusters {
  readonly of: (word: string) => readonly [coarse: number, middle: number, fine: number];
}

const NONE = [0, 0, 0] as const;

/** Reads `clusters.tsv`: on each line the numbers of a coarse, a middle and a fine class, and the words of the latter. */
export function clustersFromTsv(text: string): Clusters {
  const classes = new Map<string, readonly [number, number, number]>();
  for (const line of text.split("\n")) {
    const [coarse, middle, fine, words] = line.split("\t");
    if (words === undefined) continue;
    const numbers = [Number(coarse), Number(middle), Number(fine)] as const;
    for (const word of words.split(" ")) classes.set(word, numbers);
  }
  return { of: (word) => classes.get(word) ?? NONE };
}

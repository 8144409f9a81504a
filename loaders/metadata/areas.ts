import type { Division } from "../gazetteers/gazetteers.js";
import { createTrie } from "../gazetteers/trie.js";
import { createLatinNames } from "./latin-names.js";

/** Administrative areas by their names. */
export interface Areas {
  /** Whether a name is that of an area, with its level: 徐汇区, 南京市. */
  readonly has: (name: string) => boolean;
  /** The areas that are called so without their level: 南京市 for 南京, several for 朝阳. */
  readonly named: (short: string) => readonly string[];
  /** The areas that a name in Latin letters may mean, by pinyin or in English: 苏州市 and 宿州市 for `suzhou`. */
  readonly spelled: (letters: string) => readonly string[];
  /** The areas that each name in a text may mean, with or without their level; of names that overlap the first and longest. */
  readonly namedIn: (text: string) => readonly (readonly string[])[];
}

/** `isWord`: what is a word as well (合作, 新建) names no area in a text, but for its whole name. */
export function createAreas(
  divisions: readonly Pick<Division, "name" | "short">[],
  isWord: (short: string) => boolean = () => false,
): Areas {
  const names = new Set(divisions.map(({ name }) => name));
  const byShort = new Map<string, Set<string>>();
  for (const { name, short } of divisions) {
    for (const form of [short, name]) {
      if (form !== null) byShort.set(form, (byShort.get(form) ?? new Set()).add(name));
    }
  }
  const lists = new Map([...byShort].map(([short, full]) => [short, [...full]]));
  const trie = createTrie(
    [...lists].filter(
      ([form]) => form.length >= SHORTEST && form.length <= LONGEST && (names.has(form) || !isWord(form)),
    ),
  );
  // Reports whose file is named in Chinese need none of it.
  let latin: ((letters: string) => readonly string[]) | undefined;
  return {
    spelled: (letters) => (latin ??= createLatinNames(divisions, isWord))(letters),
    has: (name) => names.has(name),
    named: (short) => lists.get(short) ?? [],
    namedIn: (text) => trie.findAll(text).map(({ value }) => value),
  };
}

/** Units of the names that are looked for in a text. */
const SHORTEST = 2;
const LONGEST = 11;

/** How often a text names each area. */
export function countAreas(text: string, areas: Areas): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of areas.namedIn(text).flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

import type { Division } from "../gazetteers/gazetteers.js";

/** Administrative areas by their names. */
export interface Areas {
  /** Whether a name is that of an area, with its level: 徐汇区, 南京市. */
  readonly has: (name: string) => boolean;
  /** The areas that are called so without their level: 南京市 for 南京, several for 朝阳. */
  readonly named: (short: string) => readonly string[];
}

export function createAreas(divisions: readonly Pick<Division, "name" | "short">[]): Areas {
  const names = new Set(divisions.map(({ name }) => name));
  const byShort = new Map<string, Set<string>>();
  for (const { name, short } of divisions) {
    for (const form of [short, name]) {
      if (form !== null) byShort.set(form, (byShort.get(form) ?? new Set()).add(name));
    }
  }
  const lists = new Map([...byShort].map(([short, full]) => [short, [...full]]));
  return { has: (name) => names.has(name), named: (short) => lists.get(short) ?? [] };
}

const LONGEST = 11;

/** How often a text names each area, with its level or without; of names that overlap the first and longest counts. */
export function countAreas(text: string, areas: Areas): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length; at += 1) {
    for (let end = Math.min(at + LONGEST, text.length); end >= at + 2; end -= 1) {
      const named = areas.named(text.slice(at, end));
      if (named.length === 0) continue;
      for (const name of named) counts.set(name, (counts.get(name) ?? 0) + 1);
      at = end - 1;
      break;
    }
  }
  return counts;
}

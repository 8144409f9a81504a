import type { SavedEntry } from "./saved-query.js";

export interface Folder {
  /** Empty: in none. */
  readonly name: string;
  readonly items: readonly SavedEntry[];
}

/** The queries that hold all words and have the tag, by their folders; those in none come first. */
export function foldersOf(
  items: readonly SavedEntry[],
  { words, tag }: { readonly words: string; readonly tag: string | null },
): readonly Folder[] {
  const wanted = words.toLowerCase().split(/\s+/u).filter(Boolean);
  const found = items.filter((item) => {
    const whole = [item.title, item.description, item.folder, ...item.tags, item.text].join(" ").toLowerCase();
    return (tag === null || item.tags.includes(tag)) && wanted.every((word) => whole.includes(word));
  });
  const names = [...new Set(found.map(({ folder }) => folder))].toSorted((a, b) => a.localeCompare(b, "zh"));
  return names.map((name) => ({
    name,
    items: found.filter(({ folder }) => folder === name).toSorted((a, b) => a.title.localeCompare(b.title, "zh")),
  }));
}

/** All tags, each once. */
export function tagsOf(items: readonly SavedEntry[]): readonly string[] {
  return [...new Set(items.flatMap(({ tags }) => tags))].toSorted((a, b) => a.localeCompare(b, "zh"));
}

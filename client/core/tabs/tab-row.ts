import type { Tab } from "./tabs.js";

/** A row of tabs, whatever is in them. */

/** Without a title a tab is called by its number. */
export function renamedIn(row: readonly Tab[], id: string, title: string): readonly Tab[] {
  const wanted = title.trim() === "" ? null : title.trim();
  return row.map((tab) => (tab.id === id ? { ...tab, title: wanted } : tab));
}

/** The row with a tab at another place, counted from 0; the same row where that cannot be. */
export function movedIn(row: readonly Tab[], id: string, index: number): readonly Tab[] {
  const tab = row.find((one) => one.id === id);
  if (tab === undefined || index < 0 || index >= row.length || row[index] === tab) return row;
  const others = row.filter((other) => other !== tab);
  return [...others.slice(0, index), tab, ...others.slice(index)];
}

/** The tab so many places further, from the row's end to its start. */
export function stepIn(row: readonly Tab[], current: string, by: 1 | -1): Tab | undefined {
  const index = row.findIndex(({ id }) => id === current);
  return row[(index + by + row.length) % row.length];
}

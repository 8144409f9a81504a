/** How often rows and columns take turns: from the tenth on little moves. */
const TURNS = 12;

export interface Seriation {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/**
 * Orders the rows and columns of a sparse matrix so that what is filled comes together in blocks: parts that nothing links stand apart,
 * the largest first, and within them each row goes to the middle of its columns and each column to the middle of its rows, in turns
 * (the barycentre method of Sugiyama et al., 1981). The same pairs give the same order.
 */
export function seriate(pairs: readonly (readonly [row: string, column: string])[]): Seriation {
  const rows = linksFrom(pairs);
  const columns = linksFrom(pairs.map(([row, column]) => [column, row] as const));
  const parts = partsOf(rows, columns);
  let rowOrder = [...parts.keys()].filter((key) => rows.has(key));
  let columnOrder = [...columns.keys()];
  for (let turn = 0; turn < TURNS; turn += 1) {
    columnOrder = byMiddle(columnOrder, columns, placesOf(rowOrder));
    rowOrder = byMiddle(rowOrder, rows, placesOf(columnOrder));
  }
  const inParts = (keys: readonly string[]) => keys.toSorted((a, b) => partOrder(parts, a, b));
  return { rows: inParts(rowOrder), columns: inParts(byMiddle(columnOrder, columns, placesOf(rowOrder))) };
}

type Links = ReadonlyMap<string, ReadonlySet<string>>;
interface Part {
  readonly number: number;
  readonly size: number;
}

function linksFrom(pairs: readonly (readonly [string, string])[]): Links {
  const links = new Map<string, Set<string>>();
  for (const [from, to] of pairs) {
    const known = links.get(from);
    if (known === undefined) links.set(from, new Set([to]));
    else known.add(to);
  }
  return links;
}

/**
 * The part of the whole that each row and column hangs together with, in an order to begin with: from an end of the part on, always what
 * is linked next. Keys of rows and columns differ by their type.
 */
function partsOf(rows: Links, columns: Links): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  const walk = (first: string): ReadonlySet<string> => {
    const found = new Set([first]);
    for (const key of found) for (const next of rows.get(key) ?? columns.get(key) ?? []) found.add(next);
    return found;
  };
  let number = 0;
  for (const first of rows.keys()) {
    if (parts.has(first)) continue;
    const found = walk([...walk(first)].at(-1) ?? first);
    const part = { number, size: found.size };
    for (const key of found) parts.set(key, part);
    number += 1;
  }
  return parts;
}

function partOrder(parts: ReadonlyMap<string, Part>, a: string, b: string): number {
  const [one, other] = [parts.get(a), parts.get(b)];
  if (one === undefined || other === undefined) return 0;
  return other.size - one.size || one.number - other.number;
}

function placesOf(order: readonly string[]): ReadonlyMap<string, number> {
  return new Map(order.map((key, place) => [key, place]));
}

function byMiddle(keys: readonly string[], links: Links, places: ReadonlyMap<string, number>): string[] {
  const middles = new Map(
    keys.map((key) => {
      const linked = links.get(key) ?? new Set();
      const sum = [...linked].reduce((total, other) => total + (places.get(other) ?? 0), 0);
      return [key, sum / Math.max(1, linked.size)];
    }),
  );
  return keys.toSorted((a, b) => (middles.get(a) ?? 0) - (middles.get(b) ?? 0));
}

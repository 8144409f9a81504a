import type { GraphRelationship } from "#model/graph.js";

export interface Link {
  readonly id: string;
  readonly start: string;
  readonly end: string;
}

/** A line's place among all those between the same two nodes. */
export interface Parallel<Line extends Link = GraphRelationship> {
  /** All of them, those that point one way before those that point the other. */
  readonly lines: readonly Line[];
  readonly index: number;
  /** Index of the first that points the other way; as many as there are where none does. */
  readonly back: number;
}

/** The place of each line that is not alone between its nodes, by its id. */
export type Parallels<Line extends Link = GraphRelationship> = ReadonlyMap<string, Parallel<Line>>;

/** So many lines between two nodes are drawn as one, which opens. */
export const BUNDLED_FROM = 5;
/** However many lines there are, they fan no further than so many lanes. */
const WIDEST_FAN = 6;

export function parallelsOf<Line extends Link>(lines: readonly Line[]): Parallels<Line> {
  const pairs = new Map<string, Line[]>();
  for (const line of lines) {
    // A line from a node to itself has no room to be drawn in.
    if (line.start === line.end) continue;
    const pair = pointsForward(line) ? `${line.start}\0${line.end}` : `${line.end}\0${line.start}`;
    const others = pairs.get(pair);
    if (others === undefined) pairs.set(pair, [line]);
    else others.push(line);
  }
  const places = new Map<string, Parallel<Line>>();
  for (const all of pairs.values()) {
    if (all.length === 1) continue;
    const forward = all.filter(pointsForward);
    const ordered = [...forward, ...all.filter((line) => !pointsForward(line))];
    for (const [index, { id }] of ordered.entries()) places.set(id, { lines: ordered, index, back: forward.length });
  }
  return places;
}

/** Whether one line stands for all between its nodes: there are many, and none of them is `open`, the id of the line that is selected. */
export function isBundled({ lines }: Parallel<Link>, open: string | null): boolean {
  return lines.length >= BUNDLED_FROM && !(open !== null && lines.some(({ id }) => id === open));
}

/** The lines that show a line: itself, or the first of each direction where they stand for all between its nodes. */
export function shownBy(id: string, parallels: Parallels<Link>, open: string | null): readonly string[] {
  const parallel = parallels.get(id);
  if (parallel === undefined || !isBundled(parallel, open)) return [id];
  const { lines, back } = parallel;
  return [lines[0], ...(back > 0 ? [lines[back]] : [])].flatMap((line) => line?.id ?? []);
}

/**
 * How many lanes to its own left a line runs in the fan of those between its nodes: each direction has its side, as on a road where one
 * drives on the right; the middle one of an odd number runs straight.
 */
export function laneOf({ lines, index, back }: Parallel<Link>): number {
  const most = lines.length - 1;
  const lane = (index - most / 2) * Math.min(1, WIDEST_FAN / most);
  // “Left” turns round with the direction of the line.
  return index < back ? lane : 0 - lane;
}

function pointsForward({ start, end }: Link): boolean {
  return start < end;
}

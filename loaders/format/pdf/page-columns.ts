/** A range of a page from left to right, in points. */
export interface Reach {
  readonly left: number;
  readonly right: number;
}

/** A stretch of words without a wide gap. */
export interface Stretch extends Reach {
  readonly text: string;
  /** Of its type, in points. */
  readonly size: number;
}

/** A white strip is a gutter though one stretch in ten crosses it: titles and page numbers do. */
const CROSSING = 0.1;
/** A column has lines, and most reach its right edge; the cells of a table's column do not. */
const FEWEST_LINES = 5;
const FULL_SHARE = 0.6;
const SHORTEST_LINE = 8;

/** In points, by ISO 32000. What lies farther apart is damage, and would only cost memory. */
const WIDEST_PAGE = 14_400;

/** The columns in which a page's text is set, from left to right; one where it is not set in columns. */
export function columnsOf(stretches: readonly Stretch[]): Reach[] {
  const size = commonSize(stretches);
  const body = stretches.filter((stretch) => Math.abs(stretch.size - size) < size * 0.1 && stretch.text.length > 2);
  const whole = { left: least(body.map(({ left }) => left)), right: -least(body.map(({ right }) => -right)) };
  if (!(whole.right - whole.left <= WIDEST_PAGE)) return [whole];
  const columns = betweenGutters(body, whole, size);
  return columns.length > 1 && columns.every((column) => isColumn(column, body, size)) ? columns : [whole];
}

function betweenGutters(body: readonly Stretch[], whole: Reach, size: number): Reach[] {
  const from = Math.floor(whole.left);
  const covering = new Uint32Array(Math.max(0, Math.ceil(whole.right) - from) + 1);
  for (const { left, right } of body) {
    for (let x = Math.floor(left); x < Math.ceil(right); x += 1) covering[x - from] = (covering[x - from] ?? 0) + 1;
  }
  const columns: Reach[] = [];
  let start = 0;
  let white = 0;
  for (const [at, count] of covering.entries()) {
    if (count <= body.length * CROSSING) {
      white += 1;
      continue;
    }
    if (white >= size * 0.8 && at - white > start) {
      columns.push({ left: from + start, right: from + at - white });
      start = at;
    }
    white = 0;
  }
  return [...columns, { left: from + start, right: whole.right }];
}

function isColumn(column: Reach, body: readonly Stretch[], size: number): boolean {
  const lines = body.filter(({ left, right }) => left > column.left - size && right < column.right + size);
  const full = lines.filter(({ right, text }) => right > column.right - size * 2 && text.length >= SHORTEST_LINE);
  return lines.length >= FEWEST_LINES && full.length >= lines.length * FULL_SHARE;
}

function commonSize(stretches: readonly Stretch[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of stretches) {
    const rounded = Math.round(size * 2) / 2;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [12, 0])[0];
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

/** Lines in the order in which they are read, with the column that each stands in; null: across several. */
export interface Flow<T> {
  readonly column: Reach | null;
  readonly lines: readonly T[];
}

/** Parts a page's lines at those that stand across its columns: above such a line one column is read after the other. */
export function flowsOf<T extends Reach & { readonly y: number }>(
  lines: readonly T[],
  columns: readonly Reach[],
): Flow<T>[] {
  if (columns.length < 2) return [{ column: null, lines }];
  const placed = lines.map((line) => ({ line, column: columnOf(line, columns) }));
  const across = placed.filter(({ column }) => column === null).map(({ line }) => line);
  const flows: { column: Reach | null; lines: T[] }[] = [];
  const heights = across.map(({ y }) => y).toSorted((a, b) => b - a);
  for (let band = 0; band <= heights.length; band += 1) {
    const [top, foot] = [heights[band - 1] ?? Number.POSITIVE_INFINITY, heights[band] ?? Number.NEGATIVE_INFINITY];
    for (const column of columns) {
      const own = placed.filter((one) => one.column === column && one.line.y < top && one.line.y >= foot);
      if (own.length > 0) flows.push({ column, lines: own.map(({ line }) => line) });
    }
    const last = flows.at(-1);
    const title = band === heights.length ? [] : across.filter(({ y }) => y === foot);
    if (title.length === 0 || foot === top) continue;
    if (last?.column === null) last.lines.push(...title);
    else flows.push({ column: null, lines: title });
  }
  return flows;
}

function columnOf({ left, right }: Reach, columns: readonly Reach[]): Reach | null {
  const middle = (left + right) / 2;
  const nearest = columns.reduce((best, one) => (distance(one, middle) < distance(best, middle) ? one : best));
  const isAcross = columns.some((one) => one !== nearest && left < one.right && right > one.left);
  return isAcross ? null : nearest;
}

function distance({ left, right }: Reach, x: number): number {
  return Math.max(left - x, x - right, 0);
}

import type { ObservationsAnswer } from "#model/api.js";

export interface FigurePoint {
  /** `2014`, `2014-H1`. */
  readonly period: string;
  /** Years, with fractions for halves and quarters: where the period ends. */
  readonly at: number;
  readonly value: number;
  readonly status: string;
  /** Whether the text says no more than that it is over, under or about this. */
  readonly isBound: boolean;
}

/** The values of one indicator in one unit over time, those of different areas apart. */
export interface FigureSeries {
  readonly indicator: string;
  readonly name: string;
  /** Whose values they are; null where it is not told, or they are all about one entity. */
  readonly area: string | null;
  readonly unit: string | null;
  /** By time; what is planned for a time behind what was. */
  readonly points: readonly FigurePoint[];
  /** Of what was, one value for each time: one that is told outright, and of several the one that is told most often. */
  readonly line: readonly FigurePoint[];
}

/**
 * What can be drawn: indicators with values of at least two times, those with the most first. Values of others about the same time are
 * left out. `areaOf` tells the area whose figures a document gives; null: those of all documents belong together.
 */
export function figureSeries(
  items: ObservationsAnswer["items"],
  areaOf: (document: string) => string | null = () => null,
): readonly FigureSeries[] {
  const groups = new Map<
    string,
    { readonly series: Omit<FigureSeries, "points" | "line">; readonly points: FigurePoint[] }
  >();
  for (const { observation, indicator, indicatorName } of items) {
    const { value, unit, period, status, document, bound } = observation.properties;
    const at = typeof period === "string" ? timeOf(period) : null;
    if (typeof value !== "number" || typeof period !== "string" || at === null) continue;
    const area = typeof document === "string" ? areaOf(document) : null;
    const series = { indicator, name: indicatorName, area, unit: typeof unit === "string" ? unit : null };
    const name = seriesKey(series);
    const group = groups.get(name) ?? { series, points: [] };
    const isBound = typeof bound === "string";
    group.points.push({ period, at, value, status: typeof status === "string" ? status : "actual", isBound });
    groups.set(name, group);
  }
  return [...groups.values()]
    .map(({ series, points }) => ({ ...series, points: onceEach(points).toSorted(byTime), line: lineThrough(points) }))
    .filter(({ points }) => new Set(points.map(({ at }) => at)).size > 1)
    .toSorted((a, b) => b.points.length - a.points.length || (seriesKey(a) < seriesKey(b) ? -1 : 1));
}

/** Another for each series. */
export function seriesKey({ indicator, area, unit }: Pick<FigureSeries, "indicator" | "area" | "unit">): string {
  return [indicator, area ?? "", unit ?? ""].join("\n");
}

function lineThrough(points: readonly FigurePoint[]): readonly FigurePoint[] {
  const actual = points.filter(({ status }) => status === "actual");
  const counts = new Map<string, number>();
  for (const point of actual) counts.set(pointKey(point), often(point, counts) + 1);
  const best = actual.toSorted((a, b) => Number(a.isBound) - Number(b.isBound) || often(b, counts) - often(a, counts));
  // Of several of one time a map keeps the last.
  return [...new Map(best.toReversed().map((point) => [point.at, point])).values()].toSorted(byTime);
}

function often(point: FigurePoint, counts: ReadonlyMap<string, number>): number {
  return counts.get(pointKey(point)) ?? 0;
}

function onceEach(points: readonly FigurePoint[]): readonly FigurePoint[] {
  return [...new Map(points.map((point) => [pointKey(point), point])).values()];
}

/** The same for points that say the same. */
function pointKey({ period, value, status }: FigurePoint): string {
  return [period, value, status].join("\n");
}

function byTime(one: FigurePoint, other: FigurePoint): number {
  return one.at - other.at || Number(one.status !== "actual") - Number(other.status !== "actual");
}

const PARTS: Readonly<Record<string, number>> = { H1: 0.5, H2: 1, Q1: 0.25, Q2: 0.5, Q3: 0.75, Q4: 1 };

function timeOf(period: string): number | null {
  const [, year, part] = /^(\d{4})(?:-(H[12]|Q[1-4]))?$/.exec(period) ?? [];
  if (year === undefined) return null;
  return Number(year) + (part === undefined ? 1 : (PARTS[part] ?? 1));
}

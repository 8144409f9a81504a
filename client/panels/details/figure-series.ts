import type { ObservationsAnswer } from "#model/api.js";
import { toldApart } from "../../core/names/told-apart.js";
import { rescaled, type ScaledUnit, scaledUnit, usualUnit } from "./unit-scale.js";

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

/** The values of one indicator in one unit over time, those about different things apart. */
export interface FigureSeries {
  readonly indicator: string;
  readonly name: string;
  /** What they are about; null: the one entity that all of them are about. */
  readonly about: string | null;
  /** Of the units that are multiples of the same, the one that most of the values are given in. */
  readonly unit: string | null;
  /** By time; what is planned for a time behind what was. */
  readonly points: readonly FigurePoint[];
  /** Of what was, one value for each time: one that is told outright, and of several the one that is told most often. */
  readonly line: readonly FigurePoint[];
}

interface Value {
  readonly indicator: string;
  readonly name: string;
  readonly about: string | null;
  readonly unit: ScaledUnit;
  readonly point: FigurePoint;
}

/**
 * What can be drawn: indicators with values of at least two times, those with the most first; 亿元 and 万亿元 are one unit. With
 * `isByPlace` those about each place or body are by themselves, and those about none are left out; else all belong to one entity.
 */
export function figureSeries(
  items: ObservationsAnswer["items"],
  { isByPlace = false }: { readonly isByPlace?: boolean } = {},
): readonly FigureSeries[] {
  const groups = new Map<string, Value[]>();
  const placesOf = isByPlace ? placeNames(items) : null;
  for (const value of items.flatMap((item) => valueOf(item, placesOf) ?? [])) {
    const key = seriesKey({ ...value, unit: value.unit.base });
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return [...groups.values()]
    .flatMap((group) => seriesOf(group) ?? [])
    .filter(({ points }) => new Set(points.map(({ at }) => at)).size > 1)
    .toSorted((a, b) => b.points.length - a.points.length || (seriesKey(a) < seriesKey(b) ? -1 : 1));
}

type Item = ObservationsAnswer["items"][number];

/** What the figures are about, in words: districts of one name in two cities are two. */
function placeNames(items: readonly Item[]): (item: Item) => string {
  const named = items.flatMap(({ about, aboutKeys }) =>
    aboutKeys.map((key, index) => ({ key, name: about[index] ?? key, nameEn: null })),
  );
  const names = new Map(toldApart(named).map(({ key, name }) => [key, name]));
  return ({ aboutKeys }) =>
    aboutKeys
      .map((key) => names.get(key) ?? key)
      .toSorted()
      .join("、");
}

function valueOf(item: Item, placesOf: ReturnType<typeof placeNames> | null): Value | null {
  const { observation, indicator, indicatorName, about } = item;
  const { value, unit, period, status, bound } = observation.properties;
  const at = typeof period === "string" ? timeOf(period) : null;
  if (typeof value !== "number" || typeof period !== "string" || at === null) return null;
  if (placesOf !== null && about.length === 0) return null;
  return {
    indicator,
    name: indicatorName,
    about: placesOf?.(item) ?? null,
    unit: scaledUnit(typeof unit === "string" ? unit : null),
    point: {
      period,
      at,
      value,
      status: typeof status === "string" ? status : "actual",
      isBound: typeof bound === "string",
    },
  };
}

function seriesOf(group: readonly Value[]): FigureSeries | null {
  const [first] = group;
  if (first === undefined) return null;
  const usual = usualUnit(group.map(({ unit }) => unit));
  const points = group.map(({ point, unit }) => ({ ...point, value: rescaled(point.value, unit, usual) }));
  const { indicator, name, about } = first;
  return {
    indicator,
    name,
    about,
    unit: usual.written,
    points: onceEach(points).toSorted(byTime),
    line: lineThrough(points),
  };
}

/** Another for each series. */
export function seriesKey({ indicator, about, unit }: Pick<FigureSeries, "indicator" | "about" | "unit">): string {
  return [indicator, about ?? "", unit ?? ""].join("\n");
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

/** When a period ends, in years with fractions; null where it names no year. */
export function timeOf(period: string): number | null {
  const [, year, part] = /^(\d{4})(?:-(H[12]|Q[1-4]))?$/.exec(period) ?? [];
  if (year === undefined) return null;
  return Number(year) + (part === undefined ? 1 : (PARTS[part] ?? 1));
}

export const CHART_KINDS = ["bar", "line", "matrix"] as const;
export type ChartKind = (typeof CHART_KINDS)[number];

/** What a chart draws: columns of the result by their places. */
export interface ChartChoice {
  readonly kind: ChartKind;
  /** What stands along the chart: labels, times, or the columns of the matrix. */
  readonly along: number;
  /** The figures; null: how many rows there are of each. */
  readonly figure: number | null;
  /** What tells lines apart, bars of the same label, or the rows of the matrix; null: nothing. */
  readonly series: number | null;
}

/** `bar-0-2-none`: kind, along, figure, series. */
export function textFromChart({ kind, along, figure, series }: ChartChoice): string {
  return [kind, along, figure ?? "none", series ?? "none"].join("-");
}

/** Null where the text says no chart. */
export function chartFromText(text: string): ChartChoice | null {
  const groups = /^(?<kind>[a-z]+)-(?<along>\d{1,4})-(?<figure>\d{1,4}|none)-(?<series>\d{1,4}|none)$/u.exec(
    text,
  )?.groups;
  const kind = CHART_KINDS.find((each) => each === groups?.["kind"]);
  if (groups === undefined || kind === undefined) return null;
  return {
    kind,
    along: Number(groups["along"]),
    figure: placeOf(groups["figure"]),
    series: placeOf(groups["series"]),
  };
}

function placeOf(text = "none"): number | null {
  return text === "none" ? null : Number(text);
}

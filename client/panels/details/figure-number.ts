const SIGNS: ReadonlyMap<unknown, string> = new Map([
  ["about", "≈ "],
  ["over", "> "],
  ["atLeast", "≥ "],
  ["under", "< "],
  ["atMost", "≤ "],
]);

/** A figure as it may be shown in a table: `≥ 95`, `800–900`; null where the value is not a number. */
export function figureNumber(
  value: unknown,
  { max, bound, format }: { readonly max: unknown; readonly bound: unknown; readonly format: Intl.NumberFormat },
): string | null {
  if (typeof value !== "number") return null;
  const upTo = typeof max === "number" ? `–${format.format(max)}` : "";
  return `${SIGNS.get(bound) ?? ""}${format.format(value)}${upTo}`;
}

export interface FigureFormats {
  readonly value: Intl.NumberFormat;
  /** With its sign; the percent sign is added. */
  readonly growth: Intl.NumberFormat;
}

const kept = new Map<string, FigureFormats>();

/** How figures are written in a language: one pair for each, since making them takes longer than using them. */
export function figureFormats(language: string): FigureFormats {
  const formats = kept.get(language) ?? {
    value: new Intl.NumberFormat(language, { maximumFractionDigits: 4 }),
    growth: new Intl.NumberFormat(language, { signDisplay: "exceptZero", maximumFractionDigits: 2 }),
  };
  kept.set(language, formats);
  return formats;
}

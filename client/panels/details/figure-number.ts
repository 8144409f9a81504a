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

import type { DocumentSummary } from "#model/api.js";

/** Orders documents by the times that they tell of, those without a year last, equal ones by their keys. */
export function byTime(one: DocumentSummary, other: DocumentSummary): number {
  return timeOf(one) < timeOf(other) ? -1 : timeOf(one) > timeOf(other) ? 1 : one.key < other.key ? -1 : 1;
}

/** A whole year ends behind its half. */
function timeOf({ year, period }: DocumentSummary): string {
  if (year === null) return "~";
  return period === null || period === String(year) ? `${year}-Z` : period;
}

import type { ObservationsAnswer } from "#model/api.js";
import { timeOf } from "./figure-series.js";

type Figures = ObservationsAnswer["items"];

/** Figures of the latest times first; those of one time stay in their order, and those of none come last. */
export function newestFirst(items: Figures): Figures {
  return items.toSorted((one, other) => endOf(other) - endOf(one));
}

function endOf({ observation: { properties } }: Figures[number]): number {
  return (typeof properties["period"] === "string" ? timeOf(properties["period"]) : null) ?? 0;
}

import type { ObservationRecord } from "#model/batch.js";

/** For made-up documents: a figure of which nothing is said. */
export const UNSTATED_FIGURE = {
  value: null,
  unit: null,
  valueMax: null,
  bound: null,
  growthPercent: null,
  growthPercentMax: null,
  growthBound: null,
  growthBasis: null,
  rank: null,
  rankAmong: null,
  growthRank: null,
  growthRankAmong: null,
  period: null,
  status: "actual",
} as const satisfies Partial<ObservationRecord>;

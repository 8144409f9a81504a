export const CROSSING_FORMATS = ["csv", "xlsx", "markdown", "html"] as const;
export type CrossingFormat = (typeof CROSSING_FORMATS)[number];

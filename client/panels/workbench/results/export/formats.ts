/** What a result's rows are saved as. */
export const FORMATS = ["csv", "csvExcel", "xlsx", "json"] as const;
export type Format = (typeof FORMATS)[number];

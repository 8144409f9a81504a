/** What a parameter of a query may be, as people choose it; `auto`: as what is written looks. Apart from the schemas: the browser does without zod. */
export const PARAM_KINDS = [
  "auto",
  "text",
  "entity",
  "integer",
  "float",
  "boolean",
  "date",
  "datetime",
  "time",
  "duration",
  "point",
  "bytes",
  "list",
  "json",
  "null",
] as const;
export type ParamKind = (typeof PARAM_KINDS)[number];

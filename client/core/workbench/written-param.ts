/** What a parameter may be, as the parameters panel offers it. */
export const PARAM_KINDS = [
  "text",
  "integer",
  "float",
  "boolean",
  "date",
  "datetime",
  "time",
  "duration",
  "point",
  "list",
  "map",
  "null",
] as const;
export type ParamKind = (typeof PARAM_KINDS)[number];

/** A parameter as a person writes it. */
export interface WrittenParam {
  readonly kind: ParamKind;
  readonly text: string;
}

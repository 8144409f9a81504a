import type { ParamValue } from "#model/query.js";

/** What the catalogue gives for parameters that nobody filled in: a query's text run by itself needs them all. */
export function defaultParams(
  declared: readonly { readonly name: string; readonly default?: unknown }[],
): Readonly<Record<string, ParamValue>> {
  const given = declared.flatMap(({ name, default: usual }) => {
    const value = plainDefault(usual);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(given);
}

/** What a contract gives as it is sent; undefined for none. */
export function plainDefault(value: unknown): ParamValue | undefined {
  if (Array.isArray(value)) return value.flatMap((item) => plainDefault(item) ?? []);
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return value === null ? null : undefined;
}

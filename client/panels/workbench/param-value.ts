import type { ParamValue } from "#model/query.js";

/** What a person wrote for a parameter of this type; what does not fit the type goes as text, and the server says so. */
export function paramValue(written: string, type: string): ParamValue {
  if (type === "integer" || type === "float") {
    const number = Number(written);
    return Number.isFinite(number) ? number : written;
  }
  if (type === "boolean") return written === "true" ? true : written === "false" ? false : written;
  if (type === "string[]") return written.split(/[,，、]/u).map((item) => item.trim());
  return written;
}

/** A default value as a person would write it; nothing for none. */
export function writtenParam(value: unknown): string {
  if (Array.isArray(value)) return value.map(writtenParam).join(", ");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

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

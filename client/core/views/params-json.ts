import type { Params, ParamValue } from "#model/query.js";

/** Null where the text is no object of parameters. */
export function paramsFromJson(json: string): Params | null {
  try {
    const parsed: unknown = JSON.parse(json);
    return isParams(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

export function isParams(value: unknown): value is Params {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && Object.values(value).every(isParamValue)
  );
}

function isParamValue(value: unknown): value is ParamValue {
  if (value === null || ["string", "number", "boolean"].includes(typeof value)) return true;
  return Array.isArray(value) ? value.every(isParamValue) : isParams(value);
}

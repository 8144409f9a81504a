import type { Cell } from "#model/query.js";

/** What JSON cannot say, by the name that Neo4j's Query API has for its type. */
export function typed(type: string, value: string): Cell {
  return { $type: type, _value: value };
}

/** Whether JSON holds the number as it is. */
export function isPlainNumber(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

/** `1.0`, `-0.0`, `NaN`, `1e+300`: never taken for a whole number. */
export function floatText(value: number): string {
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /^-?\d+$/u.test(text) ? `${text}.0` : text;
}

/** A map of the query's own; where one of its keys could be taken for a reference or a type, it says that it is a map. */
export function mapCell(fields: Readonly<Record<string, Cell>>): Cell {
  const isAmbiguous = Object.keys(fields).some((name) => name.startsWith("$"));
  return isAmbiguous ? { $type: "Map", _value: fields } : fields;
}

import { compareUnits } from "#model/text-order.js";

/** JSON with the names of objects in order: the same text for the same content. `isSaid`: whether a name with such a value counts. */
export function sortedJson(value: unknown, isSaid: (value: unknown) => boolean = () => true): string {
  const sorted = (object: object): unknown => {
    const said = Object.entries(object).filter(([, inner]) => isSaid(inner));
    return Object.fromEntries(said.toSorted(([a], [b]) => compareUnits(a, b)));
  };
  return JSON.stringify(value, (_name, part: unknown) => (isObject(part) ? sorted(part) : part));
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

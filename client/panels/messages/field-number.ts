import { propertyOfField } from "../../core/fields/property-fields.js";
import type { Words } from "./words.js";

/** A number that a field holds, as it is read: years are not grouped. */
export function fieldNumber(field: string, value: number, { number }: Pick<Words, "number">): string {
  return (propertyOfField(field) ?? field) === "year" ? String(value) : number(value);
}

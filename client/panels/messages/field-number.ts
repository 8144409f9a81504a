import type { Words } from "./words.js";

/** A number that a field holds, as it is read: years are not grouped. */
export function fieldNumber(field: string, value: number, { number }: Pick<Words, "number">): string {
  return field === "year" ? String(value) : number(value);
}

import { z } from "zod";

const DECIMAL = /^-?\d+(?:\.\d+)?$/u;

/** A number as addresses and forms write it: in decimal digits, where JavaScript would also read `0x10`, `1e3` and nothing at all as one. */
export function decimal<Schema extends z.ZodNumber>(schema: Schema) {
  return z.preprocess((text) => (typeof text === "string" && DECIMAL.test(text) ? Number(text) : text), schema);
}

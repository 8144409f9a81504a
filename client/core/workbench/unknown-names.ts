import type { GraphSchema } from "#model/schema.js";

const NOT_CODE = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"/gu;
const NODE_LABELS =
  /\(\s*(?:[\p{L}_][\p{L}\p{N}_]*)?\s*:\s*(?<names>[\p{L}\p{N}_`|&!:%() ]+?)\s*(?=[){]|(?<![\p{L}\p{N}_])WHERE\b)/gu;
const TYPES =
  /\[\s*(?:[\p{L}_][\p{L}\p{N}_]*)?\s*:\s*(?<names>[\p{L}\p{N}_`|&!:% ]+?)\s*(?=[\]{*]|(?<![\p{L}\p{N}_])WHERE\b)/gu;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/gu;

/** Labels and relationship types that a query names and the store does not have; none while it is empty. */
export function unknownNames(text: string, schema: GraphSchema): readonly string[] {
  const bare = text.replaceAll(NOT_CODE, " ");
  const labels = new Set(schema.labels.map(({ label }) => label));
  const types = new Set(schema.relationshipTypes.map(({ type }) => type));
  if (labels.size === 0) return [];
  const named = (pattern: RegExp) =>
    [...bare.matchAll(pattern)].flatMap(({ groups }) => groups?.["names"]?.match(NAME) ?? []);
  return [
    ...new Set([
      ...named(NODE_LABELS).filter((label) => !labels.has(label)),
      ...named(TYPES).filter((type) => !types.has(type)),
    ]),
  ];
}

import type { Reading } from "#model/understanding.js";
import type { ChosenQuestion } from "./asked.js";

/** A question as it was understood, with its blanks filled. */
export function chosenFromReading({ question, params, names }: Reading): ChosenQuestion {
  const entities = names.map(({ param, key, name, type }) => [param, { key, name, type }] as const);
  return { question, params, entities: Object.fromEntries(entities) };
}

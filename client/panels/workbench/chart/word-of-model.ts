import type { Words } from "../../messages/words.js";

/** The model's own words that a query gives back: types, states, bases. */
const GROUPS = ["relation", "type", "status", "basis", "observation"] as const;

/** What a text is called where it is a word of the model: LOCATED_IN 位于, done 已完成; any other text is itself. */
export function wordOfModel(text: string, { named, isNamed }: Pick<Words, "named" | "isNamed">): string {
  const group = GROUPS.find((one) => isNamed(one, text));
  return group === undefined ? text : named(group, text);
}

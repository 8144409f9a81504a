import type { CategoryField } from "../../core/fields/field.js";
import type { GraphContext } from "../../core/fields/graph-context.js";
import type { Words } from "./words.js";

/** What a value of a field is called: a document by its title, words of the model in the reader's language, others as they are. */
export function categoryName(
  { name }: Pick<CategoryField, "name">,
  value: string,
  { graph, words }: { readonly graph: Pick<GraphContext, "documents">; readonly words: Pick<Words, "named"> },
): string {
  return name === "document" ? (graph.documents?.get(value)?.title ?? value) : words.named(name, value);
}

import type { DocumentSummary } from "#model/api.js";
import type { CategoryField } from "../../core/fields/field.js";
import type { GraphContext } from "../../core/fields/graph-context.js";
import { rememberLast } from "../../core/remember-last.js";
import { documentName } from "../evidence/citation.js";
import type { Words } from "./words.js";

/**
 * What a value of a field is called: a document by its title, and where others have the same one by issuer and period as well; words of the
 * model in the reader's language, others as they are.
 */
export function categoryName(
  { name }: Pick<CategoryField, "name">,
  value: string,
  { graph, words }: { readonly graph: Pick<GraphContext, "documents">; readonly words: Pick<Words, "named" | "t"> },
): string {
  if (name !== "document") return words.named(name, value);
  const document = graph.documents?.get(value);
  if (document === undefined) return value;
  return sharedTitles(graph.documents).has(document.title) ? documentName(document, words.t) : document.title;
}

const sharedTitles = rememberLast((documents: ReadonlyMap<string, DocumentSummary> | null): ReadonlySet<string> => {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { title } of documents?.values() ?? []) (seen.has(title) ? shared : seen).add(title);
  return shared;
});

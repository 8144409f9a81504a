import type { CategoryField } from "../../core/fields/field.js";
import type { GraphContext } from "../../core/fields/graph-context.js";
import { rememberLast } from "../../core/remember-last.js";
import { documentName } from "../evidence/citation.js";
import { tellingTitle } from "../evidence/telling-title.js";
import type { Translate } from "./translate.js";
import type { Words } from "./words.js";

/**
 * What a value of a field is called: a document as elsewhere on the page, and where others are called so too, by issuer and period as well;
 * words of the model in the reader's language, others as they are.
 */
export function categoryName(
  { name }: Pick<CategoryField, "name">,
  value: string,
  { graph, words }: { readonly graph: Pick<GraphContext, "documents">; readonly words: Pick<Words, "named" | "t"> },
): string {
  if (name !== "document") return words.named(name, value);
  return (graph.documents && documentNames(graph.documents, words.t).get(value)) ?? value;
}

const documentNames = rememberLast(
  (documents: NonNullable<GraphContext["documents"]>, t: Translate): ReadonlyMap<string, string> => {
    const titles = new Map([...documents].map(([key, document]) => [key, tellingTitle(document, t)]));
    const seen = new Set<string>();
    const shared = new Set<string>();
    for (const title of titles.values()) (seen.has(title) ? shared : seen).add(title);
    const nameOf = (key: string, title: string) => {
      const document = shared.has(title) ? documents.get(key) : undefined;
      return document === undefined ? title : documentName(document, t);
    };
    return new Map([...titles].map(([key, title]) => [key, nameOf(key, title)]));
  },
);

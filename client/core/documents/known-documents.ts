import type { DocumentsAnswer, DocumentSummary } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import type { Api } from "../api.js";
import { inTurns } from "../in-turns.js";
import { valueOf } from "../loadable.js";
import { rememberLast } from "../remember-last.js";
import { slicesOf } from "../slices.js";
import type { State } from "../state.js";

/**
 * Documents by their keys: the first of the list, and those beyond it that state what is on the canvas. Null until they have come; what is
 * known stays so while more of the list comes.
 */
export function knownDocuments({ documents, otherDocuments }: State): ReadonlyMap<string, DocumentSummary> | null {
  return known(valueOf(documents), otherDocuments);
}

/** Keys of the documents that state something on the canvas and that the list, which is only begun, does not hold. */
export function unlistedDocuments({ dataset, documents }: State): readonly string[] {
  const list = valueOf(documents);
  return list === undefined || list.nextCursor === null ? [] : unlisted(dataset, list);
}

export async function fetchDocuments(api: Api, keys: readonly string[]): Promise<ReadonlyMap<string, DocumentSummary>> {
  const answers = await inTurns(slicesOf(keys, KEYS_A_REQUEST), (part) =>
    api.namedQuery("documents-by-key", { keys: [...part] }, {}),
  );
  return new Map(answers.flatMap(({ graph }) => graph.nodes.map((node) => [node.id, summaryFrom(node)] as const)));
}

/** Fewer than the rows that any server gives at once. */
const KEYS_A_REQUEST = 1000;

const known = rememberLast(
  (list: DocumentsAnswer | undefined, others: State["otherDocuments"]): ReadonlyMap<string, DocumentSummary> | null =>
    list === undefined ? null : new Map([...others, ...list.items.map((each) => [each.key, each] as const)]),
);

const unlisted = rememberLast(
  (dataset: State["dataset"], { items }: { readonly items: readonly DocumentSummary[] }): readonly string[] => {
    const listed = new Set(items.map(({ key }) => key));
    const stating = [...dataset.relationships.values()].map(({ properties }) => properties["document"]);
    return [...new Set(stating)].filter((key) => typeof key === "string").filter((key) => !listed.has(key));
  },
);

function summaryFrom({ id, properties }: GraphNode): DocumentSummary {
  const text = (name: string) => {
    const value = properties[name];
    return typeof value === "string" ? value : null;
  };
  return {
    key: id,
    title: text("title") ?? "",
    issuer: text("issuer"),
    area: text("area"),
    year: typeof properties["year"] === "number" ? properties["year"] : null,
    period: text("period"),
    file: text("file") ?? "",
  };
}

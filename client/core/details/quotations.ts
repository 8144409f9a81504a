import type { DocumentSummary } from "#model/api.js";
import type { GraphNode } from "#model/graph.js";
import type { Cell, QueryResult } from "#model/query.js";
import type { Api } from "../api.js";

/** A passage as it is quoted in files: its repaired text, and where it stands. */
export interface Quotation {
  readonly passage: string;
  readonly text: string;
  /** What the report itself says, where that was damaged; null: the same. */
  readonly original: string | null;
  readonly document: DocumentSummary;
  readonly section: string | null;
  /** Place of the passage in its document. */
  readonly order: number;
  /** Names in the text: whose, and from where to where (UTF-16 units). */
  readonly mentions: readonly { readonly entity: string; readonly start: number; readonly end: number }[];
}

/** The server answers so many passages well within its limits. */
const AT_A_TIME = 200;

/**
 * The passages with these keys, those that are still there; `tell` hears how many of them were asked for. Throws what requests throw:
 * it is for files, which are whole or not at all.
 */
export async function readQuotations(
  api: Pick<Api, "namedQuery">,
  keys: readonly string[],
  { signal, tell }: { readonly signal: AbortSignal; readonly tell: (asked: number) => void },
): Promise<readonly Quotation[]> {
  const found: Quotation[] = [];
  for (let from = 0; from < keys.length; from += AT_A_TIME) {
    signal.throwIfAborted();
    const part = keys.slice(from, from + AT_A_TIME);
    found.push(...quotationsFromResult(await api.namedQuery("passages-by-key", { keys: part }, {}, signal)));
    tell(from + part.length);
  }
  return found;
}

/** Rows of the catalogue's query `passages-by-key`. */
export function quotationsFromResult({ columns, rows, graph }: QueryResult): readonly Quotation[] {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return rows.flatMap((row) => {
    const cell = (column: string) => row[columns.indexOf(column)];
    const [passage, document, section] = ["passage", "document", "section"].map((name) => nodeOf(cell(name), nodes));
    if (passage === undefined || document === undefined) return [];
    const [text, surface] = [textOf(passage, "text") ?? "", textOf(passage, "surface")];
    return [
      {
        passage: passage.id,
        text,
        original: surface === null || surface.trim() === text.trim() ? null : surface,
        document: documentOf(document),
        section: section === undefined ? null : textOf(section, "title"),
        order: numberOf(passage, "order") ?? 0,
        mentions: mentionsOf(cell("mentions")),
      },
    ];
  });
}

export function nodeOf(cell: Cell | undefined, nodes: ReadonlyMap<string, GraphNode>): GraphNode | undefined {
  return isRecord(cell) && typeof cell["id"] === "string" ? nodes.get(cell["id"]) : undefined;
}

function mentionsOf(cell: Cell | undefined): Quotation["mentions"] {
  if (!Array.isArray(cell)) return [];
  return cell.flatMap((mention: Cell) => {
    if (!isRecord(mention)) return [];
    const { entity, textStart: start, textEnd: end } = mention;
    return typeof entity === "string" && typeof start === "number" && typeof end === "number"
      ? [{ entity, start, end }]
      : [];
  });
}

export function documentOf(node: GraphNode): DocumentSummary {
  return {
    key: node.id,
    title: textOf(node, "title") ?? node.id,
    issuer: textOf(node, "issuer"),
    area: textOf(node, "area"),
    year: numberOf(node, "year"),
    period: textOf(node, "period"),
    file: textOf(node, "file") ?? "",
  };
}

export function textOf({ properties }: GraphNode, name: string): string | null {
  const value = properties[name];
  return typeof value === "string" ? value : null;
}

export function numberOf({ properties }: GraphNode, name: string): number | null {
  const value = properties[name];
  return typeof value === "number" ? value : null;
}

export function isRecord(cell: Cell | undefined): cell is { readonly [name: string]: Cell } {
  return typeof cell === "object" && cell !== null && !Array.isArray(cell);
}

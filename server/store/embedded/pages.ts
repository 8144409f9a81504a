import type { GrafeoDB, QueryResult as EngineResult } from "@grafeo-db/js";
import type { Subgraph } from "#model/graph.js";
import type { Cell } from "#model/query.js";
import { createNewcomers } from "../answer-parts.js";
import { checkSize } from "./answer-size.js";
import { idFrom, tableFromRows, unknownEnds } from "./values.js";

export interface Page {
  readonly rows: readonly (readonly Cell[])[];
  /** What no page before held. */
  readonly graph: Subgraph;
  /** Whether another page follows. */
  readonly more: boolean;
}

/** An answer of the engine, which holds all of it, given page by page. */
export interface Pages {
  next(): Page;
}

/** Throws `too-large` for a page that would take the serving process down with it. */
export function createPages(
  database: GrafeoDB,
  result: EngineResult,
  { maxRows, pageRows }: { readonly maxRows: number; readonly pageRows: number },
): Pages {
  const { columns, length } = result;
  const most = Math.min(length, maxRows);
  const newcomers = createNewcomers();
  let at = 0;

  function make(): Page {
    const end = Math.min(at + pageRows, most);
    const rows = rowsOf(result, columns, at, end);
    at = end;
    checkSize(rows);
    const ends = new Map(unknownEnds(rows).map((end) => [end, endId(database, end)]));
    const { rows: cells, graph } = tableFromRows(rows, ends);
    return { rows: cells, graph: newcomers(graph), more: at < most };
  }

  return { next: make };
}

/** Converts no more rows than asked for: a result without a limit may hold millions. */
function rowsOf(result: EngineResult, columns: readonly string[], start: number, end: number) {
  if (start === 0 && end === result.length) return result.rows();
  return Array.from({ length: end - start }, (_, index): readonly unknown[] => {
    const record = result.get(start + index);
    return columns.map((column) => record[column]);
  });
}

function endId(database: GrafeoDB, engineId: number): string {
  const node = database.getNode(engineId);
  return node === null ? `element:${engineId}` : idFrom(node.labels, { key: node.get("key") }, engineId);
}

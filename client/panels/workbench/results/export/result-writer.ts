import type { AnswerEnd, QueryResult } from "#model/query.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { AnswerLine } from "../../../../core/api.js";
import type { Words as AllWords } from "../../../messages/words.js";
import { createFileText } from "./file-text.js";
import { csvHead, csvRow, type ResultAbout } from "./result-file.js";
import type { Format } from "./formats.js";
import { createWorkbook, type WorkbookContent } from "./workbook.js";
import { type Workbook, workbookFor } from "./workbook-told.js";

type Words = Pick<AllWords, "language" | "relationName" | "t">;

/** Makes a file of an answer, by the lines that it comes in. */
export interface ResultWriter {
  /** Whether there is room for more. */
  readonly take: (lines: readonly AnswerLine[]) => boolean;
  /** Rows that are written. */
  readonly rows: () => number;
  readonly file: (end: WritingEnd) => Promise<Blob>;
}

export interface WritingEnd {
  readonly about: ResultAbout;
  readonly end: Pick<AnswerEnd, "truncated" | "notifications" | "plan">;
}

/** What is written of an answer in one format. */
interface Body {
  readonly head: (columns: readonly string[]) => void;
  readonly row: (row: QueryResult["rows"][number]) => void;
  readonly graph: (nodes: readonly GraphNode[], relationships: readonly GraphRelationship[]) => void;
  readonly isFull: () => boolean;
  readonly file: (end: WritingEnd) => Promise<Blob>;
}

/** Makes the file of a workbook: `xlsxBlob`, or that in a worker. */
export type MakeXlsx = (workbook: Workbook, rows: WorkbookContent["rows"]) => Promise<Blob>;

export function createResultWriter(format: Format, words: Words, makeXlsx: MakeXlsx): ResultWriter {
  const body = format === "xlsx" ? workbookBody(words, makeXlsx) : textBody(format, words);
  let rows = 0;
  return {
    take(lines) {
      for (const line of lines) {
        if (line.type === "header") body.head(line.columns);
        else if (line.type === "graph") body.graph(line.nodes, line.relationships);
        else if (body.isFull()) return false;
        else {
          body.row(line.row);
          rows += 1;
        }
      }
      return true;
    },
    rows: () => rows,
    file: body.file,
  };
}

/** A result that is held, as the lines that it would come in. */
export function linesFromResult({ columns, rows, graph }: QueryResult): readonly AnswerLine[] {
  return [
    { type: "header", columns: [...columns] },
    { type: "graph", nodes: [...graph.nodes], relationships: [...graph.relationships] },
    ...rows.map((row) => ({ type: "row" as const, row: [...row] })),
  ];
}

function textBody(format: Exclude<Format, "xlsx">, words: Words): Body {
  return format === "json" ? jsonBody() : csvBody(words, format === "csvExcel");
}

/** Entities and facts that cells point to, by whose names they are written. */
function createGraph() {
  const graph = { nodes: new Map<string, GraphNode>(), relationships: new Map<string, GraphRelationship>() };
  return {
    graph,
    take(nodes: readonly GraphNode[], relationships: readonly GraphRelationship[]): void {
      for (const node of nodes) graph.nodes.set(node.id, node);
      for (const relationship of relationships) graph.relationships.set(relationship.id, relationship);
    },
  };
}

function csvBody(words: Words, isForExcel: boolean): Body {
  const seen = createGraph();
  const text = createFileText();
  const reading = { graph: seen.graph, words };
  return {
    head: (columns) => text.add(csvHead(columns, isForExcel)),
    row: (row) => text.add(csvRow(row, { reading, isForExcel })),
    graph: (nodes, relationships) => seen.take(nodes, relationships),
    isFull: () => false,
    file: () => Promise.resolve(new Blob([...text.pieces()], { type: "text/csv;charset=utf-8" })),
  };
}

/** The answer as the server gave it, with what was asked: an object whose rows, nodes and relationships stand a line each. */
function jsonBody(): Body {
  const [rows, nodes, relationships] = [createList(), createList(), createList()];
  let columns: readonly string[] = [];
  return {
    head: (names) => (columns = names),
    row: (row) => rows.add(row),
    graph(newNodes, newRelationships) {
      for (const node of newNodes) nodes.add(node);
      for (const relationship of newRelationships) relationships.add(relationship);
    },
    isFull: () => false,
    file({ about, end: { truncated, notifications, plan } }) {
      const opening = `{"about":${JSON.stringify(about)},\n"columns":${JSON.stringify(columns)},\n"rows":[`;
      const ending = JSON.stringify({ truncated, notifications, plan }).slice(1);
      const parts = [opening, rows, '],\n"graph":{"nodes":[', nodes, '],\n"relationships":[', relationships];
      const pieces = parts.flatMap((part) => (typeof part === "string" ? [part] : part.pieces()));
      return Promise.resolve(new Blob([...pieces, `]},\n${ending}\n`], { type: "application/json" }));
    },
  };
}

function createList() {
  const text = createFileText();
  let between = "\n";
  return {
    add(value: unknown): void {
      text.add(between + JSON.stringify(value));
      between = ",\n";
    },
    pieces: text.pieces,
  };
}

function workbookBody(words: Words, makeXlsx: MakeXlsx): Body {
  const seen = createGraph();
  const workbook = createWorkbook({ reading: { graph: seen.graph, words }, words });
  return {
    head: (columns) => workbook.head(columns),
    row: (row) => workbook.row(row),
    graph: (nodes, relationships) => seen.take(nodes, relationships),
    isFull: () => workbook.isFull(),
    file({ about }) {
      const content = workbook.content();
      return makeXlsx(workbookFor(content, { about, words }), content.rows);
    },
  };
}

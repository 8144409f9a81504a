import { Hono } from "hono";
import { z } from "zod";
import {
  DocumentPath,
  PageParams,
  type DocumentAnswer,
  type DocumentsAnswer,
  type PassagesAnswer,
  type SectionsAnswer,
} from "#model/api.js";
import { GraphNode } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import type { Params } from "#model/query.js";
import { described } from "./description.js";
import { keptByRevision } from "./kept.js";
import { needs } from "./needs.js";
import { DOCUMENT, DOCUMENT_TEXT, DOCUMENTS, PASSAGES, SECTIONS } from "./document-descriptions.js";
import { readPage } from "./pages.js";
import {
  absentAsNull,
  documentSummaryFromNode,
  passageAnswerFromRow,
  PassageRow,
  sectionSummaryFromNode,
} from "./provenance.js";
import { createReader, type Reader } from "./reader.js";
import { recordsFromResult } from "./records.js";
import type { RequestEnvironment, Services } from "./services.js";
import { validated } from "./validation.js";

/** What is loaded, and each document's own words: its original text, and its passages with their places in it. */
export function documentRoutes(services: Services) {
  const read = createReader(services);
  const kept = keptByRevision(services);
  return new Hono<RequestEnvironment>()
    .get("/", needs("reader"), described(DOCUMENTS), validated("query", PageParams), kept, async (context) => {
      const { signal } = context.req.raw;
      const list = {
        name: "documents",
        read: (params: Params) => read("documents", params, signal),
        ...BY_DOCUMENT_KEY,
      };
      const answer: DocumentsAnswer = await readPage(list, context.req.valid("query"));
      return context.json(answer);
    })
    .get("/:key", needs("reader"), described(DOCUMENT), validated("param", DocumentPath), kept, async (context) =>
      context.json(await readDocument(read, context.req.valid("param").key, context.req.raw.signal)),
    )
    .get(
      "/:key/text",
      needs("reader"),
      described(DOCUMENT_TEXT),
      validated("param", DocumentPath),
      kept,
      async (context) => {
        const { key } = context.req.valid("param");
        const result = await read("document-text", { key }, context.req.raw.signal);
        const [original] = recordsFromResult(result, z.object({ text: z.string() }));
        if (original === undefined) throw noDocument(key);
        return context.text(original.text);
      },
    )
    .get(
      "/:key/sections",
      needs("reader"),
      described(SECTIONS),
      validated("param", DocumentPath),
      validated("query", PageParams),
      kept,
      async (context) => {
        const { key } = context.req.valid("param");
        const { signal } = context.req.raw;
        const list = {
          name: `sections of ${key}`,
          read: (params: Params) => read("document-sections", { key, ...params }, signal),
          ...SECTIONS_BY_ORDER,
        };
        const answer: SectionsAnswer = await readPage(list, context.req.valid("query"));
        if (answer.total === 0) await readDocument(read, key, signal);
        return context.json(answer);
      },
    )
    .get(
      "/:key/passages",
      needs("reader"),
      described(PASSAGES),
      validated("param", DocumentPath),
      validated("query", PageParams),
      kept,
      async (context) => {
        const { key } = context.req.valid("param");
        const { signal } = context.req.raw;
        const list = {
          name: `passages of ${key}`,
          read: (params: Params) => read("document-passages", { key, ...params }, signal),
          ...PASSAGES_BY_ORDER,
        };
        const answer: PassagesAnswer = await readPage(list, context.req.valid("query"));
        if (answer.total === 0) await readDocument(read, key, signal);
        return context.json(answer);
      },
    );
}

const SectionRow = z.object({ section: GraphNode, parent: z.string() });

const DocumentRow = z.object({
  document: GraphNode,
  sections: z.int(),
  passages: z.int(),
  mentions: z.int(),
  facts: z.int(),
});
const BY_DOCUMENT_KEY = {
  row: DocumentRow,
  item: documentAnswerFromRow,
  position: ({ document }: z.infer<typeof DocumentRow>) => [document.id],
  place: z.tuple([z.string()]),
  after: ([after]: readonly [string]) => ({ after }),
};

const Order = z.object({ order: z.int() });
const BY_ORDER = { place: z.tuple([z.int()]), after: ([after]: readonly [number]) => ({ after }) };
const SECTIONS_BY_ORDER = {
  ...BY_ORDER,
  row: SectionRow,
  item: ({ section, parent }: z.infer<typeof SectionRow>) => sectionSummaryFromNode(section, parent),
  position: ({ section }: z.infer<typeof SectionRow>) => [Order.parse(section.properties).order],
};
const PASSAGES_BY_ORDER = {
  ...BY_ORDER,
  row: PassageRow,
  item: passageAnswerFromRow,
  position: ({ passage }: z.infer<typeof PassageRow>) => [Order.parse(passage.properties).order],
};

const LoadedProperties = z.object({ sha256: z.string(), loadedAt: absentAsNull(z.string()) });

async function readDocument(read: Reader, key: string, signal: AbortSignal): Promise<DocumentAnswer> {
  const [row] = recordsFromResult(await read("document", { key }, signal), DocumentRow);
  if (row === undefined) throw noDocument(key);
  return documentAnswerFromRow(row);
}

function documentAnswerFromRow({ document, ...counts }: z.infer<typeof DocumentRow>): DocumentAnswer {
  return { ...documentSummaryFromNode(document), ...LoadedProperties.parse(document.properties), ...counts };
}

function noDocument(key: string): GraphError {
  return new GraphError("not-found", {
    en: `There is no document “${key}”; /api/documents lists those that are loaded.`,
    zh: `没有文件“${key}”；/api/documents 列出已载入的文件。`,
  });
}

import { Hono } from "hono";
import { z } from "zod";
import {
  DocumentPath,
  DocumentsParams,
  PageParams,
  type DocumentAnswer,
  type DocumentsAnswer,
  type PassagesAnswer,
  type SectionsAnswer,
} from "#model/api.js";
import { GraphNode } from "#model/graph.js";
import { GraphError } from "#model/problem.js";
import { described } from "#server/api/openapi/description.js";
import { keptByRevision } from "#server/api/answer/kept.js";
import { documentCriteria } from "./document-criteria.js";
import { needs } from "#server/api/access/needs.js";
import { DOCUMENT, DOCUMENT_TEXT, DOCUMENTS, PASSAGES, SECTIONS } from "./document-descriptions.js";
import { AFTER_KEY, AFTER_ORDER, createPartPages, readPage } from "#server/api/answer/pages.js";
import {
  absentAsNull,
  documentSummaryFromNode,
  passageAnswerFromRow,
  PassageRow,
  sectionSummaryFromNode,
} from "#server/api/reading/provenance.js";
import { createReader, type Reader } from "#server/api/reading/reader.js";
import { recordsFromResult } from "#server/api/reading/records.js";
import type { RequestEnvironment, Services } from "#server/api/services.js";
import { toldText } from "#server/api/answer/told-text.js";
import { validated } from "#server/api/request/validation.js";

/** What is loaded, and each document's own words: its original text, and its passages with their places in it. */
export function documentRoutes(services: Services) {
  const read = createReader(services);
  const kept = keptByRevision(services);
  const readPart = createPartPages(read, readDocument);
  return new Hono<RequestEnvironment>()
    .get("/", needs("reader"), described(DOCUMENTS), validated("query", DocumentsParams), kept, async (context) => {
      const { q, ...page } = context.req.valid("query");
      const { signal } = context.req.raw;
      const asked = { criteria: await documentCriteria(read, q ?? "", signal), ...page, signal };
      const answer: DocumentsAnswer = await readPage(read, DOCUMENT_LIST, asked);
      return context.json(toldText(context, answer));
    })
    .get("/:key", needs("reader"), described(DOCUMENT), validated("param", DocumentPath), kept, async (context) =>
      context.json(toldText(context, await readDocument(read, context.req.valid("param").key, context.req.raw.signal))),
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
    .get("/:key/sections", needs("reader"), described(SECTIONS), ...PAGED, kept, async (context) => {
      const answer: SectionsAnswer = await readPart(context, SECTION_LIST);
      return context.json(toldText(context, answer));
    })
    .get("/:key/passages", needs("reader"), described(PASSAGES), ...PAGED, kept, async (context) => {
      const answer: PassagesAnswer = await readPart(context, PASSAGE_LIST);
      return context.json(toldText(context, answer));
    });
}

const PAGED = [validated("param", DocumentPath), validated("query", PageParams)] as const;

const DocumentRow = z.object({
  document: GraphNode,
  sections: z.int(),
  passages: z.int(),
  mentions: z.int(),
  facts: z.int(),
});
const DOCUMENT_LIST = {
  query: "documents",
  row: DocumentRow,
  item: documentAnswerFromRow,
  position: ({ document }: z.infer<typeof DocumentRow>) => [document.id],
  ...AFTER_KEY,
};

const Order = z.object({ order: z.int() });
const SectionRow = z.object({ section: GraphNode, parent: z.string() });
const SECTION_LIST = {
  query: "document-sections",
  row: SectionRow,
  item: ({ section, parent }: z.infer<typeof SectionRow>) => sectionSummaryFromNode(section, parent),
  position: ({ section }: z.infer<typeof SectionRow>) => [Order.parse(section.properties).order],
  ...AFTER_ORDER,
};
const PASSAGE_LIST = {
  query: "document-passages",
  row: PassageRow,
  item: passageAnswerFromRow,
  position: ({ passage }: z.infer<typeof PassageRow>) => [Order.parse(passage.properties).order],
  ...AFTER_ORDER,
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

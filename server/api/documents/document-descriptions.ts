import { z } from "zod";
import { DocumentAnswer, DocumentsAnswer, PassagesAnswer, SectionsAnswer } from "#model/api.js";
import {
  answerOf,
  KEYED_ERRORS,
  PAGE_ERRORS,
  STORE_ERRORS,
  type RouteDescription,
} from "#server/api/openapi/description.js";
import { EXAMPLE_LOADED_DOCUMENT, EXAMPLE_PASSAGE, EXAMPLE_SECTION, lastPage } from "#server/api/openapi/examples.js";

/** What the routes about documents say of themselves. */

export const DOCUMENTS: RouteDescription = {
  id: "listDocuments",
  tag: "documents",
  summary: "The documents that are loaded",
  description: "Each with what is known of it and how much it holds.",
  answers: [answerOf(DocumentsAnswer, { description: "Sorted by key.", example: lastPage(EXAMPLE_LOADED_DOCUMENT) })],
  errors: ["invalid-request", "invalid-cursor", ...STORE_ERRORS],
};

export const DOCUMENT: RouteDescription = {
  id: "readDocument",
  tag: "documents",
  summary: "A document",
  description: "What is known of it and how much it holds.",
  answers: [answerOf(DocumentAnswer, { description: "The document.", example: EXAMPLE_LOADED_DOCUMENT })],
  errors: KEYED_ERRORS,
};

export const DOCUMENT_TEXT: RouteDescription = {
  id: "readDocumentText",
  tag: "documents",
  summary: "A document's original text",
  description:
    "The text as it was read, damage and all: what the offsets `start` and `end` of passages and mentions count in.",
  answers: [
    answerOf(z.string(), {
      media: "text/plain",
      description: "UTF-8. A byte order mark belongs to the text.",
      example: "徐匯區2014年上半年工作回顧…",
    }),
  ],
  errors: KEYED_ERRORS,
};

export const SECTIONS: RouteDescription = {
  id: "listSections",
  tag: "documents",
  summary: "A document's sections",
  description: "Headings with their level and modality, and in which section or document each stands.",
  answers: [answerOf(SectionsAnswer, { description: "In the document's order.", example: lastPage(EXAMPLE_SECTION) })],
  errors: PAGE_ERRORS,
};

export const PASSAGES: RouteDescription = {
  id: "listPassages",
  tag: "documents",
  summary: "A document's passages",
  description: "The passages cut the document without gaps, in order; each with its mentions.",
  answers: [
    answerOf(PassagesAnswer, {
      description: "In the document's order.",
      example: lastPage(EXAMPLE_PASSAGE),
    }),
  ],
  errors: PAGE_ERRORS,
};

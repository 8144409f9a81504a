import { z } from "zod";
import { DocumentAnswer, DocumentsAnswer, PassagesAnswer } from "#model/api.js";
import { answerOf, STORE_ERRORS, type RouteDescription } from "./description.js";
import { EXAMPLE_LOADED_DOCUMENT, EXAMPLE_PASSAGE, EXAMPLE_SECTION, wholeList } from "./examples.js";

/** What the routes about documents say of themselves. */

const ERRORS = ["invalid-request", "not-found", ...STORE_ERRORS] as const;

export const DOCUMENTS: RouteDescription = {
  id: "listDocuments",
  tag: "documents",
  summary: "The documents that are loaded",
  description: "Each with what is known of it and how much it holds.",
  answers: [answerOf(DocumentsAnswer, { description: "Sorted by key.", example: wholeList(EXAMPLE_LOADED_DOCUMENT) })],
  errors: ["invalid-request", ...STORE_ERRORS],
};

export const DOCUMENT: RouteDescription = {
  id: "readDocument",
  tag: "documents",
  summary: "A document",
  description: "What is known of it and how much it holds.",
  answers: [answerOf(DocumentAnswer, { description: "The document.", example: EXAMPLE_LOADED_DOCUMENT })],
  errors: ERRORS,
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
  errors: ERRORS,
};

export const PASSAGES: RouteDescription = {
  id: "listPassages",
  tag: "documents",
  summary: "A document's passages and sections",
  description: "The passages cut the document without gaps, in order; each with its mentions.",
  answers: [
    answerOf(PassagesAnswer, {
      description: "Passages in the document's order, and all of its sections.",
      example: { ...wholeList(EXAMPLE_PASSAGE), sections: [EXAMPLE_SECTION] },
    }),
  ],
  errors: ERRORS,
};

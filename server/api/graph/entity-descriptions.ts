import { EntityAnswer, EntityDocumentsAnswer, EvidenceAnswer, MergesAnswer, ObservationsAnswer } from "#model/api.js";
import { answerOf, KEYED_ERRORS, PAGE_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import {
  EXAMPLE_DOCUMENT,
  EXAMPLE_ENTITY,
  EXAMPLE_EVIDENCE,
  EXAMPLE_OBSERVATION,
  EXAMPLE_PASSAGE,
  lastPage,
} from "#server/api/openapi/examples.js";

/** What the routes about one entity say of themselves. */

export const ENTITY: RouteDescription = {
  id: "readEntity",
  tag: "graph",
  summary: "An entity",
  description: "Its properties, how many facts of which type it has, the documents that name it, and its figures.",
  answers: [answerOf(EntityAnswer, { description: "The entity.", example: EXAMPLE_ENTITY })],
  errors: KEYED_ERRORS,
};

export const MERGES: RouteDescription = {
  id: "readMerges",
  tag: "graph",
  summary: "Why its names are one entity's",
  description: "What each document calls it, and by which rule each form was taken for the same thing.",
  answers: [
    answerOf(MergesAnswer, {
      description: "One item a document.",
      example: lastPage({
        document: EXAMPLE_DOCUMENT.key,
        title: EXAMPLE_DOCUMENT.title,
        name: "西岸传媒港",
        identity: "gazetteer",
        scope: null,
        forms: [{ form: "西岸传媒港建设", rule: "tagger", passage: EXAMPLE_PASSAGE.key, text: EXAMPLE_PASSAGE.text }],
      }),
    }),
  ],
  errors: PAGE_ERRORS,
};

export const EVIDENCE: RouteDescription = {
  id: "readEntityEvidence",
  tag: "graph",
  summary: "The passages that name an entity",
  description: "Each passage with its mentions and its place: document and section.",
  answers: [
    answerOf(EvidenceAnswer, {
      description: "In the order of documents and passages.",
      example: lastPage(EXAMPLE_EVIDENCE),
    }),
  ],
  errors: PAGE_ERRORS,
};

export const DOCUMENTS_OF_ENTITY: RouteDescription = {
  id: "listEntityDocuments",
  tag: "graph",
  summary: "The documents that name an entity",
  description: "Each document once.",
  answers: [answerOf(EntityDocumentsAnswer, { description: "Sorted by key.", example: lastPage(EXAMPLE_DOCUMENT) })],
  errors: PAGE_ERRORS,
};

export const OBSERVATIONS: RouteDescription = {
  id: "listEntityObservations",
  tag: "graph",
  summary: "Figures of an indicator, or about an entity",
  description: "Nodes of the label `Observation`, each with the indicator that it is of.",
  answers: [
    answerOf(ObservationsAnswer, {
      description: "Sorted by period, then by indicator; figures without a period come last.",
      example: lastPage(EXAMPLE_OBSERVATION),
    }),
  ],
  errors: PAGE_ERRORS,
};

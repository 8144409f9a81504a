import { Correction } from "#model/corrections.js";
import { CorrectionsAnswer, TakenBackAnswer } from "#model/corrections-api.js";
import { answerOf, KEYED_ERRORS, PAGE_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import { EXAMPLE_RELATIONSHIP } from "#server/api/openapi/examples.js";

/** What the routes about corrections say of themselves. */

const EXAMPLE: Correction = {
  fact: EXAMPLE_RELATIONSHIP,
  verdict: { wrong: "status", instead: "planned" },
  note: "原文为“计划于年内完成”。",
  by: "editor-li",
  at: "2026-11-26T15:50:02.118Z",
};

export const CORRECTIONS: RouteDescription = {
  id: "listCorrections",
  tag: "graph",
  summary: "Facts that people said are wrong",
  description:
    "What is wrong with each, who said so, when and why, with the fact as its document was read. They are kept when the document is loaded again, and also where it was withdrawn.",
  answers: [
    answerOf(CorrectionsAnswer, {
      description: "By the facts' keys.",
      example: { items: [EXAMPLE], total: 1, truncated: false, nextCursor: null },
    }),
  ],
  errors: PAGE_ERRORS,
};

export const CORRECT: RouteDescription = {
  id: "correctFact",
  tag: "graph",
  summary: "Say that a fact is wrong",
  description:
    "A fact that the text does not state, or states of another entity, is taken out of the graph; one of another type or status is put right, with the basis `curated`. That holds when its document is loaded again, until it is taken back. What was said of the fact before is replaced.",
  body: { ...EXAMPLE.verdict, note: EXAMPLE.note },
  answers: [answerOf(Correction, { description: "As it is kept.", example: EXAMPLE })],
  errors: [...KEYED_ERRORS, "unsupported-media-type", "too-large"],
};

export const TAKE_BACK: RouteDescription = {
  id: "takeBackCorrection",
  tag: "graph",
  summary: "Take back that a fact is wrong",
  description: "The fact is there again as its document was read, where the document is loaded and still says it.",
  answers: [
    answerOf(TakenBackAnswer, {
      description: "What was taken back.",
      example: { correction: EXAMPLE, restored: true },
    }),
  ],
  errors: KEYED_ERRORS,
};

import { QuestionsAnswer, UnderstandAnswer, type Reading } from "#model/understanding.js";
import { answerOf, STORE_ERRORS, type RouteDescription } from "#server/api/openapi/description.js";
import { wholeList } from "#server/api/openapi/examples.js";

/** What the routes of questions say of themselves. */

const EXAMPLE_READING: Reading = {
  question: "in-place",
  params: { place: "place:漕河泾开发区", type: "Project" },
  missing: [],
  score: 1,
  sentence: { en: "What stands in 漕河泾开发区? (projects)", zh: "漕河泾开发区有什么？（项目）" },
  names: [{ param: "place", key: "place:漕河泾开发区", name: "漕河泾开发区", type: "Place", alternatives: [] }],
};

export const QUESTIONS: RouteDescription = {
  id: "listQuestions",
  tag: "queries",
  summary: "The library of questions",
  description:
    "Questions that people ask by filling blanks; each row of an answer leads to the passages that say so. Run one by `POST /api/queries/{name}`.",
  answers: [
    answerOf(QuestionsAnswer, {
      description: "All of them.",
      example: wholeList({
        name: "responsible-for",
        title: { en: "Who is responsible for something", zh: "某事项由谁负责" },
        asks: { en: "Who is responsible for {matter}?", zh: "谁负责{matter}？" },
        blanks: [
          {
            param: "matter",
            kind: "entity",
            types: ["Project", "Initiative", "Event", "Policy"],
            required: true,
            label: { en: "the project, initiative, event or policy", zh: "事项" },
          },
        ],
        columns: [
          { name: "department", kind: "entity" },
          { name: "fact", kind: "fact" },
          { name: "evidence", kind: "evidence" },
        ],
      }),
    }),
  ],
  errors: [],
};

export const UNDERSTAND: RouteDescription = {
  id: "understandQuestion",
  tag: "queries",
  summary: "How a question is understood",
  description:
    "Reads a question as people type it, in Chinese or English, by a grammar and the names in the store: the question of the library that is meant, with its blanks filled. Where that is not sure, `reading` is null and the nearest are offered. Nothing is run.",
  answers: [
    answerOf(UnderstandAnswer, {
      description: "The reading, and the nearest ones.",
      example: { query: "漕河泾有哪些项目", reading: EXAMPLE_READING, nearest: [EXAMPLE_READING], unknown: [] },
    }),
  ],
  errors: ["invalid-request", ...STORE_ERRORS],
};

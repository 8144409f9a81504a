import { SavedQueriesAnswer, SavedQuery, type SavedQueryRequest } from "#model/saved-queries-api.js";
import { answerOf, type RouteDescription } from "#server/api/openapi/description.js";

/** What the routes about saved queries say of themselves. */

export const EXAMPLE_QUERY: SavedQueryRequest = {
  title: "某地的项目",
  description: "位于一个地点及其下级地点的项目。",
  folder: "区域/徐汇",
  tags: ["项目"],
  text: "MATCH (p:Project)-[:LOCATED_IN]->(:Place {key: $place}) RETURN p LIMIT $limit",
  params: [
    { name: "place", type: "entity", description: "地点" },
    { name: "limit", type: "integer", description: "最多几个" },
  ],
  defaults: { limit: 50 },
};

const EXAMPLE: SavedQuery = {
  ...EXAMPLE_QUERY,
  id: "3b1d09f2ce5a4d1187a60b2f",
  author: "李雷",
  createdAt: "2026-11-26T04:23:18.642Z",
  changedAt: "2026-11-26T08:00:00.000Z",
  changedBy: "韩梅梅",
  version: "0d6b3a519f1c2ab04de37786b1c05a0c",
};

export const SAVED_QUERIES: RouteDescription = {
  id: "listSavedQueries",
  tag: "queries",
  summary: "Saved queries",
  description: "The queries that people saved, as they are.",
  answers: [
    answerOf(SavedQueriesAnswer, {
      description: "Those changed last come first.",
      example: { items: [EXAMPLE], total: 1, truncated: false, nextCursor: null },
    }),
  ],
  errors: ["invalid-request", "invalid-cursor"],
};

export const CREATE_SAVED_QUERY: RouteDescription = {
  id: "createSavedQuery",
  tag: "queries",
  summary: "Save a query",
  description:
    "Keeps a query under a title, for all who may read. Two may have the same title. The text is not run: whoever runs it has it looked at then, as any free query.",
  body: EXAMPLE_QUERY,
  answers: [
    answerOf(SavedQuery, {
      status: 201,
      description: "The query; the header Location leads to it.",
      example: { ...EXAMPLE, changedAt: EXAMPLE.createdAt, changedBy: EXAMPLE.author },
    }),
  ],
  errors: ["invalid-request", "unsupported-media-type", "too-large", "store-unavailable"],
};

export const SAVED_QUERY: RouteDescription = {
  id: "readSavedQuery",
  tag: "queries",
  summary: "A saved query",
  description: "A query that somebody saved.",
  answers: [answerOf(SavedQuery, { description: "The query.", example: EXAMPLE })],
  errors: ["invalid-request", "not-found"],
};

export const CHANGE_SAVED_QUERY: RouteDescription = {
  id: "changeSavedQuery",
  tag: "queries",
  summary: "Change a saved query",
  description:
    "Puts another title, folder, text and all else in the place of what is there, unless somebody else changed the query meanwhile.",
  body: EXAMPLE_QUERY,
  answers: [answerOf(SavedQuery, { description: "The query as it is now.", example: EXAMPLE })],
  errors: [
    "invalid-request",
    "not-found",
    "changed-meanwhile",
    "unsupported-media-type",
    "too-large",
    "store-unavailable",
  ],
};

export const REMOVE_SAVED_QUERY: RouteDescription = {
  id: "removeSavedQuery",
  tag: "queries",
  summary: "Delete a saved query",
  description: "Takes a query away.",
  answers: [answerOf(SavedQuery, { description: "What is gone.", example: EXAMPLE })],
  errors: ["invalid-request", "not-found", "changed-meanwhile", "store-unavailable"],
};

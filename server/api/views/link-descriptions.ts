import { LinkAnswer, LinkedAnswer, LinksAnswer, LinkSummary } from "#model/views-api.js";
import { answerOf, type RouteDescription } from "#server/api/openapi/description.js";
import { EXAMPLE_SNAPSHOT } from "./view-descriptions.js";

/** What the routes about short links say of themselves. */

/** Of `EXAMPLE_SNAPSHOT`. */
const KEY = "b45fc0e55b71";
const EXAMPLE: LinkSummary = { key: KEY, createdAt: "2026-11-26T04:23:18.642Z", bytes: 4_201 };

export const LINKS: RouteDescription = {
  id: "listLinks",
  tag: "views",
  summary: "Short links",
  description: "All short links that are kept, for whoever sees to the room that they take.",
  answers: [
    answerOf(LinksAnswer, {
      description: "The newest first.",
      example: { items: [EXAMPLE], total: 1, truncated: false, nextCursor: null },
    }),
  ],
  errors: ["invalid-request", "invalid-cursor"],
};

export const CREATE_LINK: RouteDescription = {
  id: "createLink",
  tag: "views",
  summary: "Keep what a link leads to",
  description:
    "Keeps what an explorer shows under a short key, which is made of the content: the same content has the same key. It is kept until an admin takes it away.",
  body: { snapshot: EXAMPLE_SNAPSHOT },
  answers: [answerOf(LinkAnswer, { description: "The key.", example: { key: KEY } })],
  errors: ["invalid-request", "unsupported-media-type", "too-large", "store-unavailable"],
};

export const LINK: RouteDescription = {
  id: "readLink",
  tag: "views",
  summary: "What a link leads to",
  description: "What was kept under a key.",
  answers: [
    answerOf(LinkedAnswer, {
      description: "The snapshot.",
      example: { key: KEY, createdAt: EXAMPLE.createdAt, snapshot: EXAMPLE_SNAPSHOT },
    }),
  ],
  errors: ["invalid-request", "not-found"],
};

export const REMOVE_LINK: RouteDescription = {
  id: "removeLink",
  tag: "views",
  summary: "Take a link away",
  description:
    "Whoever follows the link from now on is told that it is gone; the same content gets the same key again.",
  answers: [answerOf(LinkSummary, { description: "What is gone.", example: EXAMPLE })],
  errors: ["invalid-request", "not-found", "store-unavailable"],
};

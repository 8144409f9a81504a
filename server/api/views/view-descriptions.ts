import { ViewAnswer, ViewsAnswer, ViewSummary, type Snapshot } from "#model/views-api.js";
import { answerOf, type RouteDescription } from "#server/api/openapi/description.js";

/** What the routes about views say of themselves. */

export const EXAMPLE_SNAPSHOT: Snapshot = {
  version: 1,
  nodes: ["project:西岸传媒港", "place:西岸"],
  points: { "project:西岸传媒港": [0, 0], "place:西岸": [1, 0.5] },
};

const EXAMPLE: ViewSummary = {
  id: "67d5097a7d461d99eae1c7ed",
  title: "西岸的项目",
  note: "",
  thumbnail: null,
  author: "李雷",
  createdAt: "2026-11-26T04:23:18.642Z",
  changedAt: "2026-11-26T08:00:00.000Z",
  changedBy: "韩梅梅",
  version: "9f1c2ab04de37786b1c05a0c6d6b3a51",
  bytes: 137,
};

const REQUEST = { title: "西岸的项目", note: "", snapshot: EXAMPLE_SNAPSHOT };

export const VIEWS: RouteDescription = {
  id: "listViews",
  tag: "views",
  summary: "Views",
  description: "The named views that people saved, without their snapshots.",
  answers: [
    answerOf(ViewsAnswer, {
      description: "Those changed last come first.",
      example: { items: [EXAMPLE], total: 1, truncated: false, nextCursor: null },
    }),
  ],
  errors: ["invalid-request", "invalid-cursor"],
};

export const CREATE_VIEW: RouteDescription = {
  id: "createView",
  tag: "views",
  summary: "Save a view",
  description: "Keeps what an explorer shows under a name, for all who may read. Two views may have the same title.",
  body: REQUEST,
  answers: [
    answerOf(ViewSummary, {
      status: 201,
      description: "The view; the header Location leads to it.",
      example: { ...EXAMPLE, changedAt: EXAMPLE.createdAt, changedBy: EXAMPLE.author },
    }),
  ],
  errors: ["invalid-request", "unsupported-media-type", "too-large", "store-unavailable"],
};

export const VIEW: RouteDescription = {
  id: "readView",
  tag: "views",
  summary: "A view",
  description: "A view with its snapshot.",
  answers: [answerOf(ViewAnswer, { description: "The view.", example: { ...EXAMPLE, snapshot: EXAMPLE_SNAPSHOT } })],
  errors: ["invalid-request", "not-found"],
};

export const CHANGE_VIEW: RouteDescription = {
  id: "changeView",
  tag: "views",
  summary: "Change a view",
  description:
    "Puts another title, note, picture and snapshot in the place of those that are there, unless somebody else changed the view meanwhile.",
  body: REQUEST,
  answers: [answerOf(ViewSummary, { description: "The view as it is now.", example: EXAMPLE })],
  errors: [
    "invalid-request",
    "not-found",
    "changed-meanwhile",
    "unsupported-media-type",
    "too-large",
    "store-unavailable",
  ],
};

export const REMOVE_VIEW: RouteDescription = {
  id: "removeView",
  tag: "views",
  summary: "Delete a view",
  description: "Takes a view away. Short links to what it showed go on working.",
  answers: [answerOf(ViewSummary, { description: "What is gone.", example: EXAMPLE })],
  errors: ["invalid-request", "not-found", "changed-meanwhile", "store-unavailable"],
};

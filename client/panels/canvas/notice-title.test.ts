import { expect, test } from "vitest";
import { noticeTitle } from "./notice-title.js";

const ACTIVITIES = [
  "start",
  "overview",
  "view",
  "add",
  "facts",
  "counts",
  "documents",
  "moreDocuments",
  "query",
  "expand:x",
] as const;

test("what did not come is named: the graph only where it is the graph", () => {
  expect(ACTIVITIES.map((activity) => noticeTitle(activity, false))).toEqual([
    "canvas.failed",
    "canvas.failed",
    "canvas.failed",
    "notice.add",
    "notice.details",
    "notice.counts",
    "notice.documents",
    "notice.moreDocuments",
    "workbench.failed",
    "notice.neighbours",
  ]);
});

test("where something is on the canvas, that did not fail to load: more of it, or another view, did", () => {
  expect(ACTIVITIES.slice(1, 3).map((activity) => noticeTitle(activity, true))).toEqual([
    "notice.entities",
    "notice.view",
  ]);
});

import { expect, test } from "vitest";
import { noticeTitle } from "./notice-title.js";

test("what did not come is named: the graph only where it is the graph", () => {
  const titles = (
    ["start", "overview", "view", "add", "facts", "counts", "documents", "query", "expand:x"] as const
  ).map(noticeTitle);
  expect(titles).toEqual([
    "canvas.failed",
    "canvas.failed",
    "canvas.failed",
    "notice.add",
    "notice.details",
    "notice.counts",
    "notice.documents",
    "workbench.failed",
    "notice.neighbours",
  ]);
});

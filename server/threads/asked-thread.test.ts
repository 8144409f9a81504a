import { expect, test } from "vitest";
import { startAskedThread } from "./asked-thread.js";

test("a thread that is asked nothing keeps no process from ending", async () => {
  const before = process.getActiveResourcesInfo().toSorted();
  const thread = startAskedThread("paths/path-worker.js");
  const during = process.getActiveResourcesInfo().toSorted();
  await thread.end();
  expect(during).toEqual(before);
});

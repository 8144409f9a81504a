import { expect, test } from "vitest";
import { GraphError } from "#model/problem.js";
import { diskError, saved } from "./disk-error.js";

const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });

test("a full disk is said of what was being saved", async () => {
  await expect(saved(Promise.reject(full))).rejects.toEqual(
    new GraphError(
      "store-unavailable",
      { en: "The server's disk is full, and nothing was saved.", zh: "服务器磁盘已满，未能保存。" },
      { cause: full },
    ),
  );
});

test("any other error is left as it is", () => {
  const error = new Error("something else");
  expect(diskError(error)).toBe(error);
});

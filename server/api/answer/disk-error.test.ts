import { expect, test } from "vitest";
import { GraphError } from "#model/problem.js";
import { diskError } from "./disk-error.js";
import { problemFromError } from "./problem-answer.js";

const full = Object.assign(new Error("no space left on device"), { code: "ENOSPC" });

test("a full disk is said, whatever was being saved", () => {
  expect(problemFromError(full, { id: "a", path: "/api/tokens", language: "en" })).toMatchObject({
    status: 503,
    code: "store-unavailable",
    detail: "The server's disk is full, and nothing was saved.",
  });
});

test("a full disk is said of an upload", () => {
  expect(diskError(full)).toEqual(
    new GraphError(
      "store-unavailable",
      {
        en: "The server's disk is full, and nothing of the upload was kept.",
        zh: "服务器磁盘已满，上传内容未保留。",
      },
      { cause: full },
    ),
  );
});

test("any other error is left as it is", () => {
  const error = new Error("something else");
  expect(diskError(error)).toBe(error);
});

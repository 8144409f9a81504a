import { expect, test } from "vitest";
import { ProblemCode } from "#model/problem.js";
import { isProblemCode } from "./problem-codes.js";

test("every code of the model is known, and nothing else is", () => {
  expect(ProblemCode.options.filter((code) => !isProblemCode(code))).toEqual([]);
  expect(["", "toString", "teapot", 404].filter(isProblemCode)).toEqual([]);
});

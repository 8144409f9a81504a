import { expect, it } from "vitest";
import { GraphError } from "#model/problem.js";
import { withMeaning } from "./meant-names.js";

it.each([
  ["MATCH (n) RETRUN n", 11, "Not valid. Perhaps “RETURN” was meant."],
  ["CALL *", 1, "Not valid."],
  ["MATCH (n) xyzzyx n", 11, "Not valid."],
])("says of %s, wrong at column %i: %s", (text, column, sentence) => {
  const error = new GraphError("invalid-query", "Not valid.", { position: { line: 1, column } });
  expect(withMeaning(error, text)).toMatchObject({ message: sentence });
});

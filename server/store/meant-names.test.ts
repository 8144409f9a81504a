import { expect, it } from "vitest";
import { GraphError } from "#model/problem.js";
import { withMeaning } from "./meant-names.js";

it.each([
  ["MATCH (n) RETRUN n", 11, "Not valid. Perhaps “RETURN” was meant."],
  ["CALL *", 1, "Not valid."],
  ["MATCH (n) xyzzyx n", 11, "Not valid."],
  ["MATCH (n) WITH n.name RETURN n", 16, "Not valid."],
])("says of %s, wrong at column %i: %s", (text, column, sentence) => {
  const error = new GraphError("invalid-query", "Not valid.", { position: { line: 1, column } });
  expect(withMeaning(error, text)).toMatchObject({ message: sentence });
});

it("says of a word of the language that stands for a name how it is written as one", () => {
  const position = { line: 1, column: 9 };
  const error = new GraphError("invalid-query", "Wrong: Expected identifier.", { position });
  expect(withMeaning(error, "RETURN {where: 1} AS m")).toMatchObject({
    sentence: {
      en: "Wrong: Expected identifier. WHERE is a word of the language: as a name it is written in backticks.",
      zh: expect.stringMatching(/WHERE 是语言本身的词，用作名称时请加反引号。$/u),
    },
  });
});

it("shows where rows are put in order by what an aggregating clause did not return, and takes that for no mistake of writing", () => {
  const said = "Undefined variable 'p': after an aggregating RETURN, ORDER BY reads only what it returns.";
  const text = "MATCH (p:Place)--(o) RETURN p.key, count(o) ORDER BY p.name";
  expect(withMeaning(new GraphError("invalid-query", said), text)).toMatchObject({
    message: said,
    options: { position: { line: 1, column: text.lastIndexOf("p.name") + 1 } },
  });
});

import { expect, test } from "vitest";
import { problemsIn } from "./problems-in.js";
import { NO_VOCABULARY } from "./vocabulary.js";

test("marks as Chinese input methods write them are each told with the one that was meant", () => {
  const text = "RETURN 1;\nMATCH（p：Project {name: “西岸（一期）”}) RETURN p";
  const found = problemsIn(text, NO_VOCABULARY);
  expect(found.map(({ from, found: mark, meant }) => [text.charAt(from) === mark, mark, meant])).toEqual([
    [true, "（", "("],
    [true, "：", ":"],
    [true, "“", '"'],
    [true, "（", "("],
    [true, "）", ")"],
    [true, "”", '"'],
  ]);
});

test("the same marks within texts and comments are nothing wrong", () => {
  expect(problemsIn("RETURN '西岸（一期）：“好”' AS a // 注：好", NO_VOCABULARY)).toEqual([]);
});

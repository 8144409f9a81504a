import { readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { groupedQuestions, QUESTION_GROUPS } from "./question-groups.js";

test("each question of the library is in one group", () => {
  const files = readdirSync(join(import.meta.dirname, "../../../cypher/questions"));
  const names = files.map((file) => file.replace(".cypher", ""));
  expect(Object.values(QUESTION_GROUPS).flat().toSorted()).toEqual(names.toSorted());
});

test("groups come in their order, and what is in none comes last", () => {
  const questions = ["mine", "in-place", "projects-by-initiative"].map((name) => ({ name }));
  expect(groupedQuestions(questions)).toEqual([
    { group: "projects", questions: [{ name: "projects-by-initiative" }] },
    { group: "places", questions: [{ name: "in-place" }] },
    { group: "others", questions: [{ name: "mine" }] },
  ]);
});

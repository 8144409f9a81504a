import { expect, test } from "vitest";
import { rememberLast } from "./remember-last.js";

test("of the calls that were last, so many are answered by what they were answered by before", () => {
  const asked: string[] = [];
  const answer = rememberLast((word: string) => (asked.push(word), { word }), 2);
  const first = answer("甲");
  answer("乙");
  expect(answer("甲")).toBe(first);
  answer("丙");
  expect(answer("甲")).toBe(first);
  answer("乙");
  expect(asked).toEqual(["甲", "乙", "丙", "乙"]);
});

import { expect, test } from "vitest";
import type { Candidate } from "./candidate.js";
import { withCapacityFirms } from "./capacity-firms.js";

function firmsIn(work: string, ...places: readonly string[]): string[] {
  const text = `推进${work}建设`;
  const chosen = [work, ...places].map((name, index): Candidate => {
    const start = text.indexOf(name);
    const type = index === 0 ? "Project" : "Place";
    return { type, name, rule: "test", start, end: start + name.length, aliases: [], confidence: 1 };
  });
  return withCapacityFirms(chosen, text)
    .filter(({ type }) => type === "Organization")
    .map(({ name }) => name);
}

test.each([
  ["宝武铝业年产60万吨铝合金精深加工一期项目", "宝武铝业"],
  ["马钢500万吨薄板带", "马钢"],
  ["赛盛年产800吨电子级碳化硅项目", "赛盛"],
  ["隆基乐叶3GW单晶电池", "隆基乐叶"],
])("a plant stands behind its firm: %s", (work, firm) => {
  expect(firmsIn(work)).toEqual([firm]);
});

test.each([
  "连云港30万吨级航道工程",
  "新建年产10万吨纸浆项目",
  "霍邱二期300万吨钢铁项目",
  "市级3万吨粮库",
  "日产4500吨水泥项目",
])("no firm before what is brought forth: %s", (work) => {
  expect(firmsIn(work)).toEqual([]);
});

test("a place before it is no firm", () => {
  expect(firmsIn("塔里木60万吨乙烯项目", "塔里木")).toEqual([]);
});

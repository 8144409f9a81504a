import { expect, test } from "vitest";
import type { EntityType } from "#model/ontology.js";
import { chosenMentions, type Judged } from "./chosen.js";

function judged(name: string, start: number, type: EntityType, probability: number): Judged {
  const span = { start, end: start + name.length };
  const candidate = { ...span, type, name, aliases: [], rule: "test", confidence: 0.5 };
  return { candidate, core: span, names: 0, places: 0, rules: ["test"], probability };
}

function names(proposals: readonly Judged[]): string[] {
  return chosenMentions(proposals).map(({ name }) => name);
}

test("what is likelier together is chosen, whatever is longer", () => {
  const long = judged("甲乙丙和丁戊己", 0, "Project", 0.5);
  const parts = [judged("甲乙丙", 0, "Project", 0.9), judged("丁戊己", 4, "Project", 0.9)];
  expect(names([long, ...parts])).toEqual(["甲乙丙", "丁戊己"]);
});

test("places do not keep the longer name out that they are part of", () => {
  const project = judged("鹤州至高栏高速", 0, "Project", 0.6);
  const places = [judged("鹤州", 0, "Place", 0.9), judged("高栏", 3, "Place", 0.9)];
  expect(names([...places, project])).toEqual(["鹤州至高栏高速", "鹤州", "高栏"]);
});

test("places stand within each other, but not across each other's borders nor on the same words", () => {
  const work = judged("东莞东站升级改造", 0, "Project", 0.9);
  const places = [judged("东莞", 0, "Place", 0.9), judged("东莞东站", 0, "Place", 0.8)];
  expect(names([work, ...places])).toEqual(["东莞东站升级改造", "东莞东站", "东莞"]);
  const across = judged("东站升级", 2, "Place", 0.7);
  const again = judged("东莞东站", 0, "Organization", 0.7);
  expect(names([work, ...places, across, again])).toEqual(["东莞东站升级改造", "东莞东站", "东莞"]);
});

test("what is unlikely is left out, and a probability is the mention's confidence", () => {
  const chosen = chosenMentions([judged("甲乙", 0, "Event", 0.8), judged("丙丁", 2, "Event", 0.05)]);
  expect(chosen.map(({ name, confidence }) => [name, confidence])).toEqual([["甲乙", 0.8]]);
});

test("a place stays beside the name that a list makes of it, and which it only begins", () => {
  const bay = judged("罗源湾", 0, "Place", 0.8);
  const lent = { ...bay, candidate: { ...bay.candidate, name: "罗源湾临港工业区" }, probability: 0.7 };
  const short = { ...lent, candidate: { ...lent.candidate, aliases: ["罗源湾"] } };
  expect(names([bay, lent])).toEqual(["罗源湾临港工业区", "罗源湾"]);
  expect(names([bay, short])).toEqual(["罗源湾"]);
});

test("bodies stand within longer names, but nothing within a body of government", () => {
  const school = judged("东风技师学院", 0, "Organization", 0.9);
  expect(names([school, judged("东风技师学院搬迁", 0, "Project", 0.6)])).toEqual(["东风技师学院搬迁", "东风技师学院"]);
  expect(names([judged("徐汇区", 0, "Place", 0.6), judged("徐汇区政府", 0, "Department", 0.9)])).toEqual([
    "徐汇区政府",
  ]);
});

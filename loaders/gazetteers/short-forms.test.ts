import { describe, expect, test } from "vitest";
import { createShortForms, type ListedForm } from "./short-forms.js";

const NEVER = { rule: "never", where: "everywhere" } as const;
const LISTED: readonly ListedForm[] = [
  { form: "巢湖", within: null, ...NEVER },
  { form: "长安", within: "梦回长安", ...NEVER },
  { form: "阳江", within: "水阳江", rule: "never", where: "elsewhere" },
  { form: "芙蓉", within: null, rule: "company", where: "everywhere" },
  { form: "来宾", within: null, rule: "company", where: "elsewhere" },
  { form: "新建", within: null, rule: "word", where: "everywhere" },
];
const { isOther, isPiece, isWord, needsCompany } = createShortForms(LISTED);

describe("a division's short form", () => {
  test.each([
    ["the lake, wherever it stands", "治理巢湖", "巢湖", false, true],
    ["a piece of a longer text", "梦回长安", "长安", false, true],
    ["the division where nothing longer is made of it", "建设长安", "长安", false, false],
    ["a river's end, away from the province", "治理水阳江", "阳江", true, true],
    ["the division in reports of its own province", "治理水阳江", "阳江", false, false],
    ["what no list has", "徐汇滨江", "徐汇", true, false],
  ])("is %s: %s", (_, text, form, isAway, expected) => {
    const start = text.indexOf(form);
    expect(isOther(text, start, start + form.length, isAway)).toBe(expected);
  });

  test("is a piece of something else where a longer text tells so in every report", () => {
    const pieces = [
      ["梦回长安", "长安"],
      ["建设长安", "长安"],
      ["治理水阳江", "阳江"],
      ["治理巢湖", "巢湖"],
    ].map(([text = "", form = ""]) => isPiece(text, text.indexOf(form), text.indexOf(form) + form.length));
    expect(pieces).toEqual([true, false, false, false]);
  });

  test("needs another beside it, everywhere or away from its province, where it is a word", () => {
    const needs = [
      ["430102", "芙蓉区", "芙蓉"],
      ["451300", "来宾市", "来宾"],
      ["310104", "徐汇区", "徐汇"],
      ["360112", "新建区", "新建"],
    ].map(([code = "", name = "", short = ""]) => [needsCompany({ code, name, short }), isWord({ code, name, short })]);
    expect(needs).toEqual([
      ["everywhere", false],
      ["elsewhere", false],
      [null, false],
      ["everywhere", true],
    ]);
  });
});

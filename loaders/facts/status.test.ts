import { describe, expect, it } from "vitest";
import { viewDocument } from "./document-view.js";
import { readMarkedText } from "./marked-text.js";
import { isDenied, statusAt, statusOfClause } from "./status.js";

describe("statusOfClause", () => {
  it.each([
    ["西岸艺术品保税仓库竣工并通过验收", "review", "done"],
    ["西岸传媒港建设稳步推进", "review", "ongoing"],
    ["争取国家基金落户", "review", "planned"],
    ["将军岭安置小区获奖", "review", "done"],
    ["虚拟现实产业基地投用", "review", "done"],
    ["成功申报国家级试点", "review", "done"],
    ["申报国家级试点，拟建基地", "review", "planned"],
    ["建设西岸传媒港", "plan", "planned"],
    ["制定《关于进一步深化国资改革的实施意见》", "review", "done"],
    ["西岸传媒港进展缓慢", "problem", "problem"],
  ] as const)("%s, said in a section of kind %s, is %s", (clause, modality, status) => {
    expect(statusOfClause(clause, modality)).toBe(status);
  });
});

describe("statusAt", () => {
  const TEXT = "西岸传媒港建设稳步推进,西岸文化走廊、仓库,保税仓库竣工";
  const { structured, mentions } = readMarkedText(TEXT);
  const [sentence] = viewDocument(structured, mentions, {
    title: "",
    issuer: null,
    area: null,
    year: null,
    period: null,
  }).sentences;

  it.each([
    ["西岸传媒港", "ongoing"],
    ["保税仓库", "done"],
    ["西岸文化走廊", "done"],
  ] as const)("takes %s for %s by its own clause, else by the whole sentence", (name, status) => {
    expect(sentence === undefined ? null : statusAt(sentence, TEXT.indexOf(name))).toBe(status);
  });
});

describe("isDenied", () => {
  it("tells what is lacking from what is there", () => {
    expect([isDenied("缺少龙头项目"), isDenied("引进龙头项目")]).toEqual([true, false]);
  });
});

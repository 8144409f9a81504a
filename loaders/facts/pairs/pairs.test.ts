import { describe, expect, it } from "vitest";
import { viewDocument } from "../document-view.js";
import { rulingsOf } from "../find-facts.js";
import { readMarkedText } from "../marked-text.js";
import { proposedPairs } from "./pairs.js";

const METADATA = { title: "报告", issuer: "市政府", area: "本市", year: 2014, period: "2014" };

function proposed(marked: string): string[] {
  const { structured, mentions } = readMarkedText(marked);
  const view = viewDocument(structured, mentions, METADATA);
  return proposedPairs(view, rulingsOf(view)).map(
    ({ subject, type, object }) => `${subject.ref.name} ${type} ${object.ref.name}`,
  );
}

describe("proposedPairs", () => {
  it("proposes every link that the ontology allows between what stands near in a sentence", () => {
    expect(proposed("{Place:徐汇}建设{Project:数据港}。")).toEqual([
      "徐汇 PARTICIPATES_IN 数据港",
      "数据港 LOCATED_IN 徐汇",
      "本市 PARTICIPATES_IN 数据港",
    ]);
  });

  it("proposes what stands within a name, and who speaks where no subject is named", () => {
    expect(proposed("{Place:徐汇}繁荣。\n编制{Policy:徐汇规划}。")).toEqual([
      "市政府 ISSUED 徐汇规划",
      "徐汇规划 APPLIES_TO 徐汇",
    ]);
  });

  it("takes a place in a name for the one that goes by it, not for one whose name without its level it is", () => {
    const links = proposed("{Place:南昌县}富裕。\n{Place:南昌}繁荣。\n{Project:南昌机场}通航。");
    expect(links).toContain("南昌机场 LOCATED_IN 南昌");
    expect(links).not.toContain("南昌机场 LOCATED_IN 南昌县");
  });

  it.each([
    ["{Place:龙江}。\n{Project:黑龙江大桥}。", 0],
    ["{Place:东北}。\n{Project:东北亚博览城}。", 0],
    ["{Place:河口}。\n{Project:金水河口岸联检楼}。", 0],
    ["{Place:河口}。\n{Project:河口口岸联检楼}。", 1],
  ])("finds no place in a word that only begins or ends like it: %s", (marked, count) => {
    expect(proposed(marked).filter((link) => link.includes("LOCATED_IN"))).toHaveLength(count);
  });

  it("proposes nothing between sentences and nothing far apart", () => {
    expect(proposed(`{Place:徐汇}繁荣。\n{Person:张三}${"很".repeat(100)}{Place:长桥}。`)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { isGlossaryTitle, isNote, readNote } from "./glossary.js";

describe("isGlossaryTitle", () => {
  it.each([
    "名词解释",
    "**附：名词解释：**",
    "《政府工作报告》名词术语解释",
    "【名词解释】",
    "名词解释和有关情况说明",
    "《政府工作报告》有关内容名词注释",
    "有关用语释义",
    "部分用语说明",
    "注释：",
    "附：名词解释（以在报告中出现的先后排序）",
  ])("knows %s", (line) => expect(isGlossaryTitle(line)).toBe(true));

  it.each(["工作说明", "解释工作", "加强法律解释工作。", "2023年工作任务"])("does not take %s for one", (line) => {
    expect(isGlossaryTitle(line)).toBe(false);
  });
});

describe("readNote", () => {
  it.each([
    ["1.“两图一表”：指产业链全景图。", "“两图一表”", "指产业链全景图。"],
    ["（52）“证照分离”：营业执照和经营许可证“相对脱钩”。", "“证照分离”", "营业执照和经营许可证“相对脱钩”。"],
    ["[^1]: 金融发展三项计划：即创新试点。", "金融发展三项计划", "即创新试点。"],
    ["﹝28﹞“千村示范、万村整治”工程:简称“千万工程”。", "“千村示范、万村整治”工程", "简称“千万工程”。"],
    ["**20．“3+N”主题办会模式：**“3+N”是新型举办模式。", "“3+N”主题办会模式", "“3+N”是新型举办模式。"],
    [
      "水十条：2015年4月2日，国务院发布《水污染防治行动计划》。",
      "水十条",
      "2015年4月2日，国务院发布《水污染防治行动计划》。",
    ],
  ])("reads %s", (line, term, explanation) => {
    const note = readNote(line);
    expect([note?.term, line.slice(note?.explanationStart)]).toEqual([term, explanation]);
  });

  it("finds no term where no colon follows", () => {
    expect(readNote("以上为报告所用的名词。")).toBeNull();
  });
});

describe("isNote", () => {
  it.each(["1.“两图一表”：指产业链全景图。", "注：2.“三旧”：即旧城镇、旧厂房、旧村庄。"])(
    "knows %s by itself",
    (line) => {
      expect(isNote(line)).toBe(true);
    },
  );

  it.each(["1.工业：实现增加值100亿元。", "各位代表：现在报告工作。", "2023年：是关键一年。"])(
    "does not take %s for one",
    (line) => expect(isNote(line)).toBe(false),
  );
});

import { describe, expect, it } from "vitest";
import { readHeading } from "./headings.js";

describe("readHeading", () => {
  it.each([
    ["一、上半年工作回顾", "上半年工作回顾", 20],
    ["(一)以改革为动力,经济持续健康发展。上半年,预计完成", "以改革为动力,经济持续健康发展", 30],
    ["（十二）加强政府自身建设", "加强政府自身建设", 30],
    ["16.培育海洋特色产业。推动海洋油气资源勘探开发", "培育海洋特色产业", 40],
    ["第一部分 过去五年工作回顾", "过去五年工作回顾", 10],
    ["2004年工作回顾", "2004年工作回顾", 20],
  ])("reads %s", (line, title, rank) => {
    expect(readHeading(line)).toMatchObject({ title, rank });
  });

  it.each([
    ["a definition of a glossary", "2.“两图一表”：指产业链全景图、重点企业和配套企业名录。"],
    ["a number at the beginning of a sentence", "3.5亿元用于改造。"],
    ["an item of a list in the running text", "一是对经济增长路径变动期认识不够。"],
    ["a sentence that happens to end like a title", "我们圆满完成了市人大确定的各项目标,办成了一批实事,完成任务"],
    ["a numbered line too long for a title", `1.${"推进重点项目建设".repeat(10)}。`],
  ])("finds none in %s", (_, line) => {
    expect(readHeading(line)).toBeNull();
  });
});

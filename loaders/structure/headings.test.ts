import { describe, expect, it } from "vitest";
import { readBareTitle, readHeading } from "./headings.js";

describe("readHeading", () => {
  it.each([
    ["一、上半年工作回顾", "上半年工作回顾", 20],
    ["(一)以改革为动力,经济持续健康发展。上半年,预计完成", "以改革为动力,经济持续健康发展", 30],
    ["（十二）加强政府自身建设", "加强政府自身建设", 30],
    ["16.培育海洋特色产业。推动海洋油气资源勘探开发", "培育海洋特色产业", 40],
    ["第一部分 过去五年工作回顾", "过去五年工作回顾", 10],
    ["2004年工作回顾", "2004年工作回顾", 20],
    ["一）结构调整步伐加快，潜力产品顺利入轨", "结构调整步伐加快，潜力产品顺利入轨", 30],
    ["**二、促进社会全面发展，维护社会稳定", "促进社会全面发展，维护社会稳定", 20],
    ["上篇 五年工作回顾", "五年工作回顾", 10],
    ["附件一", "附件一", 20],
    ["2022年市十件民生实事完成情况汇总表", "2022年市十件民生实事完成情况汇总表", 20],
    ["“十四五”时期总体部署", "“十四五”时期总体部署", 20],
    ["有关用语释义", "有关用语释义", 20],
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

describe("readBareTitle", () => {
  const paragraph = "坚持把发展作为第一要务，推动经济平稳增长。".repeat(4);

  it.each(["坚持发展第一要务", "——突出抓经济运行，稳增长取得新成效"])("reads %s between two paragraphs", (line) => {
    expect(readBareTitle(line, paragraph, paragraph)).toMatchObject({ title: line.replace(/^—+/u, ""), rank: 55 });
  });

  it.each([
    ["half a line", "稳步提高人民群众的", "农村经济健康发展，", paragraph],
    ["what no paragraph follows", "坚持发展第一要务", paragraph, "坚持改革开放"],
    ["the name of who reports", "泸州市人民政府市长 余先河", paragraph, paragraph],
    ["where it was reported", "2022年12月26日在泸州市第九届人民代表大会第二次会议上", paragraph, paragraph],
    ["a sentence", "坚持发展第一要务。", paragraph, paragraph],
  ])("finds none in %s", (_, line, before, behind) => {
    expect(readBareTitle(line, before, behind)).toBeNull();
  });
});

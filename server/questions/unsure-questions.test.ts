import { describe, expect, test } from "vitest";
import { questions, read } from "./testing/library.js";
import {
  findCampaign,
  findMall,
  findMetroElsewhere,
  findOpticsValley,
  findSchools,
  findSeaProduct,
  findWuxi,
  findXianBySound,
} from "./testing/made-up-finders.js";
import { understand } from "./understand.js";

describe("a question as people type it", () => {
  test.each([
    "哪些项目不在西岸",
    "西岸以外有哪些项目",
    "非西岸的项目",
    "projects outside West Bund",
    "which projects are not in West Bund",
    "哪些部门不负责西岸传媒港",
    "没有计划的项目",
    "projects which were not planned",
    "2014年以前的项目",
    "2014年到2015年西岸有哪些项目",
    "2014年和2015年哪些项目完成了",
    "2014—2015年徐汇区的项目",
    "indicators growing less than 5%",
    "增长不到5%的指标",
    "西岸有哪些项目尚未开工",
    "西岸哪些项目延期了",
    "what has not yet been built in West Bund",
    "2014年前完成的项目",
    "2014年后西岸有哪些项目",
    "自2014年起西岸有哪些项目",
    "2014年至今西岸有哪些项目",
    "West Bund projects from 2014 onwards",
    "projects from 2014 on",
    "徐汇区不低于5%的指标",
    "西岸传媒港什么时候建成",
    "When will West Bund Media Port be completed?",
  ])("is not answered by its opposite, by less or by more: “%s”", async (typed) => {
    const { reading, nearest } = await read(typed);
    expect(reading).toBeNull();
    expect(nearest).not.toEqual([]);
  });

  test.each([
    ["哪些项目没有在2014年完成", "有哪些计划尚未完成？（项目、2014）"],
    ["which projects have not been finished", "有哪些计划尚未完成？（项目）"],
    ["龙华有什么工程没有", "龙华有什么？（项目）"],
    ["Which universities are in West Bund?", "徐汇滨江有什么？（机构）"],
    ["西岸是不是有项目", "徐汇滨江有什么？（项目）"],
    ["西岸有无项目", "徐汇滨江有什么？（项目）"],
    ["西岸有不少项目", "徐汇滨江有什么？（项目）"],
    ["不属于任何举措的项目有哪些", "哪些项目没有对应的举措？"],
    ["没有项目的举措有多少", "哪些举措没有项目？"],
  ])("with a negation that it has a place for, or that only asks, is understood: “%s”", async (typed, sentence) => {
    expect((await read(typed)).reading?.sentence.zh).toBe(sentence);
  });

  test.each([
    ["哪些项目停工了", ["有哪些计划尚未完成？（项目）", "报告指出了哪些问题？"]],
    ["西岸有哪些烂尾项目", ["徐汇滨江存在哪些问题？"]],
    ["Which projects were postponed?", ["有哪些计划尚未完成？（项目）", "报告指出了哪些问题？"]],
  ])(
    "about what was stopped or put off is offered plans and problems, and takes neither for it: “%s”",
    async (typed, offered) => {
      const { reading, nearest } = await read(typed);
      expect(reading).toBeNull();
      expect(nearest.map(({ sentence }) => sentence.zh)).toEqual(expect.arrayContaining(offered));
    },
  );

  test("is offered something where what is said of it is near to no question", async () => {
    const { reading, nearest } = await read("数字经济什么时候首次被提到");
    expect([reading, nearest[0]?.sentence.zh]).toEqual([null, "哪些报告提到…？"]);
  });

  test("does not take a place for another that only sounds like it", async () => {
    const { reading, nearest } = await understand("西暗有哪些项目", questions, findXianBySound);
    expect([reading, nearest[0]?.sentence.zh]).toEqual([null, "西岸有什么？（项目）"]);
  });

  test("does not take a place for another of which one of four characters sounds otherwise", async () => {
    const { reading, nearest } = await understand("武汉光谷在哪", questions, findOpticsValley);
    expect([reading, nearest[0]?.sentence.zh]).toEqual([null, "武汉光源在哪里？"]);
  });

  test("does not ask a place for figures that only another area's report names so", async () => {
    const { reading, nearest } = await understand("西岸2025年要建几条地铁", questions, findMetroElsewhere);
    expect([reading, nearest.length > 0]).toEqual([null, true]);
  });

  test.each(["fiscal revenue of West Bund in 2014", "what is the fiscal revenue of West Bund", "西岸2014年的碳排放"])(
    "is not sure where what is asked of a name is not known: “%s”",
    async (typed) => {
      expect((await read(typed)).reading).toBeNull();
    },
  );

  test("does not ask for what two places share where one report is asked about the other", async () => {
    const { reading } = await read("徐汇区有没有提到长宁区");
    expect(reading?.question).toBe("named-together");
  });

  test.each(["西岸和黄浦江的关系", "黄浦江跟西岸的关系", "what connects West Bund and Huangpu River"])(
    "is not sure where what is joined with a name is not known: “%s”",
    async (typed) => {
      expect((await read(typed)).reading).toBeNull();
    },
  );

  test.each([
    ["西岸的量子计算项目", "量子计算"],
    ["which quantum projects are in 西岸", "quantum"],
  ])("is not sure where what it is narrowed to is not known: “%s”", async (typed, word) => {
    const { reading, nearest, unknown } = await read(typed);
    expect([reading, nearest[0]?.sentence.zh, unknown]).toEqual([null, "徐汇滨江有什么？（项目）", [word]]);
  });

  test.each([
    ["徐汇区图书馆有哪些项目", "图书馆"],
    ["What is in West Bund Industrial Park?", "industrial park"],
  ])("is not sure where what is known is but the beginning of a name: “%s”", async (typed, word) => {
    const { reading, unknown } = await read(typed);
    expect([reading, unknown]).toEqual([null, [word]]);
  });

  test("is not answered by a figure where it asks where", async () => {
    expect((await read("徐汇区的税收收入在哪里")).reading).toBeNull();
  });

  test.each(["谁跟西岸音乐节合作过", "谁和剑桥西岸传媒港合作过", "谁的目标是西岸传媒港"])(
    "is not answered by whom is responsible where it asks for something else: “%s”",
    async (typed) => {
      expect((await read(typed)).reading).toBeNull();
    },
  );

  test.each(["西岸拆除了什么", "西岸的无人机"])(
    "is offered what fits, though a word of it holds 除 or 无: “%s”",
    async (typed) => {
      const { reading, nearest } = await read(typed);
      expect(reading).toBeNull();
      expect(nearest[0]?.score).toBeGreaterThanOrEqual(0.5);
    },
  );

  test("with a slip is offered first as it was meant, and the word is told", async () => {
    const { reading, nearest, unknown } = await read("Which projects don't belong to any iniative?");
    expect([reading, nearest[0]?.sentence.zh, unknown]).toEqual([null, "哪些项目没有对应的举措？", ["iniative"]]);
  });

  test.each([
    ["Which resorts are in 徐汇滨江?", "resorts"],
    ["Which police are in 徐汇区?", "police"],
    ["Which products are in 徐汇滨江?", "products"],
    ["Which mountain is in 徐汇区?", "mountain"],
    ["contents of 徐汇区", "contents"],
    ["developers of 西岸传媒港", "developers"],
    ["spending projects in 徐汇区", "spending"],
    ["Which statue is in 徐汇区?", "statue"],
    ["the operation of 徐汇区 and 腾讯", "operation"],
    ["Who is reading 西岸传媒港?", "reading"],
  ])("is not sure where a word of its own is near to one of the grammar's, as in “%s”", async (typed, word) => {
    const { reading, nearest, unknown } = await read(typed);
    expect([reading, unknown]).toEqual([null, [word]]);
    expect(nearest).not.toEqual([]);
  });

  test("is not sure where a word of it is but a small part of a name in letters", async () => {
    const { reading, nearest } = await understand("What does the education bureau do?", questions, findCampaign);
    expect([reading, nearest[0]?.question]).toEqual([null, "responsible-for"]);
    const whole = await understand("Who runs the education campaign?", questions, findCampaign);
    expect(whole.reading?.question).toBe("responsible-for");
  });

  test("is not sure where a word of it is a letter away from a part of a name", async () => {
    const { reading } = await understand("which policies apply to small firms", questions, findMall);
    expect(reading).toBeNull();
  });

  test("takes the end of a place and an indicator for no slip of a longer name", async () => {
    const { reading } = await understand("上海的生产总值增长了多少", questions, findSeaProduct);
    expect(reading?.sentence.zh).toBe("生产总值的数据是多少？（上海市）");
  });

  test("is not sure where a word of it is but a third of a name", async () => {
    const { reading, nearest } = await understand("滨江有哪些项目", questions, findWuxi);
    expect([reading, nearest[0]?.sentence.zh]).toEqual([null, "滨江环湖临山有什么？（项目）"]);
  });

  test.each(["哪些学校提到徐汇滨江", "学校有哪些问题", "有哪些学校", "学校存在多少问题"])(
    "does not take what an indicator counts for the indicator, as in “%s”",
    async (typed) => {
      expect((await understand(typed, questions, findSchools)).reading).toBeNull();
    },
  );

  test("takes what an indicator counts for it where a figure is asked for", async () => {
    const { reading } = await understand("学校有多少", questions, findSchools);
    expect(reading?.sentence.zh).toBe("新改扩建学校的数据是多少？");
  });
});

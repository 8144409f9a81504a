import { isDeepStrictEqual } from "node:util";
import { describe, expect, test } from "vitest";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { EntityType } from "#model/ontology.js";
import type { Blank } from "#model/question.js";
import type { FindNames } from "./find-names.js";
import { readingSentence } from "./reading-sentence.js";
import { readAskedQuestions, type AskedQuestion } from "./testing/asked-questions.js";
import { find, questions, read } from "./testing/library.js";
import {
  findBeltAndRoad,
  findPlan,
  findProductOfQingdao,
  findPudong,
  findWithoutGdp,
  findWuxi,
  findXian,
} from "./testing/made-up-finders.js";
import { findNamesOfReports } from "./testing/names-of-reports.js";
import { understand, type Understanding } from "./understand.js";

/** What the blank may be filled with, in words that stand in both languages; of entities one that is not yet taken. */
function sampleFor({ kind, types }: Blank, taken: ReadonlySet<string | number>): string | number {
  if (kind === "year") return 2014;
  if (kind === "type") return "Project";
  if (kind === "status") return "done";
  if (kind === "words") return "停车难";
  const isFree = ({ name, type }: (typeof SAMPLES)[number]): boolean =>
    !taken.has(name) && (types.length === 0 || types.includes(type));
  return SAMPLES.find(isFree)?.name ?? "";
}

const SAMPLES = [
  { name: "西岸传媒港", type: "Project" },
  { name: "徐汇区", type: "Place" },
  { name: "长宁区", type: "Place" },
  { name: "西岸文化走廊", type: "Initiative" },
  { name: "影视扶持办法", type: "Policy" },
  { name: "徐汇区文化局", type: "Department" },
  { name: "税收收入", type: "Indicator" },
] as const satisfies readonly { readonly name: string; readonly type: EntityType }[];

/** Those that are not understood as meant, so that a failure says which. */
async function misread(file: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const asked of readAskedQuestions(file, questions)) {
    const { reading } = await read(asked.typed);
    if (!isAsMeant(asked, reading)) found.push(`${asked.typed} → ${reading?.sentence.zh ?? "?"}`);
  }
  return found;
}

function isAsMeant({ question, params }: AskedQuestion, reading: Understanding["reading"]): boolean {
  if (question === null || reading === null) return question === null && reading === null;
  return reading.question === question && isDeepStrictEqual(reading.params, params);
}

describe("a question as people type it", () => {
  test("is understood as meant, of 169 written down before the grammar was", async () => {
    expect(await misread("asked.tsv")).toEqual([]);
  });

  test("is understood as meant, also of 50 others written down later", async () => {
    expect(await misread("asked-later.tsv")).toEqual([]);
  });

  test("is understood as meant, also of 60 as sloppy as people type them", async () => {
    expect(await misread("asked-sloppily.tsv")).toEqual([]);
  });

  test("is understood as meant, mostly, also of 40 written down before it was mended", async () => {
    expect((await misread("asked-unseen.tsv")).length).toBeLessThanOrEqual(2);
  });

  test("is understood as meant, mostly, also of 40 written down between two rounds of mending", async () => {
    expect((await misread("asked-afterwards.tsv")).length).toBeLessThanOrEqual(2);
  });

  test("is understood as meant, mostly, also of 40 written down last, by which nothing was mended", async () => {
    expect((await misread("asked-last.tsv")).length).toBeLessThanOrEqual(5);
  });

  test("is told as a sentence in both languages, with the blanks that are filled", async () => {
    const { reading } = await read("2014年西岸有哪些在建项目？");
    expect(reading).toEqual({
      question: "in-place",
      params: { place: "place:徐汇滨江", type: "Project", status: "ongoing", year: 2014 },
      missing: [],
      score: 1,
      sentence: {
        en: "What is in West Bund? (projects, under way, 2014)",
        zh: "徐汇滨江有什么？（项目、进行中、2014）",
      },
      names: [
        {
          param: "place",
          key: "place:徐汇滨江",
          name: "徐汇滨江",
          nameEn: "West Bund",
          type: "Place",
          alternatives: [],
        },
      ],
    });
  });

  test.each(questions.flatMap(({ name }) => [[name, "en"] as const, [name, "zh"] as const]))(
    "is understood as itself where it is one of the library: %s, in %s",
    async (name, language) => {
      const question = questions.find((query) => query.name === name)?.question;
      if (question === undefined) throw new Error(name);
      const names = new Set<string | number>();
      const params = question.blanks
        .filter(({ required }) => required)
        .map((blank) => {
          const value = sampleFor(blank, names);
          names.add(value);
          return [blank.param, value] as const;
        });
      const sentence = readingSentence(question, Object.fromEntries(params), []);
      const { reading } = await read(sentence[language]);
      expect([reading?.question, reading?.sentence.zh]).toEqual([name, sentence.zh]);
    },
  );

  test.each([
    ["What stands in West Bund?", "in-place"],
    ["Which figures are told of West Bund?", "figures-about"],
    ["How did West Bund go on over the years?", "history-of"],
    ["Which projects stand where?", "places-and-projects"],
    ["Which reports name West Bund?", "documents-naming"],
    ["What is named most often?", "most-named"],
    ["What is said of West Bund?", "said-of"],
    ["Which targets are set?", "targets"],
    ["What belongs to West Bund?", "parts-of"],
    ["谁与谁合作？", "partnerships"],
  ])("is understood also as the library once put it: “%s”", async (typed, question) => {
    expect((await read(typed)).reading?.question).toBe(question);
  });

  test("that no question of the library fits gives the nearest, and what is not known of it", async () => {
    const { reading, nearest, unknown } = await read("外星基地有哪些项目");
    expect(reading).toBeNull();
    expect(unknown).toEqual(["外星基地"]);
    expect(nearest.map(({ question, missing }) => [question, missing])).toContainEqual(["entities-of-type", []]);
  });

  test.each([
    ["哪些城市提到徐汇滨江", "哪些报告提到徐汇滨江？"],
    ["Which cities mention West Bund?", "哪些报告提到徐汇滨江？"],
    ["Where does West Bund come up?", "哪些报告提到徐汇滨江？"],
    ["Is there anything linking West Bund with Tencent?", "徐汇滨江和腾讯有什么关系？"],
    ["Which figures fell compared with the year before?", "哪些指标下降了？"],
    ["How did Xuhui District's GDP change from one year to the next?", "地区生产总值的数据是多少？（徐汇区）"],
  ])("is understood by how people put it: “%s”", async (typed, sentence) => {
    expect((await read(typed)).reading?.sentence.zh).toBe(sentence);
  });

  test("that lacks a name gives the question with the blank open", async () => {
    const { reading, nearest } = await read("有哪些参与方");
    expect(reading).toBeNull();
    expect(nearest[0]).toMatchObject({ missing: ["matter"], sentence: { zh: "谁参与了…？" } });
  });

  test.each([
    ["西岸", ["neighbours-of", "in-place"]],
    ["西岸 和 漕河泾", ["connections"]],
    ["税收收入 徐汇区", ["figures-of", "connections"]],
  ])("that is no more than names, as “%s”, gives what can be asked of them", async (typed, offered) => {
    const { reading, nearest } = await read(typed);
    expect(reading).toBeNull();
    const complete = nearest.filter(({ missing }) => missing.length === 0).map(({ question }) => question);
    expect(complete.slice(0, offered.length)).toEqual(offered);
  });

  test.each([
    ["上海有哪些项目", ["上海"]],
    ["徐汇区和上海有什么关系", ["徐汇区", "上海"]],
    ["上海和徐汇区有什么关系", ["上海", "徐汇区"]],
  ])("finds a name of which the grammar knows a half by itself, as in “%s”", async (typed, names) => {
    const { reading } = await understand(typed, questions, findNamesOfReports(["上海"]));
    expect(reading?.names.map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ["GDP增长了多少", "地区生产总值的数据是多少？"],
    ["How did GDP go on over the years", "地区生产总值的数据是多少？"],
  ])("calls a figure as people do, and not by the first letters of a long name: “%s”", async (typed, sentence) => {
    expect((await understand(typed, questions, findWithoutGdp)).reading?.sentence.zh).toBe(sentence);
    const { reading } = await understand(typed, questions, async (q, limit) =>
      q === "gdp" ? findWithoutGdp(q, limit) : [],
    );
    expect(reading).toBeNull();
  });

  test.each([
    ["What does the policy 影视扶持办法 cover", "policy-coverage", { policy: "policy:影视扶持办法" }],
    ["政策影视扶持办法适用于谁", "policy-coverage", { policy: "policy:影视扶持办法" }],
    ["项目西岸传媒港在哪里", "places-of", { entity: "project:西岸传媒港" }],
  ])("is not narrowed by the type that stands before a name: “%s”", async (typed, question, params) => {
    expect((await read(typed)).reading).toMatchObject({ question, params });
    expect(Object.keys((await read(typed)).reading?.params ?? {})).toEqual(Object.keys(params));
  });

  test.each([
    ["compare West Bund and Tencent", "徐汇滨江和腾讯有什么共同之处？"],
    ["比较西岸和徐汇区", "徐汇滨江和徐汇区有什么共同之处？"],
    ["对比徐汇区和长宁区", "徐汇区和长宁区的报告共同提到什么？"],
  ])("that compares two asks for what they share: “%s”", async (typed, sentence) => {
    expect((await read(typed)).reading?.sentence.zh ?? null).toBe(sentence);
  });

  test.each([
    ["徐汇区2014年地区生产总值是多少", "地区生产总值的数据是多少？（徐汇区、2014）"],
    ["长宁区的居民人均可支配收入是多少", "居民人均可支配收入的数据是多少？（长宁区）"],
    ["What was the GDP of Xuhui District in 2014?", "地区生产总值的数据是多少？（徐汇区、2014）"],
    ["2014年前三季度徐汇区的税收收入", "税收收入的数据是多少？（徐汇区、2014）"],
  ])("for a figure of a place is narrowed to it: “%s”", async (typed, sentence) => {
    expect((await read(typed)).reading?.sentence.zh ?? null).toBe(sentence);
  });

  test("is not taken as meant where that leaves out one of its names", async () => {
    expect((await read("徐汇区和腾讯有哪些规划打算")).reading).toBeNull();
  });

  test.each([
    ["西岸传媒港建好了没有", "西岸传媒港历年有什么进展？"],
    ["听说西岸传媒港烂尾了？", "西岸传媒港历年有什么进展？"],
    ["腾讯跟徐汇区有什么合作", "腾讯和徐汇区有什么关系？"],
    ["徐汇区和长宁区有没有一起干的事", "徐汇区和长宁区有什么关系？"],
    ["names that occur only once", "哪些对象只提到一次？"],
    ["西岸传媒港什么时候首次被提到", "哪些报告提到西岸传媒港？"],
    ["What year was West Bund first mentioned?", "哪些报告提到徐汇滨江？"],
    ["徐汇区哪年第一次提到西岸传媒港", "哪些年份的报告写到“西岸传媒港”？（徐汇区）"],
    ["徐家汇有哪些專案", "徐家汇有什么？（项目）"],
    ["西岸传媒港是怎么被描述的", "报告怎么说西岸传媒港？"],
  ])("that says it in other words is understood: “%s”", async (typed, sentence) => {
    expect((await read(typed)).reading?.sentence.zh).toBe(sentence);
  });

  test("is told with the words that the page has for types", async () => {
    const [departments, companies] = [await read("有哪些部门"), await read("有哪些企业")];
    expect([departments.reading?.sentence.zh, companies.reading?.sentence.zh]).toEqual([
      "有哪些部门？",
      "有哪些机构？",
    ]);
  });

  test.each(ENTITY_TYPES)("for all of a type, %s, is understood as it is told", async (type) => {
    const question = questions.find(({ name }) => name === "entities-of-type")?.question;
    if (question === undefined) throw new Error("There is no such question.");
    const told = readingSentence(question, { type }, []);
    for (const sentence of [told.zh, told.en]) expect((await read(sentence)).reading?.params).toMatchObject({ type });
  });

  test.each([
    ["青岛的GDP是多少", "生产总值的数据是多少？（青岛市）"],
    ["青岛地区生产总值增长了多少", "生产总值的数据是多少？（青岛市）"],
    ["GDP增长了多少", "地区生产总值的数据是多少？"],
  ])("means a place's product by the name that its reports have for it: “%s”", async (typed, sentence) => {
    const { reading } = await understand(typed, questions, findProductOfQingdao);
    expect(reading?.sentence.zh).toBe(sentence);
  });

  test("means by a name in pinyin what is called so, not what is longer", async () => {
    const { reading } = await understand("projects in Wuxi", questions, findWuxi);
    expect(reading?.names.map(({ name }) => name)).toEqual(["无锡市"]);
  });

  test("means by a name in pinyin what is called so, not the beginning of an English name", async () => {
    const { reading } = await understand("what connects Pudong and West Bund", questions, findPudong);
    expect(reading?.names.map(({ name }) => name)).toEqual(["浦东", "徐汇滨江"]);
  });

  test("means the longer name where a word of the grammar is its end", async () => {
    const { reading } = await understand("十四五规划包括哪些项目", questions, findPlan);
    expect(reading?.sentence.zh).toBe("十四五规划包括什么？（项目）");
  });

  test("knows a name in letters that holds a small word of the grammar", async () => {
    const { reading } = await understand("Belt and Road projects", questions, findBeltAndRoad);
    expect(reading?.sentence.en).toBe("Which projects belong to Belt and Road Initiative?");
  });

  test("means by a name in pinyin what is called so, not a word within another name", async () => {
    const { reading } = await understand("projects in xian", questions, findXian);
    expect(reading?.names.map(({ name }) => name)).toEqual(["西岸"]);
  });

  test("tells the year that the reading has no place for", async () => {
    const said = await Promise.all(["2014年谁负责西岸传媒港", "2014年西岸有哪些项目"].map((typed) => read(typed)));
    expect(said.map(({ reading, unknown }) => [reading?.sentence.zh, unknown])).toEqual([
      ["谁负责西岸传媒港？", ["2014"]],
      ["徐汇滨江有什么？（项目、2014）", []],
    ]);
  });

  test("tells a year that is named by another one", async () => {
    const { reading, unknown } = await read("西岸去年有哪些项目");
    expect([reading?.sentence.zh, unknown]).toEqual(["徐汇滨江有什么？（项目）", ["去年"]]);
  });

  test("for a figure that is not known gives the question for figures with the blank open", async () => {
    const { reading, nearest } = await read("外星人口是多少");
    expect([reading, nearest[0]?.question, nearest[0]?.missing]).toEqual([null, "figures-of", ["indicator"]]);
  });

  test.each([
    ["who is the mayor of 徐汇区", "什么与徐汇区有关？"],
    ["徐家汇是谁在管", "哪些部门在徐家汇负责事项？"],
    ["谁负责徐家汇的环境卫生", "哪些部门在徐家汇负责事项？"],
  ])("that is not understood, as “%s”, gives what can be asked of its names", async (typed, offered) => {
    const { reading, nearest } = await read(typed);
    expect(reading).toBeNull();
    expect(nearest.map(({ sentence }) => sentence.zh)).toContain(offered);
  });

  test.each(["", "？？？", "。", "a", "🙂🙂", "2014", "的", "西岸".repeat(100), "'; MATCH (n) DETACH DELETE n //"])(
    "is not understood, and harms nothing, where it is “%s”",
    async (typed) => {
      expect((await read(typed)).reading).toBeNull();
    },
  );

  test("is looked up without the end of a word before", async () => {
    const looked: string[] = [];
    const noting: FindNames = (typed, limit) => {
      looked.push(typed);
      return find(typed, limit);
    };
    await understand("How much was Xuhui District's GDP in 2014?", questions, noting);
    expect(looked).toContain("gdp");
    expect(looked).not.toContain("'s gdp");
  });

  test("is looked up in a bounded number of pieces", async () => {
    let looks = 0;
    const counted: FindNames = (typed, limit) => {
      looks += 1;
      return find(typed, limit);
    };
    await understand("漫长的没有人知道的名字".repeat(18), questions, counted);
    expect(looks).toBeLessThanOrEqual(60);
  });
});

test("a district is meant by its English name without District", async () => {
  expect((await read("List all companies in Changning")).reading?.sentence.zh).toBe("长宁区有什么？（机构）");
});

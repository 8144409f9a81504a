import { describe, expect, it } from "vitest";
import { hasSameNumbers } from "./numbers-in-names.js";
import { plainName, SPELLINGS } from "./plain-name.js";
import { ownTime, RECURRING, recurs } from "./recurring.js";

describe("spellings", () => {
  it.each(SPELLINGS.map(({ name, example, counterexample, plain }) => ({ name, example, counterexample, plain })))(
    "$name: $example.0 is compared as $example.1, $counterexample stays",
    ({ example: [written, plainly], counterexample, plain }) => {
      expect([plain(written), plain(counterexample)]).toEqual([plainly, counterexample]);
    },
  );

  it("never touch digits and ordinals", () => {
    expect(plainName("轨道交通１５号线(二期)").name).toBe("地铁15号线(二期)");
  });

  it.each(["跨境电子商务综合试验区", "跨境电商综试区", "跨境电商综合试验区"])("make one of %s", (name) => {
    expect(plainName(`杭州${name}`).name).toBe("杭州跨境电商综合试验区");
  });
});

describe("what recurs", () => {
  it.each(
    RECURRING.map(({ type, name, pattern, example, counterexample }) => ({
      type,
      name,
      pattern,
      example,
      counterexample,
    })),
  )("$type, $name: $example does, $counterexample does not", ({ pattern, example, counterexample }) => {
    expect([pattern.test(example), pattern.test(counterexample)]).toEqual([true, false]);
  });

  it.each([
    "第五轮环保三年行动计划",
    "2014年民生实事",
    "“十二五”规划",
    "滨河公园二期",
    "首届国际花卉节",
    "十五大",
    "党的十五大",
    "中华人民共和国成立75周年",
    "十五农牧业项目",
  ])("%s tells its time", (name) => expect(ownTime(name)).toBe(true));

  it.each(["创新试验区", "综合改革试验区", "试验区"])("%s is another each time", (name) => {
    expect([recurs("Place", name), recurs("Place", `滨海${name}`)]).toEqual([true, false]);
  });

  it.each([
    ["Place", "国际化大都市", "大都市广场"],
    ["Place", "国家公园", "三江源国家公园"],
    ["Place", "拓展区", "临港拓展区"],
    ["Event", "湖南省残运会", "北京残奥会"],
    ["Initiative", "收入分配制度改革", "干部人事制度改革"],
    ["Organization", "福建省重点实验室", "嵩山实验室"],
    ["Initiative", "区域性中心城市", "建设黄河流域中心城市"],
    ["Project", "三大改造项目", "大运河改造项目"],
  ] as const)("%s %s is another each time, %s is not", (type, word, name) => {
    expect([recurs(type, word), recurs(type, name)]).toEqual([true, false]);
  });

  it.each(["环保三年行动计划", "经济工作会议", "十件民生实事", "十五件民生实事", "十五大工程"])(
    "%s does not",
    (name) => {
      expect(ownTime(name)).toBe(false);
    },
  );
});

describe("numbers in names", () => {
  it.each([
    ["轨交11号线", "轨交15号线"],
    ["西岸传媒港一期", "西岸传媒港二期"],
    ["第六人民医院", "第八人民医院"],
    ["高铁东站", "高铁南站"],
    ["新华路东段", "新华路西段"],
  ])("tell %s from %s", (a, b) => {
    expect(hasSameNumbers(a, b)).toBe(false);
  });

  it("are none where characters only look like them", () => {
    expect(hasSameNumbers("一带一路", "一带一路建设")).toBe(true);
  });
});

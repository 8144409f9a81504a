import { describe, expect, it, test } from "vitest";
import { processorTimeOf } from "../testing/processor-time.js";
import { readNumbers } from "./numbers.js";

function read(text: string): string[] {
  return readNumbers(text).map(
    ({ value, unit, kind, start, end }) => `${text.slice(start, end)} = ${value} ${unit} ${kind}`,
  );
}

describe("readNumbers", () => {
  it.each([
    ["收入达到 2. 7亿元", ["2. 7亿元 = 2.7 亿元 amount"]],
    ["1. 7个重点项目开工", ["7个 = 7 个 count"]],
    ["并购重组31笔", ["31笔 = 31 笔 count"]],
    ["临海产业园30万辆扩建项目达产", []],
    ["生产汽车30万辆，12个扩建项目开工", ["30万辆 = 30 万辆 count", "12个 = 12 个 count"]],
    ["两个园区纳入省 500亿元产业培育园区", []],
    ["园区产值进入500亿元", ["500亿元 = 500 亿元 amount"]],
    ["完成生产总值545亿元", ["545亿元 = 545 亿元 amount"]],
    ["接待群众来访75批125人次", ["75批 = 75 批 count", "125人次 = 125 人次 count"]],
    ["失业率控制在4.2％以内", ["4.2％以内 = 4.2 % rate"]],
    ["提高5个百分点", ["5个百分点 = 5 个百分点 points"]],
    ["下降0.91千分点", ["0.91千分点 = 0.91 个千分点 points"]],
    ["增长1.2倍", ["1.2倍 = 1.2 倍 times"]],
    ["引进人才6万多人", ["6万多人 = 6 万人 count"]],
    ["惠及1952万农民", ["1952万 = 1952 万 count"]],
    ["新增上市企业2—3家", ["2—3家 = 2 家 count"]],
    ["总投资1,200亿元", ["1,200亿元 = 1200 亿元 amount"]],
    ["益生200万头生猪养殖、宝清煤化工等项目开工", []],
    ["出栏200万头生猪等", ["200万头 = 200 万头 count"]],
    ["实施20万千瓦以上燃煤发电机组改造", []],
    ["新建20万千瓦以上风电", ["20万千瓦以上 = 20 万千瓦 amount"]],
    ["支出5，960，281，000元", ["5，960，281，000元 = 5960281000 元 amount"]],
    ["首次突破万亿元大关", ["万亿元 = 1 万亿元 amount"]],
    ["装机370万千瓦", ["370万千瓦 = 370 万千瓦 amount"]],
    ["低保标准4800元/年", ["4800元/年 = 4800 元/年 amount"]],
    ["三次产业比为3.4：41.0：55.6", ["3.4 = 3.4 null ratio", "41.0 = 41 null ratio", "55.6 = 55.6 null ratio"]],
    ["占比超过四成，达到总量的四分之一", ["四成 = 4 成 rate", "四分之一 = 25 % rate"]],
    ["自然增长率控制在6‰以内", ["6‰以内 = 6 ‰ rate"]],
    ["优良天数达到320天、人均寿命78.5岁", ["320天 = 320 天 count", "78.5岁 = 78.5 岁 count"]],
    ["组建十一个公司", ["十一个 = 11 个 count"]],
    ["牲畜存栏600万头（只）以上", ["600万头（只）以上 = 600 万头（只） count"]],
    ["分别提高6.6和15个百分点", ["6.6 = 6.6 个百分点 points", "15个百分点 = 15 个百分点 points"]],
    ["分别提高0.18个和4.1个百分点", ["0.18个 = 0.18 个百分点 points", "4.1个百分点 = 4.1 个百分点 points"]],
    [
      "创新指数从35.9提高至39.6，收入倍差缩小至1.89",
      ["35.9 = 35.9 null amount", "39.6 = 39.6 null amount", "1.89 = 1.89 null amount"],
    ],
    ["新建1000公里以上燃气管网", ["1000公里以上 = 1000 公里 amount"]],
    ["死亡率降至13.46/10万", ["13.46/10万 = 13.46 /10万 rate"]],
    ["突破千亿，迈上百亿大关", ["千亿 = 1 千亿 amount", "百亿 = 1 百亿 amount"]],
    ["完成GDP2789亿元，收入比缩小至1.94", ["2789亿元 = 2789 亿元 amount", "1.94 = 1.94 null amount"]],
    ["开办时间压减至2小时", ["2小时 = 2 小时 count"]],
  ])("reads %s", (text, numbers) => {
    expect(read(text)).toEqual(numbers);
  });

  it.each([
    "2014年3月至2020-2035年",
    "轨交15号线、312国道和第3届、5G基站",
    "落实《十项措施100条》和促消费“15条”",
    "500千伏输变电工程和30万吨级航道",
    "投资1000万元以上的企业",
    "历时3个月",
    "开展100天攻坚，救助80岁以上老人",
    "市委八届16次全会和上午8:30",
    "一个中心、建成通车、三项制度",
    "收入比由3:1缩小至2.5:1，进入全省前3位",
    "推进立新1万吨多晶硅、年产24万吨尼龙切片等项目",
    "改造20吨以下燃煤锅炉和5万人口以上的中心镇",
    "推动112项目、出台30条政策措施、消除56人以上大班额",
  ])("takes dates, ordinals, names and thresholds for no figure: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("bounds and ranges", () => {
  it.each([
    ["8%左右", "about", null],
    ["超过8%", "over", null],
    ["300多家", "over", null],
    ["不低于95%", "atLeast", null],
    ["95%以上", "atLeast", null],
    ["4.2%以内", "atMost", null],
    ["不足100亩", "under", null],
    ["800—900亿元", null, 900],
    ["8%至10%左右", "about", 10],
    ["545亿元", null, null],
  ])("reads %s", (text, bound, max) => {
    expect(readNumbers(text).map((token) => [token.bound, token.max])).toEqual([[bound, max]]);
  });
});

test("a run of digits behind an index is looked at once, whatever follows it", () => {
  const run = "1234567890123456789";
  expect(readNumbers(`指数${run}个5`)).toHaveLength(1);
  timeOf(run);
  // Eight times the digits; looked at from each of them it would be sixty-four times the time.
  expect(timeOf(run.repeat(8))).toBeLessThan(Math.max(timeOf(run), 10) * 24);
});

function timeOf(digits: string): number {
  return processorTimeOf(() => readNumbers(`指数${digits}个5`.repeat(1000)));
}

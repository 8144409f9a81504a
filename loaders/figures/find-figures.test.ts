import { describe, expect, it } from "vitest";
import type { StructuredPassage } from "../stages.js";
import { processorTimeOf } from "../testing/processor-time.js";
import { findFigures } from "./find-figures.js";

const METADATA = { title: "报告", issuer: "市政府", area: null, year: 2014, period: "2014" };

function passage(text: string, modality: StructuredPassage["modality"] = "review"): StructuredPassage {
  return { span: { start: 0, end: text.length }, text, kind: "sentence", section: null, modality, paragraph: 0 };
}

function figuresIn(text: string): string[] {
  const { figures } = findFigures({ sections: [], passages: [passage(text)] }, METADATA);
  return figures.map(({ indicator, value, unit, growthPercent }) =>
    [indicator, value ?? "–", unit ?? "", growthPercent === null ? "" : `${growthPercent}%`].join(" ").trim(),
  );
}

describe("findFigures", () => {
  it.each([
    ["a value and its growth in the next clause", "预计完成生产总值545亿元,增长8%。", ["生产总值 545 亿元 8%"]],
    ["a growth alone, signed", "商品房可售面积下降13.9%。", ["商品房可售面积 –  -13.9%"]],
    ["multiples as per cent", "信息产业产值增长4倍。", ["信息产业产值 –  400%"]],
    [
      "a step that was reached, whichever way one goes up",
      "地区生产总值年均增长6.3%，迈上2万亿元新台阶；工业总产值连续跨上3万亿元台阶，财政收入站上了800亿元新的台阶，粮食产量迈上300亿斤、400亿斤两个大台阶。",
      [
        "地区生产总值 2 万亿元 6.3%",
        "工业总产值 3 万亿元",
        "财政收入 800 亿元",
        "粮食产量 300 亿斤",
        "粮食产量 400 亿斤",
      ],
    ],
    [
      "no income of what all of an area makes",
      "GDP五年翻一番，收入翻一番；地区生产总值增长8%，投资增长9%。",
      ["GDP –  100%", "收入 –  100%", "地区生产总值 –  8%", "投资 –  9%"],
    ],
    ["doubling as 100 per cent", "居民收入比2010年翻一番。", ["居民收入 –  100%"]],
    ["percentage points as no growth", "普及率达到95%,提高6.3个百分点。", ["普及率 95 %"]],
    ["what is counted behind the number", "重点打造100个示范村。", ["打造示范村 100 个"]],
    ["what is counted before the number", "新增总部经济机构2家。", ["新增总部经济机构 2 家"]],
    [
      "no threshold from which size on a measure counts",
      "500万元口径固定资产投资增长20%，2000万元口径工业增加值增长13%。",
      ["固定资产投资 –  20%", "工业增加值 –  13%"],
    ],
    [
      "not how many it is whose size follows, but works with their sum",
      "全市277个集镇建成区面积159.7平方公里，实施35个项目总投资20亿元。",
      ["集镇建成区面积 159.7 平方公里", "实施项目 35 个", "项目总投资 20 亿元"],
    ],
    [
      "how many came to be, whatever size or money follows",
      "新建12座公园总面积50公顷，建成300个蔬菜大棚总产量5万吨，新增8家规模以上企业产值12亿元，引进6家企业实现税收2亿元。",
      [
        "新建公园 12 座",
        "新建公园总面积 50 公顷",
        "建成蔬菜大棚 300 个",
        "蔬菜大棚总产量 5 万吨",
        "新增规模以上企业 8 家",
        "规模以上企业产值 12 亿元",
        "引进企业 6 家",
        "企业税收 2 亿元",
      ],
    ],
    ["only the money of those that were there", "全市8家规模以上企业产值12亿元。", ["规模以上企业产值 12 亿元"]],
    [
      "names without the brackets around another number",
      "完成年度任务（6万名）的195.5%。",
      ["年度任务 6 万名", "年度任务 195.5 %"],
    ],
    ["lists of values", "生产粮食1137万吨、蔬菜1177万吨。", ["生产粮食 1137 万吨", "蔬菜 1177 万吨"]],
    [
      "another subject behind a semicolon, a list's with its number",
      "鞋服等十大产业集群发展水平提升，产值1870.52亿元；新一代电子信息技术等五大战略性新兴产业加快发展，实现产值285.10亿元。",
      ["鞋服等十大产业集群产值 1870.52 亿元", "新一代电子信息技术等五大战略性新兴产业产值 285.1 亿元"],
    ],
    [
      "nothing of the subject before a semicolon where one of its own follows",
      "文化产业快速发展，增加值100亿元；以规模企业为主体的现代高效农业园区加快发展，产值30亿元。",
      ["文化产业增加值 100 亿元", "产值 30 亿元"],
    ],
    [
      "the subject before a semicolon where none follows",
      "引进项目20个；进一步完善机制，总投资5亿元。",
      ["引进项目 20 个", "项目总投资 5 亿元"],
    ],
    [
      "values that two measures share out",
      "城乡居民人均收入分别达到2.96万元和1.22万元,增长12.6%和13.2%。",
      ["城镇居民人均收入 2.96 万元 12.6%", "农村居民人均收入 1.22 万元 13.2%"],
    ],
    [
      "one growth of several measures",
      "发明专利拥有量、技术合同交易额增长15%以上。",
      ["发明专利拥有量 –  15%", "技术合同交易额 –  15%"],
    ],
    [
      "a share that several things share",
      "新建装配式建筑、绿色建筑占比分别达85%和90%。",
      ["新建装配式建筑占比 85 %", "绿色建筑占比 90 %"],
    ],
    ["two levels of one measure", "负面清单由122项缩减到95项。", ["负面清单 122 项", "负面清单 95 项"]],
    [
      "what was spent on some works, and on all",
      "清单涉及的23个项目开工16个、完成投资628亿元；全年完成项目投资1700亿元。",
      ["清单涉及项目开工 23 个", "项目开工 16 个", "项目完成投资 628 亿元", "项目投资 1700 亿元"],
    ],
    [
      "generic measures by what they belong to",
      "安排省重点项目526个，总投资11193亿元。",
      ["省重点项目 526 个", "省重点项目总投资 11193 亿元"],
    ],
    ["a measure carried over the comma", "地区生产总值再上台阶，达到5.4万亿元。", ["地区生产总值 5.4 万亿元"]],
    [
      "shares of the measures just given",
      "软件业收入800亿元，零售额78亿元，占全省比重分别超过50%、59%。",
      ["软件业收入 800 亿元", "零售额 78 亿元", "软件业收入占全省比重 50 %", "零售额占全省比重 59 %"],
    ],
    ["names without list marks and numbers of notes", "（13）全市低保标准[^4]提高到600元。", ["低保标准 600 元"]],
    ["things behind their examples", "新开工汉北河航道等6个水运项目。", ["新开工水运项目 6 个"]],
    [
      "one value of each of several measures",
      "先进装备、智能家电产值均突破500亿元，新增示范合作社、家庭农场各30家。",
      ["先进装备产值 500 亿元", "智能家电产值 500 亿元", "新增示范合作社 30 家", "新增家庭农场 30 家"],
    ],
    [
      "growths and points that joint measures share out",
      "城乡低保标准分别提高49%和46%，常住人口和户籍人口城镇化率均提高1.6个百分点。",
      ["城市低保标准 –  49%", "农村低保标准 –  46%", "常住人口城镇化率 1.6 个百分点", "户籍人口城镇化率 1.6 个百分点"],
    ],
    [
      "one measure that went from one level to another",
      "城乡居民医保补助标准由人均320元提高到380元，将企业开办时间从5个工作日压缩至2个工作日。",
      [
        "城乡居民医保补助标准 320 元",
        "城乡居民医保补助标准 380 元",
        "企业开办时间 5 个工作日",
        "企业开办时间 2 个工作日",
      ],
    ],
    [
      "a second number of the same things as their size",
      "新建市政道路22条33公里，接待来访75批125人次。",
      ["新建市政道路 22 条", "新建市政道路里程 33 公里", "接待来访 75 批", "接待来访 125 人次"],
    ],
    [
      "what money was spent on",
      "投资2亿元实施技改项目20个；投入3亿元，完善高速公路连接线；总投资178亿元的40项城建工程开工。",
      [
        "技改项目投资 2 亿元",
        "实施技改项目 20 个",
        "高速公路连接线投入 3 亿元",
        "城建工程总投资 178 亿元",
        "城建工程开工 40 项",
      ],
    ],
    [
      "another measure of the same thing",
      "企业实现增加值1619亿元，实现利润760亿元；粮食播种面积627万亩，产量52亿斤。",
      ["企业增加值 1619 亿元", "企业利润 760 亿元", "粮食播种面积 627 万亩", "粮食产量 52 亿斤"],
    ],
    [
      "things and measures of what the sentence opens with",
      "光伏产业以补链为重点，推进多晶硅等13个项目建设，实现产值30亿元。",
      ["光伏产业项目 13 个", "光伏产业产值 30 亿元"],
    ],
    [
      "two counts of one thing",
      "新开工9个、续建16个水运项目，省定11件和市定10件民生实事。",
      ["新开工水运项目 9 个", "续建水运项目 16 个", "省定民生实事 11 件", "市定民生实事 10 件"],
    ],
    [
      "what people were given",
      "为3.9万名老人发放居家养老补贴2171万元。",
      ["老人发放居家养老补贴 3.9 万名", "发放居家养老补贴 2171 万元"],
    ],
    [
      "how fast, as the growth of what was just measured",
      "财政总收入达到100亿元，增幅达到44.1%；PM10浓度下降到90微克，降幅达22%。",
      ["财政总收入 100 亿元 44.1%", "PM10浓度 90 微克 -22%"],
    ],
    [
      "one measure for each of the things before",
      "深入推进交通攻坚、城建攻坚，力争投资分别达到180亿元、220亿元。",
      ["交通攻坚投资 180 亿元", "城建攻坚投资 220 亿元"],
    ],
    [
      "one growth of each, with the head and the beginning they share",
      "国有企业资产总额、营业收入均增长10%，城市和农村低保标准分别提升到每人每月600元和每人每年4680元。",
      ["国有企业资产总额 –  10%", "国有企业营业收入 –  10%", "城市低保标准 600 元", "农村低保标准 4680 元"],
    ],
    [
      "how many there are behind how many are new",
      "新增规上企业98家、达到1181家。",
      ["新增规上企业 98 家", "规上企业总数 1181 家"],
    ],
    [
      "things that join others before the next number",
      "建成6个区县医院和中医院、11个乡镇卫生院，为超3万家企业提供服务，货物通达170个国家和地区。",
      ["建成区县医院和中医院 6 个", "建成乡镇卫生院 11 个", "企业提供服务 3 万家", "货物通达国家和地区 170 个"],
    ],
    [
      "parts of the area by the measure of all of it",
      "固定资产投资（不含农户）增长55.5%（州直增长74%、塔城地区增长1.9%），“三公”经费支出下降8%，其中市级下降9.8%。",
      [
        "固定资产投资（不含农户） –  55.5%",
        "州直固定资产投资 –  74%",
        "塔城地区固定资产投资 –  1.9%",
        "“三公”经费支出 –  -8%",
        "市级“三公”经费支出 –  -9.8%",
      ],
    ],
    [
      "the value that a growth told before reaches",
      "财政收入年均增长3%，突破500亿元；地区生产总值年均增长8%，到2020年达到1200亿元。",
      ["财政收入 500 亿元 3%", "地区生产总值 –  8%", "地区生产总值 1200 亿元"],
    ],
    [
      "several values of the measures just given",
      "耕地面积33万亩，粮食产量10万吨，分别达到34万亩和12万吨。",
      ["耕地面积 33 万亩", "粮食产量 10 万吨", "耕地面积 34 万亩", "粮食产量 12 万吨"],
    ],
    [
      "no distances from others, shares of what all get, or sets out of which some are",
      "低于全国平均2个百分点，每个县建成1个集聚区，成为全球24个必游地之一，出台园区20条，总量前移3位，围绕22个重点产业集群。",
      [],
    ],
    [
      "how many goals a plan has as no result, but how many were reached",
      "提出24项主要指标，其中16项预期性指标；全面完成8项约束性指标。",
      ["约束性指标 8 项"],
    ],
    [
      "names without how the value came about",
      "国考断面水质优良比例持续保持100%，养老金水平继续提高5%，外贸进出口逆势增长19.2%，物价总水平小幅上涨2%。",
      ["国考断面水质优良比例 100 %", "养老金水平 –  5%", "外贸进出口 –  19.2%", "物价总水平 –  2%"],
    ],
    [
      "of how many a rate is told by what they are",
      "13条入海河流水质达标率100%，18个国控断面优良水体比例达到93.7%。",
      ["入海河流 13 条", "入海河流水质达标率 100 %", "国控断面 18 个", "国控断面优良水体比例 93.7 %"],
    ],
    ["thresholds as part of no value", "引进1000万美元以上大项目170个。", ["引进1000万美元以上大项目 170 个"]],
    [
      "sums that a thing is endowed with",
      "设立9支总规模超过200亿元的投资基金。",
      ["设立投资基金 9 支", "投资基金总规模 200 亿元"],
    ],
  ])("reads %s", (_, text, figures) => {
    expect(figuresIn(text)).toEqual(figures);
  });

  it("keeps what a growth compares with, its range and bound, and the ranks that follow", () => {
    const text = "生产总值完成545亿元左右，年均增长8%至9%，总量居全省第3位、增速位居第二位。";
    const { figures } = findFigures({ sections: [], passages: [passage(text)] }, METADATA);
    expect(figures).toEqual([
      {
        indicator: "生产总值",
        about: [],
        value: 545,
        unit: "亿元",
        valueMax: null,
        bound: "about",
        growthPercent: 8,
        growthPercentMax: 9,
        growthBound: null,
        growthBasis: "annualAverage",
        rank: 3,
        rankAmong: "全省",
        growthRank: 2,
        growthRankAmong: null,
        period: "2013",
        status: "actual",
        evidence: [0],
      },
    ]);
  });

  it("takes a mean of several years, or of what is usual, for what a growth compares with, and not for a yearly growth", () => {
    const text = "粮食产量比前三年平均增长3%，降水量较常年平均增加20%，财政收入年平均增长5%。";
    const { figures } = findFigures({ sections: [], passages: [passage(text)] }, METADATA);
    expect(figures.map(({ indicator, growthBasis }) => [indicator, growthBasis])).toEqual([
      ["粮食产量", null],
      ["降水量", null],
      ["财政收入", "annualAverage"],
    ]);
  });

  it("tells expected and aimed at from done, and the period from the words of time", () => {
    const structured = {
      sections: [],
      passages: [
        passage("去年完成税收10亿元。"),
        passage("预计上半年完成税收20亿元。"),
        passage("税收达到30亿元。", "plan"),
        passage("五年来累计完成税收90亿元。"),
      ],
    };
    expect(findFigures(structured, METADATA).figures.map(({ status, period }) => [status, period])).toEqual([
      ["actual", "2013"],
      ["expected", "2014-H1"],
      ["target", "2014"],
      ["actual", null],
    ]);
  });

  it("takes what 预计 opens for expected all along the list, but for what tells its own time", () => {
    const text =
      "预计实现生产总值240亿元；固定资产投资增长26.7%；1—11月，零售额97亿元；预算收入达到5亿元；完成财政收入2亿元；去年用电量增长5%；出口额比上年增长3%。";
    const { figures } = findFigures({ sections: [], passages: [passage(text)] }, METADATA);
    expect(figures.map(({ indicator, status }) => [indicator, status])).toEqual([
      ["生产总值", "expected"],
      ["固定资产投资", "expected"],
      ["零售额", "actual"],
      ["预算收入", "expected"],
      ["财政收入", "actual"],
      ["用电量", "actual"],
      ["出口额", "expected"],
    ]);
  });

  it("mentions every measure where the text names it", () => {
    const text = "预计完成生产总值545亿元。";
    expect(findFigures({ sections: [], passages: [passage(text)] }, METADATA).mentions).toEqual([
      {
        type: "Indicator",
        name: "生产总值",
        passage: 0,
        start: 4,
        end: 8,
        aliases: ["完成生产总值"],
        rule: "value",
        confidence: 0.8,
      },
    ]);
  });

  it("leaves out an alias that two measures would claim", () => {
    const text = "实施道路项目10个，总投资5亿元；实施桥梁项目20个，总投资6亿元。";
    const { mentions } = findFigures({ sections: [], passages: [passage(text)] }, METADATA);
    expect(mentions.map(({ name, aliases }) => [name, aliases.includes("总投资")])).toEqual([
      ["实施道路项目", false],
      ["道路项目总投资", false],
      ["实施桥梁项目", false],
      ["桥梁项目总投资", false],
    ]);
  });

  it("says of the nation what its reports say of all", () => {
    const told = findFigures({ sections: [], passages: [passage("粮食产量1万亿斤。")] }, { ...METADATA, area: "全国" });
    expect(told.figures.map(({ about }) => about)).toEqual([[{ type: "Place", name: "中国" }]]);
  });

  it("takes time that grows with the length of a line, not with its square", { timeout: 60_000 }, () => {
    const line = "增长8%、和12345亿元的，".repeat(2000);
    timeOf(line);
    const once = timeOf(line);
    expect(timeOf(line.repeat(8))).toBeLessThan(once * 24);
  });
});

function timeOf(text: string): number {
  return processorTimeOf(() => findFigures({ sections: [], passages: [passage(text)] }, METADATA));
}

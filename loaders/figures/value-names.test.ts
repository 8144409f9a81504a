import { describe, expect, it, test } from "vitest";
import { processorTimeOf } from "../testing/processor-time.js";
import { readSentence } from "./sentence-figures.js";

function namesIn(sentence: string): string[] {
  return readSentence(sentence).map(({ name, value, growth }) => `${name.name} ${value ?? `${growth}%`}`);
}

describe("names of values", () => {
  it.each([
    [
      "sums of one kind by what each is in",
      "抓好投资236亿元的铝电升级、106亿元的秸秆利用等项目。",
      ["铝电升级投资 236", "秸秆利用投资 106"],
    ],
    [
      "a sum and a count of the same things",
      "谋划总投资4606亿元61个文旅项目。",
      ["文旅项目总投资 4606", "文旅项目 61"],
    ],
    [
      "works that a sum is told of",
      "110个市级重点项目完成投资417亿元，75户企业实现收入275亿元。",
      ["市级重点项目 110", "市级重点项目投资 417", "企业收入 275"],
    ],
    [
      "rates of birth, no growths",
      "人口出生率、自增率分别控制在10‰、5‰，氨氮排放量削减1%。",
      ["人口出生率 10", "自增率 5", "氨氮排放量 -1%"],
    ],
    [
      "things that were all listed by what they are, not by the last",
      "开工建设宜宾至昭阳、泸州至威信2条高速公路，建成红旗、东风等5座水库。",
      ["开工建设高速公路 2", "建成水库 5"],
    ],
    [
      "places by what they did, where that has a number of its own",
      "全省81个县（市）新建污水管网1240公里，在3万个自然村实施农村清洁工程，29个乡镇政府驻地建成区整治2次。",
      [
        "县（市）新建污水管网 1240",
        "自然村实施农村清洁工程 3",
        "乡镇政府驻地建成区整治 29",
        "乡镇政府驻地建成区整治 2",
      ],
    ],
    [
      "works of a city",
      "230个市重点建设项目开工，总投资500亿元。",
      ["市重点建设项目开工 230", "市重点建设项目总投资 500"],
    ],
    [
      "a sum by what was told, not by a figure behind it",
      "10个水电站建成投产，完成投资10.5亿元，新增装机10万千瓦。",
      ["水电站建成投产 10", "水电站投资 10.5", "新增装机 10"],
    ],
    [
      "a purchase, not an 并",
      "上市企业增至53家，并购重组31笔，并新增企业2家。",
      ["上市企业总数 53", "并购重组 31", "新增企业 2"],
    ],
    [
      "a trade both ways, and nobody who is thanked",
      "推进贸易便利化，进、出口货物通关时间均压缩20%，是50多万人民努力奋斗的结果。",
      ["进口货物通关时间 -20%", "出口货物通关时间 -20%"],
    ],
    [
      "a measure across the pages of a newspaper",
      "（下转第三版）（上接第一版）新兴产业增加值占比达到16.9%，三次产业结构优化为5:37:58。",
      ["新兴产业增加值占比 16.9", "三次产业结构 5", "三次产业结构 37", "三次产业结构 58"],
    ],
    ["works of an owner", "推动石化公司投资80亿元转型升级项目加快实施。", ["石化公司转型升级项目投资 80"]],
    ["what was cut, by the verb in front of it", "年初压减部门一般性支出10%。", ["压减部门一般性支出 -10%"]],
    [
      "heads that are longer than one word",
      "高铁、高速公路通车里程分别达到170公里、558公里。",
      ["高铁通车里程 170", "高速公路通车里程 558"],
    ],
    [
      "no number of an institute, size of a plant in a list, or comparison",
      "支持718所电子气体项目，开工玉米深加工110万吨扩能、50万吨绿豆加工等项目，GDP约为湖州的70%。",
      [],
    ],
    [
      "by how much what was just given changed",
      "到位资金286亿元，比上年增加92亿元。全年新开工项目570个、新竣工项目442个，较上年分别增加14个、32个。",
      ["到位资金 286", "到位资金增量 92", "新开工项目 570", "新竣工项目 442", "新开工项目增量 14", "新竣工项目增量 32"],
    ],
    [
      "what is counted by its own name where something else came to be more",
      "到位资金286亿元，比上年增加5个项目。",
      ["到位资金 286", "比上年增加项目 5"],
    ],
    ["a share that grew is none", "服务业比重比上年提高3.2个百分点。", ["服务业比重 3.2"]],
    [
      "what all of a sentence is about, whatever it changed by",
      "新开工项目570个，比上年增加14个，总投资300亿元。",
      ["新开工项目 570", "新开工项目增量 14", "项目总投资 300"],
    ],
    [
      "parts of a sum, not of its change",
      "财政收入120亿元，比上年增加12亿元，其中市本级60亿元。",
      ["财政收入 120", "财政收入增量 12", "市本级财政收入 60"],
    ],
    [
      "another measure of a thing whose first one changed",
      "粮食播种面积627万亩，比上年增加7万亩，产量52亿斤。",
      ["粮食播种面积 627", "粮食播种面积增量 7", "粮食产量 52"],
    ],
    [
      "shares of what is there, not of its change",
      "存款500亿元，比年初增加50亿元，占全省的10%。",
      ["存款 500", "存款增量 50", "存款占全省比重 10"],
    ],
    ["nor is a rate that fell", "人口自然增长率6.03‰，比上年下降0.91个千分点。", ["人口自然增长率 6.03"]],
    ["growth since the end of five years", "居民收入较“十一五”末增长81%。", ["居民收入 81%"]],
    [
      "a level by what was counted of another",
      "新增国家级企业技术中心36家、省级148家，省级示范区5个。",
      ["新增国家级企业技术中心 36", "新增省级企业技术中心 148", "省级示范区 5"],
    ],
    [
      "a level, without what is above it",
      "培育省级以上龙头企业50家、市级118家。",
      ["培育省级以上龙头企业 50", "培育市级龙头企业 118"],
    ],
    ["no particle of the verb before", "确保了粮食总产量90.7亿斤。", ["粮食总产量 90.7"]],
    ["both halves of what is kept and lent", "本外币存、贷款余额增长8.7%。", ["本外币存款 8.7%", "贷款余额 8.7%"]],

    ["a growth year after year", "财政收入年均递增20%。", ["财政收入 20%"]],
    ["one trade's, whatever joins its words", "汽车及零部件产业产值同比增长23%。", ["汽车及零部件产业产值 23%"]],
    ["no doubling that is a name", "实施“五年翻番”计划，城乡居民收入五年翻一番。", ["城乡居民收入 100%"]],
    ["no doubling that a campaign is called by", "启动实施外贸“三外”翻番计划，达到两个翻番的要求。", []],
    [
      "doublings, however many and however told",
      "产值翻了一番，固定资产投资翻了2番，外贸额翻两番，发电量翻1.5番，结算量翻倍。",
      ["产值 100%", "固定资产投资 300%", "外贸额 300%", "发电量 182.84%", "结算量 100%"],
    ],
    ["how far what was just given has come", "投资86亿元，完成年度计划的119%。", ["投资 86", "投资年度计划完成率 119"]],
    [
      "by how much it changed, where nothing is compared",
      "铁路里程3514公里，增加514公里，城市、农村低保标准分别达到600元、500元，分别提高40元、30元。",
      [
        "铁路里程 3514",
        "铁路里程增量 514",
        "城市低保标准 600",
        "农村低保标准 500",
        "城市低保标准增量 40",
        "农村低保标准增量 30",
      ],
    ],
    [
      "no word on how it is counted",
      "生产总值跨越5000亿元、达5600亿元（预计数，下同），财政收入（现价，下同）80亿元。",
      ["生产总值 5000", "生产总值 5600", "财政收入 80"],
    ],
    [
      "a measure with its time, which goes from one value to another",
      "今年中央财政用于教育的投入，将由去年的1076亿元增加到1562亿元。",
      ["中央财政用于教育的投入 1076", "中央财政用于教育的投入 1562"],
    ],
    [
      "no word of manner or of whom it was done to",
      "即完成用地面积5万亩，分别新建泊位、床位10万个和40万个，对全市53家部门进行精简，民生支出比重仍达81%，接收人数约占全区的10%。",
      ["用地面积 5", "新建泊位 10", "新建床位 40", "部门进行精简 53", "民生支出比重 81", "接收人数占全区比重 10"],
    ],
    [
      "shares of what was just given, each of its own",
      "工业收入1.1万亿元、从业人员140万人，分别占全省的35%和32%。",
      ["工业收入 1.1", "从业人员 140", "工业收入占全省比重 35", "从业人员占全省比重 32"],
    ],
    ["no particle of a verb left out", "工业总产值完成了原定计划的101%。", ["工业总产值原定计划 101"]],
  ])("are %s", (_, sentence, names) => {
    expect(namesIn(sentence)).toEqual(names);
  });

  it("have what the last of several counts tells as an alias", () => {
    const [schools] = readSentence("300所学校、32家医院与广州建立帮扶关系。");
    expect(schools?.name.aliases).toContain("与广州建立帮扶关系的学校");
  });

  it.each([
    ["推动100家企业数字化改造。", "数字化改造企业"],
    ["国家大学科技园6家企业投产。", "国家大学科技园投产企业"],
  ])("have what became of a kind of thing in front of it as an alias: %s", (sentence, alias) => {
    expect(readSentence(sentence)[0]?.name.aliases).toContain(alias);
  });

  it.each([
    ["到位资金286亿元，比上年增加92亿元，增长47.4%。", ["到位资金 47.4", "到位资金增量 null"]],
    [
      "存款500亿元、贷款300亿元，比上年分别增加20亿元、10亿元，分别增长4.2%、3.4%。",
      ["存款 4.2", "贷款 3.4", "存款增量 null", "贷款增量 null"],
    ],
  ])("leave a growth to what grew, not to its change: %s", (sentence, grown) => {
    const read = readSentence(sentence).map(({ name, growth }) => `${name.name} ${growth}`);
    expect(read).toEqual(grown);
  });

  it.each([
    ["经济总量实现翻番、达到2.3万亿元。", ["经济总量 2.3 100"]],
    ["工业增加值1450亿元，实现翻番、年均增长17.5%。", ["工业增加值 1450 17.5", "工业增加值 null 100"]],
    ["外贸额比五年前翻一番。", ["外贸额 null 100"]],
    ["高新技术企业达6.9万家、五年翻了一番多。", ["高新技术企业总数 6.9 100"]],
    ["粮食产量368亿斤，完成年度计划的102%，增长9%。", ["粮食产量 368 9", "粮食产量年度计划完成率 102 null"]],
    ["接待游客50万人次，较疫情前（2019年）增长27%。", ["接待游客 50 27"]],
    ["工业增加值200亿元，比 “十一五 ”末增长87%。", ["工业增加值 200 87"]],
  ])("grow as is told beside them: %s", (sentence, grown) => {
    const read = readSentence(sentence).map(({ name, value, growth }) => `${name.name} ${value} ${growth}`);
    expect(read).toEqual(grown);
  });

  it("leave a rank to what was given, not to its change", () => {
    const read = readSentence("到位资金60亿元，比上年增加10亿元，居全省第一位。");
    expect(read.map(({ name, rank }) => [name.name, rank?.rank])).toEqual([
      ["到位资金", 1],
      ["到位资金增量", undefined],
    ]);
  });

  it("have the verb of the clause's first count as an alias", () => {
    const [, railways] = readSentence("新增高速公路1000公里、铁路110公里。");
    expect(railways?.name).toEqual({ name: "铁路里程", aliases: ["铁路", "新增铁路"], surface: "铁路" });
  });
});

test("many values in one sentence take time in proportion to their number", { timeout: 60_000 }, () => {
  timeOf(1000);
  expect(timeOf(16_000)).toBeLessThan(Math.max(timeOf(1000), 10) * 60);
});

function timeOf(count: number): number {
  return processorTimeOf(() => readSentence("产值8亿元、".repeat(count)));
}

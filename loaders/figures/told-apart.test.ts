import { expect, test } from "vitest";
import { readSentence } from "./sentence-figures.js";

function namesIn(sentence: string): string[] {
  return readSentence(sentence).map(({ name, value }) => `${name.name} ${value}`);
}

test.each([
  [
    "what a year brought, by the verb that opens the list",
    "新增企业4户、合作社704个、土地规模经营面积25.8万亩。",
    ["新增企业 4", "新增合作社 704", "新增土地规模经营面积 25.8"],
  ],
  [
    "all there are",
    "高新技术企业突破1500家，新增上市企业5家、累计达到41家。",
    ["高新技术企业总数 1500", "新增上市企业 5", "上市企业总数 41"],
  ],
  [
    "all there are behind how many registered anew, who are no part of that name",
    "新登记市场主体2.9万户，达到23.94万户。",
    ["新登记市场主体 2.9", "市场主体总数 23.94"],
  ],
  [
    "how many there are of each behind how many are new",
    "新增跨国公司地区总部65家、外资研发中心30家，累计分别达到956家、561家。",
    ["新增跨国公司地区总部 65", "新增外资研发中心 30", "跨国公司地区总部总数 956", "外资研发中心总数 561"],
  ],
  [
    "a kind of village that is called after a verb",
    "开工建设示范村58个、提升村1560个。",
    ["开工建设示范村 58", "开工建设提升村 1560"],
  ],
  [
    "what all years come to",
    "完成积分制入户6000人，积分制入户累计超10万人。",
    ["积分制入户 6000", "累计积分制入户 10"],
  ],
  [
    "how much a line grew by and how long it is",
    "铁路营运里程新增375公里、达5687公里。",
    ["铁路营运里程新增 375", "铁路营运里程 5687"],
  ],
  [
    "how much was built of each of a list",
    "建成铁路、高速公路里程均超过1000公里，高速公路里程达到5000公里。",
    ["建成铁路里程 1000", "建成高速公路里程 1000", "高速公路里程 5000"],
  ],
  ["how many came to those there were", "生育保险参保人数比上年底净增3.3万人。", ["生育保险参保人数比上年底净增 3.3"]],
  [
    "how many came to each of a list",
    "失业、工伤保险参保人数分别比上年底净增3.8万人、13.2万人。",
    ["净增失业保险参保人数 3.8", "净增工伤保险参保人数 13.2"],
  ],
  [
    "a share",
    "财政民生支出保持在70%以上，民营经济增加值占比提高1个百分点。",
    ["财政民生支出占比 70", "民营经济增加值占比 1"],
  ],
  [
    "how far works have come",
    "灌区工程建设任务累计完成90%，全面完成18项灌区工程建设任务。",
    ["灌区工程建设任务完成率 90", "灌区工程建设任务 18"],
  ],
  ["points of a level", "第三产业增加值提高6.5个百分点。", ["第三产业增加值增幅 6.5"]],
  [
    "by how much it changed",
    "金融机构存贷款分别增加1003亿元、920亿元。",
    ["金融机构存款增量 1003", "金融机构贷款增量 920"],
  ],
  [
    "pieces of green",
    "新建绿地39块，淘汰落后产能644项，建设健身步道4条。",
    ["新建绿地处数 39", "淘汰落后产能项数 644", "建设健身步道条数 4"],
  ],
  [
    "their areas and weights",
    "新建绿地100公顷，淘汰落后产能53万吨，新增海外仓42万平方米，整治背街小巷20公里。",
    ["新建绿地 100", "淘汰落后产能 53", "新增海外仓面积 42", "整治背街小巷里程 20"],
  ],
  [
    "what a year added, to the end of the list",
    "新增煤炭产能1220万吨、电力装机容量375万千瓦、港口通过能力20万吨，电力装机容量达2300万千瓦。",
    ["新增煤炭产能 1220", "新增电力装机容量 375", "新增港口通过能力 20", "电力装机容量 2300"],
  ],
  [
    "what several trades have together",
    "汽车、石化、电子产品制造三大支柱产业总产值增长24.1%。",
    ["汽车、石化、电子产品制造三大支柱产业总产值 null"],
  ],
  [
    "what the nation gave its title",
    "全国重点实验室达到17家，建成全国文明村镇30个，全国居民人均可支配收入4万元。",
    ["全国重点实验室总数 17", "建成全国文明村镇 30", "居民人均可支配收入 4"],
  ],
  [
    "roads by number and by length, and fields that a year added among others",
    "建成6条高等级公路，建成高等级公路2927公里，新增高标准农田9万亩、现代农业园区4.2万亩。",
    ["建成高等级公路 6", "建成高等级公路里程 2927", "新增高标准农田 9", "新增现代农业园区面积 4.2"],
  ],
  ["an area", "改造老旧小区35.6万平方米，治理河道35公里。", ["改造老旧小区面积 35.6", "治理河道里程 35"]],
  [
    "vouchers, plants and plots by what they come to",
    "投放消费券4000万元，关停小火电机组85.6万千瓦，收回土地48宗。",
    ["投放消费券金额 4000", "关停小火电机组容量 85.6", "收回土地宗数 48"],
  ],
  [
    "households of the quarters that were renewed",
    "改造老旧小区3800户，实施城中村改造2554户，新开通公交专用道90公里。",
    ["改造老旧小区户数 3800", "实施城中村改造户数 2554", "新开通公交专用道里程 90"],
  ],
  [
    "how much there is behind how much it grew",
    "低保标准提高40元，达到600元，上市公司增加31家、达到90家。",
    ["低保标准提高 40", "低保标准 600", "上市公司增加 31", "上市公司总数 90"],
  ],
  [
    "all there are, at both ends of a change",
    "市场主体由“十二五”末的9.28万户增加到15.3万户。",
    ["市场主体总数 9.28", "市场主体总数 15.3"],
  ],
  [
    "what opens a list by its verb, not by a noun",
    "新增上市公司5家、合作社20家。",
    ["新增上市公司 5", "新增合作社 20"],
  ],
  ["households that were paid", "发放租赁补贴7300户。", ["发放租赁补贴户数 7300"]],
])("names tell %s", (_, sentence, names) => {
  expect(namesIn(sentence)).toEqual(names);
});

test.each([
  ["how many and how many more", "改造老旧小区35个，新建道路22条。", ["改造老旧小区 35", "新建道路 22"]],
  [
    "a share that is compared with that of a year before",
    "优良天数比例较2015年提高8个百分点，户籍人口城镇化率提至45%。",
    ["优良天数比例 8", "户籍人口城镇化率 45"],
  ],
  ["both ends of a fall", "停产企业由年初的814户减少到360户。", ["停产企业 814", "停产企业 360"]],
  ["rates and prices", "森林覆盖率达到35%，居民消费价格指数103%。", ["森林覆盖率 35", "居民消费价格指数 103"]],
  [
    "what has a measure of its own",
    "新增企业4户、粮食产量30亿斤、失业率3%。",
    ["新增企业 4", "粮食产量 30", "失业率 3"],
  ],
  ["nouns that begin as verbs do", "上市企业5家、培训机构20家。", ["上市企业 5", "培训机构 20"]],
  ["what has a verb of its own", "新建幼儿园13所、增加学位3870个。", ["新建幼儿园 13", "增加学位 3870"]],
  ["what is worked at", "改造提升623条背街小巷、203个老旧小区。", ["改造提升背街小巷 623", "老旧小区 203"]],
  ["how much shorter it got", "项目落地时间平均压缩12天。", ["项目落地时间平均压缩 12"]],
  ["what was paid", "发放租赁补贴1.2亿元。", ["发放租赁补贴 1.2"]],
  ["what an empty verb governs", "完成市级项目5个、平台3个。", ["市级项目 5", "平台 3"]],
])("names stay as they are: %s", (_, sentence, names) => {
  expect(namesIn(sentence)).toEqual(names);
});

test("the name as it stood is an alias", () => {
  const [, cooperatives] = readSentence("新增企业4户、合作社704个。");
  expect(cooperatives?.name.aliases).toContain("合作社");
});

import { describe, expect, it } from "vitest";
import { readMarkedText } from "../facts/marked-text.js";
import { withSubjects } from "./figure-subjects.js";
import { findFigures } from "./find-figures.js";

const METADATA = { title: "报告", issuer: "市政府", area: "厦门市", year: 2019, period: "2019" };

function aboutIn(marked: string): string[] {
  const { structured, mentions } = readMarkedText(marked);
  const found = findFigures(structured, METADATA);
  return withSubjects(found.figures, found.mentions, mentions, structured).map(
    ({ indicator, about }) => `${indicator}: ${about.map(({ name }) => name).join()}`,
  );
}

describe("withSubjects", () => {
  it.each([
    ["the area where nothing else is named", "固定资产投资增长8%。", ["固定资产投资: 厦门市"]],
    ["the place that the name begins with", "{Place:武都区}地区生产总值增长8%。", ["武都区地区生产总值: 武都区"]],
    [
      "the subject carried over clauses",
      "{Place:集美新城}要完成投资235亿元，新增企业30家。",
      ["集美新城投资: 集美新城", "新增企业: 集美新城"],
    ],
    ["the body in its clause", "{Organization:首钢集团}全年营业收入突破200亿元。", ["首钢集团全年营业收入: 首钢集团"]],
    [
      "the nation where its product is told",
      "全国生产总值增长6.6%，生产总值增长8%。",
      ["生产总值: 中国", "生产总值: 厦门市"],
    ],
    ["no partner or source", "与{Place:贵州省}贸易额增长20%。", ["贵州省贸易额: 厦门市"]],
    ["a region that is named by its rank", "{Place:自治区}财政总收入3000亿元。", ["自治区财政总收入: 自治区"]],
    ["no rank", "新增{Place:自治区}科技小巨人企业2家。", ["新增自治区科技小巨人企业: 厦门市"]],
    ["what was built of nothing behind it", "{Organization:会计学院}建成，新设本科院校3所。", ["新设本科院校: 厦门市"]],
    ["no example", "帮扶{Organization:昆宝电缆}等103户企业复工。", ["企业复工: 厦门市"]],
    [
      "what was brought to an end of nothing behind it",
      "{Organization:研究院}完成筹建，新增企业17家。",
      ["新增企业: 厦门市"],
    ],
    [
      "the area where the words speak of towns, firms or zones that are counted",
      "城镇登记失业率3%，城镇新增就业2万人，返乡农民工就业5万人，上市公司达到12家，建成特色小镇9个，22所学校集团化办学。",
      [
        "城镇登记失业率: 厦门市",
        "城镇新增就业: 厦门市",
        "返乡农民工就业: 厦门市",
        "上市公司总数: 厦门市",
        "建成特色小镇: 厦门市",
        "学校集团化办学: 厦门市",
      ],
    ],
    ["nothing where a part without a name is spoken of", "各开发区工业产值增长20%。", ["各开发区工业产值: "]],
  ])("tells %s", (_, marked, about) => {
    expect(aboutIn(marked)).toEqual(about);
  });

  it("tells no place within a body's name", () => {
    const { structured, mentions } = readMarkedText("{Organization:辽河实验室}攻关项目15个。");
    const river = mentions.map((whole) => ({ ...whole, type: "Place" as const, name: "辽河", end: 2 }));
    const { figures, mentions: names } = findFigures(structured, METADATA);
    const [figure] = withSubjects(figures, names, [...mentions, ...river], structured);
    expect(figure?.about).toEqual([{ type: "Organization", name: "辽河实验室" }]);
  });
});

import { describe, expect, it } from "vitest";
import type { StructuredText } from "../stages.js";
import { createAreas } from "./areas.js";
import { hintsOfFormat } from "./format-hints.js";
import type { MetadataHints } from "./guess-metadata.js";
import { guessMetadata } from "./guess-metadata.js";

const AREAS = createAreas(
  [
    "徐汇区",
    "昌都市",
    "南昌市",
    "上海市",
    "南京市",
    "江苏省",
    "广西壮族自治区",
    "青羊区",
    "苏州市",
    "宿州市",
    "海南省",
    "海南区",
    "香港特别行政区",
  ].map((name) => ({
    name,
    short: name.replace(/壮族自治区$|特别行政区$|[省市区]$/u, ""),
  })),
);

function guess(texts: readonly string[], hints: MetadataHints) {
  const structured: StructuredText = {
    sections: [],
    passages: texts.map((text, paragraph) => ({
      span: { start: 0, end: text.length },
      text,
      kind: "sentence",
      section: null,
      modality: "review",
      paragraph,
    })),
  };
  return guessMetadata(structured, hints, AREAS);
}

describe("guessMetadata", () => {
  it("reads area, issuer and year of a government's report from its title", () => {
    expect(
      guess(["——2018年1月21日在南京市第十六届人民代表大会第一次会议上"], {
        path: "2018.md",
        title: "2018年南京市人民政府工作报告",
      }),
    ).toEqual({
      title: "2018年南京市人民政府工作报告",
      area: "南京市",
      issuer: "南京市政府",
      year: 2018,
      period: "2018",
    });
  });

  it("takes no mark of a heading into the title", () => {
    expect(guess(["# 2018年南京市政府工作报告", "各位代表"], { path: "a.txt" }).title).toBe("2018年南京市政府工作报告");
  });

  it("takes the area that the text speaks of most often on its own level", () => {
    const texts = [
      "上半年,区委全面贯彻上海市精神。",
      "促成落户徐汇区,徐汇区与青羊区合作。",
      "全区推进,上海市支持。区委坚持。",
    ];
    expect(guess(texts, { path: "xuhui-2014-h1.txt" })).toEqual({
      title: "xuhui-2014-h1",
      area: "徐汇区",
      issuer: "徐汇区委",
      year: 2014,
      period: "2014-H1",
    });
  });

  it.each([
    ["suzhou-2013.txt", "全市推进，与宿州、宿州共建，昆山领先。", "宿州市"],
    ["suzhou-2013.txt", "苏州工业园区与南京、南京合作，全市推进。", "苏州市"],
    ["suzhou-2013.txt", "全市推进。", null],
    ["hainan-2023.txt", "全省推进。", "海南省"],
    ["hainan-2023.txt", "各项工作推进。", "海南省"],
    ["nanchang.txt", "全市推进，上海市与上海浦东合作。", "上海市"],
    ["state-council-2015.txt", "各项工作推进。", "全国"],
    ["guangxi-2014.txt", "全区推进，赴香港、香港招商。", "广西壮族自治区"],
    ["2014.txt", "全区推进，赴香港、香港招商。", null],
    ["2014.txt", "广西、广西全区推进，我区与徐汇区合作。", "广西壮族自治区"],
    ["nanjing-2018.txt", "我代表上海市人民政府报告工作。", "上海市"],
  ])(
    "takes the area after which a file is named in Latin letters where no opening line tells one: %s, %s",
    (path, text, area) => {
      expect(guess([text], { path }).area).toBe(area);
    },
  );

  it("takes the window's title of a page only where it names a report, or nothing else does", () => {
    const text = "2019年南京市人民政府工作报告";
    const site = { path: "a.html", pageTitle: "南京市政府信息公开" };
    expect(guess([text], site).title).toBe(text);
    expect(guess(["推进项目建设。"], site).title).toBe("南京市政府信息公开");
    expect(guess([text], { ...site, pageTitle: "南京市政府工作报告" }).title).toBe("南京市政府工作报告");
  });

  it.each([
    ["2014年徐汇区政府工作报告全文", "徐汇区", 2014],
    ["2014年徐汇区国民经济和社会发展计划", "徐汇区", 2014],
    ["徐汇区政府_2014年政府工作报告", "徐汇区", 2014],
    ["上海徐汇 - 2014年政府工作报告", "徐汇区", 2014],
    ["江苏省南京市政府网", "南京市", null],
    ["门户网站", null, null],
  ])("takes area and year from the window's title where nothing else tells them: %s", (windowTitle, area, year) => {
    const { pageTitle } = hintsOfFormat({ title: windowTitle, fields: new Map() });
    expect(guess(["推进项目建设。"], { path: "a.html", pageTitle, windowTitle })).toMatchObject({ area, year });
  });

  it("does not take a site's area where the text speaks of its own", () => {
    const site = { path: "a.html", pageTitle: "上海市政府网", windowTitle: "上海市政府网" };
    expect(guess(["全区推进，徐汇区与徐汇区。"], site).area).toBe("徐汇区");
    expect(guess(["全区推进。"], site).area).toBeNull();
    expect(guess(["2019年南京市人民政府工作报告"], { ...site, windowTitle: "2018年_上海市" })).toMatchObject({
      area: "南京市",
      year: 2019,
    });
  });

  it("knows the State Council, autonomous regions and years in Chinese numerals", () => {
    expect(
      guess(["现在，我代表国务院，向大会报告政府工作。"], {
        path: "report.txt",
        title: "政府工作报告（二〇一五年）",
      }),
    ).toMatchObject({
      area: "全国",
      issuer: "国务院",
      year: 2015,
    });
    expect(guess(["我代表广西壮族自治区人民政府，向大会报告工作。"], { path: "2014.txt" })).toMatchObject({
      area: "广西壮族自治区",
      issuer: "广西壮族自治区政府",
    });
  });

  it("calls a report without title by its area, year and first heading", () => {
    const structured: StructuredText = {
      sections: [{ title: "上半年工作回顾", level: 1, modality: "review", parent: null }],
      passages: [],
    };
    const { title } = guessMetadata(structured, { path: "xuhui-2014-h1.txt", area: "徐汇区" }, AREAS);
    expect(title).toBe("徐汇区2014年上半年工作回顾");
  });

  it("believes the text where title and session line name two areas", () => {
    const session = "——2015年1月19日在南昌市第四届人民代表大会第四次会议上";
    const title = "南京市政府工作报告（2015年1月19日）";
    expect(guess([session, "做好南京的事，建设南京。"], { path: "2015.md", title })).toMatchObject({ area: "南京市" });
    expect(guess([session, "南京来人，建设南昌，繁荣南昌。"], { path: "2015.md", title })).toMatchObject({
      area: "南昌市",
    });
  });

  it("does not take an area's name out of the middle of another's", () => {
    const texts = ["全市推进大南昌都市圈建设，大南昌都市圈加快成形。", "全市与江苏省、南京市合作。"];
    expect(guess(texts, { path: "a.txt" })).toMatchObject({ area: "南昌市" });
  });

  it("takes a folder's name for the area where the text does not tell", () => {
    expect(guess(["推进项目建设。"], { path: "江苏省/2018.md" })).toMatchObject({
      title: "2018",
      area: "江苏省",
      year: 2018,
    });
  });

  it("says null where nothing tells, and believes what it is told", () => {
    expect(guess(["推进项目建设。"], { path: "a.txt" })).toEqual({
      title: "a",
      area: null,
      issuer: null,
      year: null,
      period: null,
    });
    expect(
      guess(["推进项目建设。"], {
        path: "a.txt",
        area: "长宁区",
        issuer: "长宁区政府",
        year: 2013,
        period: "2013-Q1",
        title: "报告",
      }),
    ).toEqual({ title: "报告", area: "长宁区", issuer: "长宁区政府", year: 2013, period: "2013-Q1" });
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { findMentions, settledMentions } from "./find-mentions.js";
import { gazetteers, mentionsIn, metadataOf, passage, readingOf, typedNames } from "./fixture.js";
import { withKnownName } from "./rules/known-names.js";
import { processorTimeOf } from "../testing/processor-time.js";

test("what the lists know by another name has that name, whichever rule finds it", () => {
  const found = {
    type: "Place" as const,
    name: "长三角",
    start: 0,
    end: 3,
    rule: "frequent-name",
    aliases: [],
    confidence: 0.8,
  };
  const [known, other] = [found, { ...found, type: "Initiative" as const }].map((one) =>
    withKnownName(one, readingOf("武汉市")),
  );
  expect([known?.name, known?.aliases, other?.name]).toEqual(["长江三角洲", ["长三角"], "长三角"]);
});

test("a project, the place within its name and both ends are told", () => {
  expect(mentionsIn(["西岸传媒港建设稳步推进"])).toEqual([
    {
      passage: 0,
      start: 0,
      end: 5,
      type: "Project",
      name: "西岸传媒港",
      aliases: [],
      rule: "gazetteer",
      confidence: 0.88,
    },
    {
      passage: 0,
      start: 0,
      end: 2,
      type: "Place",
      name: "西岸",
      aliases: ["徐汇西岸"],
      rule: "gazetteer",
      confidence: 0.88,
    },
  ]);
});

test("a name found once is found wherever its words stand", () => {
  const mentions = mentionsIn(["规划建设龙水坞创新走廊", "龙水坞创新走廊两侧风貌"]);
  expect(mentions.filter((mention) => mention.name === "龙水坞创新走廊").map((mention) => mention.passage)).toEqual([
    0, 1,
  ]);
});

test("page furniture is not read", () => {
  const structured = { sections: [], passages: [passage("来源:徐汇区政府网", "chrome")] };
  expect(findMentions(structured, metadataOf("徐汇区"), gazetteers)).toEqual([]);
});

test("without a known area the departments keep the name that the text gives", () => {
  expect(typedNames(mentionsIn(["向区纪委报告"], null))).toEqual(["Department 区纪委"]);
});

test("mentions overlap only where a place lies within a longer name", () => {
  const mentions = reportMentions();
  for (const mention of mentions) {
    const others = mentions.filter(
      (other) =>
        other !== mention &&
        other.passage === mention.passage &&
        other.start < mention.end &&
        mention.start < other.end,
    );
    for (const other of others) expect([mention.type, other.type]).toContain("Place");
  }
});

test("what begins with a bare level is the area's own", () => {
  expect(mentionsIn(["启动区行政服务中心建设"]).map(({ name, aliases }) => [name, aliases])).toEqual([
    ["徐汇区行政服务中心", ["区行政服务中心", "区行政服务中心建设"]],
  ]);
});

test("the body that leads a campaign is a mention of its own", () => {
  expect(typedNames(mentionsIn(["支持区法院审判权运行机制改革试点"]))).toEqual([
    "Department 徐汇区法院",
    "Initiative 审判权运行机制改革试点",
  ]);
});

test("the city itself is no campaign, what is built of it is", () => {
  const place = {
    type: "Place",
    name: "上海市",
    start: 2,
    end: 4,
    aliases: [],
    rule: "division",
    confidence: 1,
  } as const;
  const campaign = { type: "Initiative", start: 2, aliases: [], rule: "head-suffix", confidence: 0.5 } as const;
  const namesIn = (name: string): string[] =>
    settledMentions([place, { ...campaign, name, end: 2 + name.length }], `扩大${name}的影响力`).map((one) => one.name);
  expect([namesIn("上海城市"), namesIn("上海城市建设")]).toEqual([["上海市"], ["上海市", "上海城市建设"]]);
});

test("the same report read twice gives the same mentions", () => {
  expect(reportMentions()).toEqual(reportMentions());
});

test("time grows with the length of a line, not with its square", () => {
  const line = "制定路、区委和“北杨等1,一".repeat(200);
  const short = processorTimeOf(() => mentionsIn([line]));
  const long = processorTimeOf(() => mentionsIn([line.repeat(20)]));
  expect(long).toBeLessThan(Math.max(short, 5) * 120);
});

const sample = join(import.meta.dirname, "..", "..", "samples", "xuhui-2014-h1.txt");

function reportMentions(): ReturnType<typeof mentionsIn> {
  const text = existsSync(sample) ? readFileSync(sample, "utf8") : "";
  return mentionsIn(text.split(/(?<=[。；])/u).slice(0, 60));
}

test("the short form of a district is the city's where both are called so", () => {
  const aliases = mentionsIn(["南昌至奉新高速通车，南昌县和奉新县受益"], "江西省").flatMap((mention) =>
    mention.type === "Place" ? [`${mention.name}: ${mention.aliases.join(" ")}`] : [],
  );
  expect(aliases).toEqual(expect.arrayContaining(["南昌市: 南昌", "南昌县: ", "奉新县: 奉新"]));
});

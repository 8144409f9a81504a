import { describe, expect, it } from "vitest";
import { addSubgraph, EMPTY_DATASET } from "../core/scene/dataset.js";
import { displayedGraph } from "../core/scene/derive.js";
import { entity, fact } from "../core/fixture.js";
import { ready } from "../core/loadable.js";
import { groupColour } from "../core/measures/measure-look.js";
import { RULE_COLOURS } from "../core/look/palette.js";
import { INITIAL_STATE, type State } from "../core/state.js";
import { PLAIN_STYLE } from "../core/style-rules/style-rule.js";
import { renameTab } from "../core/tabs/tab-transitions.js";
import { createWords } from "../panels/messages/words.js";
import { en as messagesEn } from "../panels/messages/en.js";
import { zhCN } from "../panels/messages/zh-CN.js";
import { aboutFrom, fileName } from "./about.js";
import { imageSize } from "./png.js";
import { shortenedText, wrappedText } from "./wrapped-text.js";

const zh = createWords("zh-CN", zhCN);
const en = createWords("en", messagesEn);
const width = (text: string) => Array.from(text).length;

const stated = { ...fact("ab", "a", "b"), properties: { document: "document:x" } };
const STATE: State = {
  ...INITIAL_STATE,
  dataset: addSubgraph(
    EMPTY_DATASET,
    { nodes: [entity("a"), entity("b"), entity("c", "Person")], relationships: [stated] },
    null,
  ),
  hiddenTypes: new Set(["Person"]),
  schema: ready({ labels: [{ label: "Project", count: 7, properties: [] }], relationshipTypes: [] }),
};
const OCCASION = { title: "", now: new Date(2026, 10, 26, 23, 30), address: "http://here/" };

describe("what a file says of itself", () => {
  it("tells how much is shown, what is not, the day where the reader is, and the documents by their names", () => {
    const document = {
      key: "document:x",
      title: "徐汇区政府工作报告",
      issuer: "徐汇区人民政府",
      area: "徐汇区",
      year: 2014,
      period: "2014-H1",
      file: "x.txt",
      sha256: "",
      loadedAt: null,
      sections: 1,
      passages: 1,
      mentions: 1,
      facts: 1,
    };
    const state = { ...STATE, documents: ready({ items: [document], total: 1, truncated: false, nextCursor: null }) };
    expect(aboutFrom(state, OCCASION, zh)).toEqual({
      title: "徐汇区政府工作报告（徐汇区人民政府，2014年上半年）",
      date: "2026-11-26",
      address: "http://here/",
      filters: ["库中 7 个实体中的 2 个，1 条关系", "未显示的类型：人物"],
      sources: ["徐汇区政府工作报告（徐汇区人民政府，2014年上半年）"],
      colours: [],
    });
  });

  it("has the reader's own title or that of the tab where there is one, and names what it cannot look up by its key", () => {
    const about = aboutFrom(STATE, { ...OCCASION, title: " West Bund " }, en);
    expect([about.title, about.sources]).toEqual(["West Bund", ["document:x"]]);
    const { tabs } = renameTab(STATE, "1", "西岸");
    expect(aboutFrom({ ...STATE, tabs }, OCCASION, en).title).toBe("西岸");
    expect(about.filters).toEqual(["2 of the store’s 7 entities, 1 facts", "Types not shown: Person"]);
  });

  it("tells what colours mean by style rules that are on, and by a measure once it was taken", () => {
    const condition = { kind: "text", text: "西岸" } as const;
    const rule = {
      id: "1",
      isOn: true,
      condition,
      style: { colour: "red", size: null, icon: null, label: null },
    } as const;
    const graph = { ids: ["a", "b"], edges: Uint32Array.from([0, 1]) };
    const measured = ready({
      values: new Map([
        ["a", 0],
        ["b", 0],
      ]),
      graph,
    });
    const state: State = {
      ...STATE,
      styleRules: [rule, { ...rule, id: "2", isOn: false }, { ...rule, id: "3", style: PLAIN_STYLE }],
      colourBy: "measure:community",
      measures: new Map([["community", measured]]),
    };
    expect(aboutFrom(state, OCCASION, zh).colours).toEqual([
      { text: "名称含有：西岸", colours: [{ light: RULE_COLOURS.light.red, dark: RULE_COLOURS.dark.red }] },
      { text: "“a”等 2 个", colours: [{ light: groupColour(0, "light"), dark: groupColour(0, "dark") }] },
    ]);
    const scaled: State = { ...STATE, colourBy: "measure:pagerank", measures: new Map([["pagerank", measured]]) };
    const [scale, ...others] = aboutFrom(scaled, OCCASION, zh).colours;
    expect([scale?.text, scale?.colours.length, others]).toEqual(["PageRank：低 → 高", 5, []]);
    expect(aboutFrom({ ...scaled, measures: new Map() }, OCCASION, zh).colours).toEqual([]);
  });

  it("tells what colours of lines mean where they tell types of relationships", () => {
    const colours = [{ light: RULE_COLOURS.light.blue, dark: RULE_COLOURS.dark.blue }];
    const { relationships } = displayedGraph(STATE);
    expect(relationships.map(({ type }) => type)).toEqual(["PART_OF"]);
    expect(aboutFrom({ ...STATE, lineColours: "relation" }, OCCASION, zh).colours).toEqual([{ text: "属于", colours }]);
  });

  it("tells which filters are on, what was hidden alone, and what sizes and colours say", () => {
    const filter = { id: "1", isOn: true, effect: "fade", condition: { kind: "text", text: "" } } as const;
    const state: State = {
      ...STATE,
      hiddenTypes: new Set(),
      hidden: new Set(["c", "gone"]),
      filters: [filter, { ...filter, id: "2", effect: "hide" }, { ...filter, id: "3", isOn: false }],
      sizeBy: "degree",
      colourBy: "measure:community",
    };
    expect(aboutFrom(state, OCCASION, zh).filters).toEqual([
      "库中 7 个实体中的 2 个，1 条关系",
      "筛选：名称含有（不符的淡化）、名称含有",
      "另隐藏 1 个实体",
      "大小表示“关系数”",
      "颜色表示“社群”",
    ]);
  });

  it("gives a file a name that every file system takes", () => {
    expect(fileName({ title: 'a/b\\c:"d"<e>|f?*\n\u202eg', date: "2026-11-26" }, "svg", zh)).toBe(
      "脉络-a b c d e f g-2026-11-26.svg",
    );
    expect(Array.from(fileName({ title: "长".repeat(300), date: "2026-11-26" }, "png", zh))).toHaveLength(78);
    expect(fileName({ title: "///", date: "2026-11-26" }, "png", en)).toBe("Mailuo-2026-11-26.png");
  });
});

describe("text in lines", () => {
  it("breaks between Chinese characters and between Latin words, and within a word that is too long", () => {
    expect(wrappedText("推进徐汇滨江建设 West Bund area", 8, width)).toEqual([
      "推进徐汇滨江建设",
      "West",
      "Bund",
      "area",
    ]);
    expect(wrappedText("abcdefghij", 4, width)).toEqual(["abcd", "efgh", "ij"]);
    expect(wrappedText("👨‍👩‍👧🇨🇳徐汇", 6, width)).toEqual(["👨‍👩‍👧", "🇨🇳徐汇"]);
    expect(wrappedText("", 4, width)).toEqual([]);
  });

  it("begins no line with a mark that closes, and ends none with one that opens", () => {
    expect(wrappedText("无锡市政府（2023年）等，另有三份", 10, width)).toEqual([
      "无锡市政府（2023",
      "年）等，另有三份",
    ]);
    expect(wrappedText("来源有两份：政府（2023年）", 10, width)).toEqual(["来源有两份：政府", "（2023年）"]);
    expect(wrappedText("加快建设东方梦工场“梦中心”。", 10, width)).toEqual(["加快建设东方梦工场", "“梦中心”。"]);
    expect(wrappedText("））））", 2, width)).toEqual(["））", "））"]);
    expect(wrappedText("abcd，徐汇", 4, width)).toEqual(["abcd", "，徐汇"]);
  });

  it("keeps as much of a beginning as fits", () => {
    expect(shortenedText("推进徐汇滨江建设", 5, width)).toBe("推进徐汇…");
    expect(shortenedText("推进", 5, width)).toBe("推进");
    expect(shortenedText("🇨🇳🇨🇳🇨🇳", 4, width)).toBe("🇨🇳…");
  });
});

describe("the size of an image", () => {
  it("is that of the picture times the scale, unless no browser draws it", () => {
    expect(imageSize({ width: 1000.4, height: 600 }, 2)).toEqual({ width: 2001, height: 1200 });
    expect(imageSize({ width: 5000, height: 600 }, 4)).toBeNull();
    expect(imageSize({ width: 4000, height: 4000 }, 3)).toBeNull();
  });
});

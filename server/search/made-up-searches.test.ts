import { describe, expect, test } from "vitest";
import { MADE_UP_NAMES } from "./made-up-names.js";
import type { NameRequest } from "./name-messages.js";
import { createNameShelf } from "./name-shelf.js";

/** What people type, the names they expect first, and why these are found. */
const SEARCHES: readonly (readonly [string, readonly string[], string])[] = [
  // The name itself, in part or whole.
  ["西岸", ["徐汇滨江", "西岸传媒港", "西岸集团", "西岸文化走廊"], "exact alias"],
  ["徐汇滨江", ["徐汇滨江"], "exact name"],
  ["徐汇", ["徐汇区", "徐汇滨江", "徐汇区文化局"], "exact alias"],
  ["徐家汇", ["徐家汇", "徐家汇商圈"], "exact name"],
  ["传媒港", ["西岸传媒港"], "exact alias"],
  ["传媒", ["西岸传媒港"], "prefix alias"],
  ["媒港", ["西岸传媒港"], "part name"],
  ["文化", ["西岸文化走廊", "徐汇区文化局"], "word name"],
  ["走廊", ["西岸文化走廊"], "word name"],
  ["沪", ["上海市"], "exact alias"],
  ["泾", ["女儿泾", "漕河泾开发区"], "word name"],
  ["港", ["西岸传媒港"], "part name"],
  ["大学", ["上海交通大学", "复旦大学"], "word name"],
  ["交大", ["上海交通大学"], "exact alias"],
  ["发改委", ["市发展改革委"], "exact alias"],
  ["商飞", ["中国商用飞机公司"], "exact alias"],
  ["号线", ["轨道交通11号线", "轨道交通18号线"], "word name"],
  ["一带一路", ["“一带一路”"], "exact name"],
  ["“一带一路”", ["“一带一路”"], "exact name"],
  ["十四五", ["“十四五”规划"], "prefix name"],
  ["《影视扶持办法》", ["《影视扶持办法》"], "exact name"],
  ["影视扶持", ["《影视扶持办法》"], "prefix name"],
  ["上海西岸开发(集团)有限公司", ["西岸集团"], "exact alias"],
  ["开发集团", ["西岸集团"], "part alias"],
  ["虹桥", ["虹桥商务区", "大虹桥"], "prefix name"],
  // Letters and digits of names.
  ["5G", ["5G基站"], "prefix name"],
  ["5g基站", ["5G基站"], "exact name"],
  ["AI", ["AI产业园"], "prefix name"],
  ["ai产业", ["AI产业园"], "prefix name"],
  ["GDP", ["地区生产总值"], "exact alias"],
  ["gdp", ["地区生产总值"], "exact alias"],
  ["cmg", ["西岸传媒港"], "word alias"],
  ["11号线", ["轨道交通11号线"], "exact alias"],
  ["18", ["轨道交通18号线"], "prefix alias"],
  ["310104", ["徐汇区"], "exact code"],
  ["3101", ["徐汇区", "长宁区"], "prefix code"],
  ["500000", ["重庆市"], "exact code"],
  ["𠮷野", ["𠮷野社区"], "prefix name"],
  // Full pinyin, whole and while it is typed.
  ["xuhuibinjiang", ["徐汇滨江"], "pinyin name"],
  ["xuhui binjiang", ["徐汇滨江"], "pinyin name"],
  ["xu hui bin jiang", ["徐汇滨江"], "pinyin name"],
  ["XuHuiBinJiang", ["徐汇滨江"], "pinyin name"],
  ["xian", ["徐汇滨江", "西岸传媒港"], "pinyin alias"],
  ["xi’an", ["徐汇滨江", "西岸传媒港"], "pinyin alias"],
  ["chuanmeigang", ["西岸传媒港"], "pinyin alias"],
  ["chuanmei", ["西岸传媒港"], "pinyin alias"],
  ["chuanm", ["西岸传媒港"], "pinyin alias"],
  ["wenhuazou", ["西岸文化走廊"], "pinyin name"],
  ["caoheji", ["漕河泾开发区"], "prefix nameEn"],
  ["caohejingkaifaqu", ["漕河泾开发区"], "pinyin name"],
  ["shuishou", ["税收收入"], "pinyin name"],
  ["shuis", ["税收收入"], "pinyin name"],
  ["fudan", ["复旦大学"], "prefix nameEn"],
  ["fudandaxue", ["复旦大学"], "pinyin name"],
  ["jinbohui", ["中国国际进口博览会"], "pinyin alias"],
  ["waitan", ["外滩"], "pinyin name"],
  // First letters.
  ["xhbj", ["徐汇滨江"], "initials name"],
  ["xacmg", ["西岸传媒港"], "initials name"],
  ["xa", ["徐汇滨江", "西岸传媒港"], "initials alias"],
  ["cmg", ["西岸传媒港"], "word alias"],
  ["XAWHZL", ["西岸文化走廊"], "initials name"],
  ["jbh", ["中国国际进口博览会"], "initials alias"],
  ["fgw", ["市发展改革委"], "initials alias"],
  ["sfgw", ["市发展改革委"], "initials alias"],
  ["chj", ["漕河泾开发区"], "initials alias"],
  ["zgsf", ["中国商用飞机公司"], "initials alias"],
  ["shjtdx", ["上海交通大学"], "initials name"],
  ["wmcs", ["创建全国文明城市"], "initials name"],
  // Letters and characters, syllables and first letters.
  ["xuhui滨江", ["徐汇滨江"], "pinyin name"],
  ["西岸cmg", ["西岸传媒港"], "initials name"],
  ["西岸chuanmei", ["西岸传媒港"], "pinyin name"],
  ["xa传媒港", ["西岸传媒港"], "initials name"],
  ["徐汇bj", ["徐汇滨江"], "initials name"],
  ["xuhuibj", ["徐汇滨江"], "initials name"],
  ["aichanyeyuan", ["AI产业园"], "pinyin name"],
  ["5gjz", ["5G基站"], "initials name"],
  ["gdjt11hx", ["轨道交通11号线"], "initials name"],
  // Characters with several readings, and ü.
  ["chongqing", ["重庆市"], "exact nameEn"],
  ["zhongqing", ["重庆市"], "pinyin alias"],
  ["chongqingshi", ["重庆市"], "pinyin name"],
  ["changning", ["长宁区"], "prefix nameEn"],
  ["zhangning", ["长宁区"], "pinyin name"],
  ["shanjixiang", ["单霁翔"], "pinyin name"],
  ["danjixiang", ["单霁翔"], "pinyin name"],
  ["zengguofan", ["曾国藩"], "pinyin name"],
  ["cengguofan", ["曾国藩"], "pinyin name"],
  ["yinhang", ["中国银行"], "pinyin name"],
  ["daxue", ["上海交通大学", "复旦大学"], "pinyin name"],
  ["lvdi", ["绿地缤纷城"], "pinyin name"],
  ["lüdi", ["绿地缤纷城"], "pinyin name"],
  ["ludi", ["绿地缤纷城"], "pinyin name"],
  ["nverjing", ["女儿泾"], "pinyin name"],
  ["lvxiang", ["吕巷镇"], "pinyin name"],
  ["luxiang", ["吕巷镇"], "pinyin name"],
  // Traditional characters, full width, case, accents.
  ["徐匯濱江", ["徐汇滨江"], "exact name"],
  ["傳媒港", ["西岸传媒港"], "exact alias"],
  ["長寧區", ["长宁区"], "exact name"],
  ["上海國際", [], ""],
  ["稅收", ["税收收入"], "prefix name"],
  ["ＸＵＨＵＩ", ["徐汇区", "徐汇滨江"], "prefix nameEn"],
  ["１１号线", ["轨道交通11号线"], "exact alias"],
  ["５Ｇ", ["5G基站"], "prefix name"],
  ["ＧＤＰ", ["地区生产总值"], "exact alias"],
  ["cafe", ["Café徐汇"], "prefix name"],
  ["CAFÉ", ["Café徐汇"], "prefix name"],
  ["l'ete", ["Café徐汇"], "word nameEn"],
  // English names.
  ["West Bund", ["徐汇滨江"], "exact nameEn"],
  ["west bund", ["徐汇滨江"], "exact nameEn"],
  ["westbund", ["徐汇滨江"], "exact nameEn"],
  ["bund", ["徐汇滨江", "外滩"], "word nameEn"],
  ["west", ["徐汇滨江"], "prefix nameEn"],
  ["jiao tong", ["上海交通大学"], "word nameEn"],
  ["COMAC", ["中国商用飞机公司"], "exact nameEn"],
  // Behind the names that begin with what the letters spell.
  ["xian", ["徐汇滨江", "西岸传媒港", "西岸集团", "西岸文化走廊", "长株潭"], "pinyin alias"],
  ["xiangtan", ["长株潭"], "word nameEn"],
  ["university", ["上海交通大学", "复旦大学"], "word nameEn"],
  ["metro line 18", ["轨道交通18号线"], "exact nameEn"],
  ["hi-tech", ["漕河泾开发区"], "word nameEn"],
  ["niversit", ["上海交通大学", "复旦大学"], "part nameEn"],
  // Several words.
  ["徐汇 文化", ["徐汇区文化局"], "words name"],
  ["文化 徐汇", ["徐汇区文化局"], "words name"],
  ["西岸 走廊", ["西岸文化走廊"], "words name"],
  ["上海 医院", ["上海第一人民医院"], "words name"],
  ["shanghai yiyuan", ["上海第一人民医院"], "words name"],
  ["上海 yy", ["上海第一人民医院"], "words name"],
  ["bund west", ["徐汇滨江"], "words nameEn"],
  ["传媒 west", [], ""],
  ["university fudan", ["复旦大学"], "words nameEn"],
  ['"jiao tong" shanghai', ["上海交通大学"], "words nameEn"],
  // What sounds the same, and one character wrong, missing, too many.
  ["漕河径", ["漕河泾开发区"], "homophone alias"],
  ["曹河泾", ["漕河泾开发区"], "homophone alias"],
  ["喜岸", ["徐汇滨江"], "homophone alias"],
  ["虚会滨江", ["徐汇滨江"], "homophone name"],
  ["徐会滨江", ["徐汇滨江"], "homophone name"],
  ["复但大学", ["复旦大学"], "homophone name"],
  ["西按传媒港", ["西岸传媒港"], "homophone name"],
  ["西岸串煤港", ["西岸传媒港"], "homophone name"],
  ["徐汇宾江", ["徐汇滨江"], "homophone name"],
  ["徐汇涂江", ["徐汇滨江"], "fuzzy name"],
  ["徐滨江", ["徐汇滨江"], "fuzzy name"],
  ["徐汇的滨江", ["徐汇滨江"], "fuzzy name"],
  ["税务收入", ["税收收入"], "fuzzy name"],
  ["上海第人民医院", ["上海第一人民医院"], "fuzzy name"],
  ["上海市第一人民医院", ["上海第一人民医院"], "fuzzy name"],
  ["创建全国文名城市", ["创建全国文明城市"], "homophone name"],
  ["国际进囗博览会", ["中国国际进口博览会"], "fuzzy name"],
  ["Wset Bund", [], ""],
  ["Wesst Bund", ["徐汇滨江"], "fuzzy nameEn"],
  ["Wet Bund", ["徐汇滨江"], "fuzzy nameEn"],
  ["Fudan Univercity", ["复旦大学"], "fuzzy nameEn"],
  ["xuhuibingjiang", ["徐汇滨江"], "fuzzy name"],
  ["suishou", ["税收收入"], "fuzzy name"],
  ["zongguoyinhang", ["中国银行"], "fuzzy name"],
  // Behind the area that it lies in, and with something left out.
  ["上海市徐汇区", ["徐汇区"], "parts name"],
  ["上海徐汇", ["徐汇区"], "parts alias"],
  ["上海市徐汇区文化局", ["徐汇区文化局"], "parts name"],
  ["上海市 徐匯區", ["徐汇区"], "parts name"],
  ["上海市徐汇区徐家汇商圈", ["徐家汇商圈"], "parts name"],
  ["上海西岸传媒港", ["西岸传媒港"], "parts name"],
  ["上海绿地缤", ["绿地缤纷城"], "parts name"],
  ["上海市徐汇区西岸传媒港", ["西岸传媒港"], "parts name"],
  ["重庆市徐汇区", [], ""],
  ["徐汇区上海市", [], ""],
  ["上海市徐汇区的", [], ""],
  ["“上海市徐汇区”", [], ""],
  ["上海大学", ["上海交通大学"], "parts name"],
  ["中国飞机公司", ["中国商用飞机公司"], "parts name"],
  ["创建全国城市", ["创建全国文明城市"], "parts name"],
  ["轨道11号线", ["轨道交通11号线"], "parts name"],
  ["轨道1号线", [], ""],
  ["大学上海", [], ""],
  ["商用公司", [], ""],
  ["fudanersity", [], ""],
  // Nothing of the kind.
  ["zzzz", [], ""],
  ["不存在的名字", [], ""],
  ["。。", [], ""],
  ["“”", [], ""],
];

const DOCUMENTS = [
  { key: "document:a", area: "徐汇区", year: 2014, stamp: "1" },
  { key: "document:b", area: "重庆市", year: 2020, stamp: "1" },
];

const shelf = createNameShelf(() => Promise.resolve());
shelf.begin();
shelf.add(MADE_UP_NAMES);
shelf.finish(DOCUMENTS);

function request(q: string, more: Partial<NameRequest> = {}): NameRequest {
  return { q, types: [], area: null, document: null, year: null, after: null, limit: 20, ...more };
}

function namesFor(asked: NameRequest): unknown[] {
  return shelf.search(asked).items.map(({ entity }) => entity.properties["name"]);
}

describe("a search over made-up names", () => {
  test.each(SEARCHES)("“%s” finds %j first (%s)", (q, names, why) => {
    const { items, total } = shelf.search(request(q));
    const found = items.map(({ entity }) => entity.properties["name"]);
    const [first] = items;
    expect([
      names.length === 0 ? found : found.slice(0, names.length),
      first === undefined ? "" : `${first.kind} ${first.field}`,
    ]).toEqual([names, why]);
    expect(total).toBeGreaterThanOrEqual(names.length);
  });
});

describe("choosing among what is found", () => {
  test("types are counted over all hits, whichever are asked for", () => {
    const all = shelf.search(request("西岸"));
    const some = shelf.search(request("西岸", { types: ["Project", "Initiative"], limit: 1 }));
    expect(all.types).toEqual([
      { type: "Organization", count: 1 },
      { type: "Place", count: 1 },
      { type: "Project", count: 1 },
      { type: "Initiative", count: 1 },
    ]);
    expect([some.items.length, some.total, some.types]).toEqual([1, 2, all.types]);
  });

  test.each([
    ["area", { area: "重庆市" }, ["上海市", "重庆市"]],
    ["year", { year: 2020 }, ["上海市", "重庆市"]],
    ["document", { document: "document:b" }, ["上海市", "重庆市"]],
    ["area and year that no document has", { area: "重庆市", year: 2014 }, []],
    ["unknown document", { document: "document:c" }, []],
  ])("entities are chosen by the documents that name them: %s", (_, chosen, names) => {
    expect(namesFor(request("市", chosen)).slice(0, 2)).toEqual(names);
  });

  test("pages follow one another without gaps or repetitions", () => {
    const whole = namesFor(request("上", { limit: 200 }));
    const pages: (readonly unknown[])[] = [];
    let after: NameRequest["after"] = null;
    do {
      const { items, next } = shelf.search(request("上", { after, limit: 2 }));
      pages.push(items.map(({ entity }) => entity.properties["name"]));
      after = next;
    } while (after !== null);
    expect(pages.flat()).toEqual(whole);
    expect(pages.length).toBe(Math.ceil(whole.length / 2));
  });
});

test.each([
  ["西岸", "西岸文化走廊", "西岸文化走廊", [[0, 2]]],
  ["wenhua", "西岸文化走廊", "西岸文化走廊", [[2, 4]]],
  [
    "徐汇 化局",
    "徐汇区文化局",
    "徐汇区文化局",
    [
      [0, 2],
      [4, 6],
    ],
  ],
  [
    "影视办法",
    "《影视扶持办法》",
    "《影视扶持办法》",
    [
      [1, 3],
      [5, 7],
    ],
  ],
  ["上海市徐汇区", "徐汇区", "徐汇区", [[0, 3]]],
  [
    "中国飞机公司",
    "中国商用飞机公司",
    "中国商用飞机公司",
    [
      [0, 2],
      [4, 8],
    ],
  ],
  ["delete", "Café徐汇", "Café de l’Été", [[5, 13]]],
  ["市发改", "市发展改革委", "市发改委", [[0, 3]]],
  ["野社", "𠮷野社区", "𠮷野社区", [[2, 4]]],
])("“%s” marks in %s what of %s answers", (q, name, form, marks) => {
  const { items } = shelf.search(request(q === "影视办法" ? "影视 办法" : q));
  const hit = items.find(({ entity }) => entity.properties["name"] === name);
  expect([hit?.matched, hit?.highlights]).toEqual([form, marks]);
});

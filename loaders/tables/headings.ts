import type { EntityType, FactType } from "#model/ontology.js";

/** What a column of a table holds. */
export type ColumnRole =
  /** The name of the row's entity, and its type where the heading tells: 项目名称. */
  | { readonly kind: "name"; readonly type: EntityType | null }
  | { readonly kind: "type" | "aliases" | "nameEn" | "code" | "lat" | "lon" | "status" }
  /** What the row's entity is linked with; `out`: the row's entity is the subject. `other`: the type of what the cell names, where told. */
  | {
      readonly kind: "fact";
      readonly fact: FactType;
      readonly direction: "out" | "in";
      readonly other: EntityType | null;
    }
  /** Of a table with one link a row. */
  | { readonly kind: "subject" | "object"; readonly type: EntityType | null }
  | { readonly kind: "relationship" | "subjectType" | "objectType" }
  /** Of a table with one report a row. */
  | { readonly kind: "text" | "title" | "area" | "issuer" | "year" | "period" | "date" | "id" };

const TYPE_WORDS: Readonly<Record<EntityType, string>> = {
  Department: "部门 机构 单位 department",
  Organization: "组织 企业 公司 organization organisation company",
  Place: "地点 地方 地区 place location",
  Project: "项目 工程 project",
  Policy: "政策 文件 policy",
  Initiative: "举措 行动 战略 计划 initiative programme program",
  Event: "活动 会议 event",
  Person: "人物 人员 person",
  Indicator: "指标 indicator",
};

/** What each type is called first in Chinese, for messages. */
export const CHINESE_TYPES: readonly string[] = Object.values(TYPE_WORDS).flatMap((words) => words.split(" ", 1));

const typesByWord = new Map<string, EntityType>(
  entriesOf(TYPE_WORDS).flatMap(([type, words]) => words.split(" ").map((word): [string, EntityType] => [word, type])),
);

const FACT_WORDS: readonly (readonly [FactType, "out" | "in", EntityType | null, string])[] = [
  ["LOCATED_IN", "out", "Place", "所在|所在地|所在地点|所在区域|位于|地点|地址|建设地点|located in|location"],
  [
    ...(["RESPONSIBLE_FOR", "in", "Department"] as const),
    "牵头部门|牵头单位|责任部门|责任单位|负责部门|主管部门|主管单位|实施单位|responsible department|responsible|lead department",
  ],
  [...(["RESPONSIBLE_FOR", "out", null] as const), "负责|负责项目|牵头项目|主管项目|responsible for"],
  ["PART_OF", "out", null, "所属|隶属|隶属于|属于|上级|上级单位|所属举措|所属项目|part of|belongs to"],
  [
    "ISSUED",
    "in",
    "Department",
    "发布部门|发布机构|发文机关|发文单位|制定部门|制定单位|印发单位|issued by|issuer department",
  ],
  ["ISSUED", "out", "Policy", "发布政策|发布文件|制定政策|issued"],
  ["PARTNERS_WITH", "out", null, "合作|合作单位|合作方|合作伙伴|共建单位|partners|partners with"],
  ["PARTICIPATES_IN", "in", null, "参与|参与单位|参与方|参加单位|承办单位|participants"],
  ["PARTICIPATES_IN", "out", null, "参与项目|参加活动|participates in"],
  ["APPLIES_TO", "out", null, "适用|适用于|适用范围|适用对象|applies to"],
];

const OTHER_WORDS: readonly (readonly [ColumnRole, string])[] = [
  [{ kind: "type" }, "类型|类别|实体类型|type|entity type|kind"],
  [{ kind: "aliases" }, "别名|简称|又名|又称|曾用名|aliases|alias|short name|also known as"],
  [{ kind: "nameEn" }, "英文名|英文名称|英文|english name|name en|english"],
  [{ kind: "code" }, "行政区划代码|区划代码|代码|code"],
  [{ kind: "lat" }, "纬度|lat|latitude"],
  [{ kind: "lon" }, "经度|lon|lng|longitude"],
  [{ kind: "status" }, "状态|进展|进度|status"],
  [{ kind: "subject", type: null }, "主体|主语|起点|源|subject|from|source|start"],
  [{ kind: "object", type: null }, "客体|宾语|终点|目标|object|to|target|end"],
  [{ kind: "relationship" }, "关系|关系类型|relationship|relation|predicate"],
  [{ kind: "subjectType" }, "主体类型|起点类型|subject type|from type|source type|start type"],
  [{ kind: "objectType" }, "客体类型|终点类型|object type|to type|target type|end type"],
  [{ kind: "text" }, "正文|全文|内容|报告全文|报告内容|文本|text|full text|content|body"],
  [{ kind: "title" }, "标题|报告标题|title|report title"],
  [{ kind: "area" }, "区域|省份|城市|省|市|area|province|city|region"],
  [{ kind: "issuer" }, "发布者|报告机关|issuer"],
  [{ kind: "year" }, "年份|年度|年|year"],
  [{ kind: "period" }, "时期|期间|period"],
  [{ kind: "date" }, "日期|发布日期|发布时间|时间|date|publish date|published"],
  [{ kind: "id" }, "编号|序号|id|no"],
];

const rolesByWord = new Map<string, ColumnRole>([
  ...[...typesByWord].flatMap(([word, type]) =>
    nameWords(word).map((name): [string, ColumnRole] => [name, { kind: "name", type }]),
  ),
  ...["名称", "名字", "实体", "实体名称", "name", "entity"].map((word): [string, ColumnRole] => [
    word,
    { kind: "name", type: null },
  ]),
  ...FACT_WORDS.flatMap(([fact, direction, other, words]) =>
    words.split("|").map((word): [string, ColumnRole] => [word, { kind: "fact", fact, direction, other }]),
  ),
  ...OTHER_WORDS.flatMap(([role, words]) => words.split("|").map((word): [string, ColumnRole] => [word, role])),
]);

function nameWords(word: string): string[] {
  return /^[a-z]/u.test(word) ? [word, `${word} name`] : [word, `${word}名称`, `${word}名`];
}

/** What a heading, in simplified characters, says of its column; null: it is not known. */
export function roleOfHeading(heading: string): ColumnRole | null {
  return rolesByWord.get(normalisedHeading(heading)) ?? null;
}

/** The entity type that a word means: 项目, Project; null: none. */
export function typeOfWord(word: string): EntityType | null {
  return typesByWord.get(normalisedHeading(word)) ?? null;
}

/** The relationship that a word means, and which way: 牵头部门, LOCATED_IN; null: none. */
export function factOfWord(word: string): Extract<ColumnRole, { kind: "fact" }> | null {
  const plain = normalisedHeading(word);
  const role = rolesByWord.get(plain);
  if (role?.kind === "fact") return role;
  const found = FACT_WORDS.find(
    ([fact, direction]) => direction === "out" && plain === fact.toLowerCase().replaceAll("_", " "),
  );
  return found === undefined ? null : { kind: "fact", fact: found[0], direction: "out", other: null };
}

/** What a mapping's word says of a column: a heading or a relationship; null: it is neither. */
export function roleOfWord(word: string): ColumnRole | null {
  return factOfWord(word) ?? roleOfHeading(word);
}

/** Whether a row is the headings of a table of reports, of entities, or of links. */
export function looksLikeHeadings(cells: readonly string[]): boolean {
  if (cells.length < 2 || cells.some((cell) => cell.length > 30)) return false;
  return cells.filter((cell) => roleOfHeading(cell) !== null).length >= 2;
}

/** `Full_Text`, `fullText` and ` full text（必填）` are the same. */
function normalisedHeading(heading: string): string {
  return heading
    .trim()
    .replace(/[（(][^）)]*[）)]$|[:：*＊]$/gu, "")
    .replace(/([a-z])([A-Z])/gu, "$1 $2")
    .replace(/[\s_-]+/gu, " ")
    .trim()
    .toLowerCase();
}

function entriesOf<Key extends string, Value>(record: Readonly<Record<Key, Value>>): [Key, Value][] {
  const entries: [Key, Value][] = [];
  for (const key in record) entries.push([key, record[key]]);
  return entries;
}

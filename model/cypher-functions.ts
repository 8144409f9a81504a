export type Engine = "neo4j" | "embedded";

/** A function or procedure of Cypher, as the query editor offers it. */
export interface FunctionEntry {
  readonly name: string;
  /** What it takes, in order; one in square brackets may be left out. */
  readonly takes: readonly string[];
  readonly gives: string;
  readonly en: string;
  readonly zh: string;
  /** Absent: both know it. */
  readonly only?: Engine;
}

type Row = readonly [name: string, takes: string, gives: string, en: string, zh: string, only?: Engine];

const ROWS: readonly Row[] = [
  ["count", "expression", "number", "How many rows, or how many that are not null.", "行数，或不为空的个数。"],
  ["collect", "expression", "list", "All values of a group as a list.", "把一组的值收成列表。"],
  ["sum", "number", "number", "The sum of a group.", "一组数的和。"],
  ["avg", "number", "number", "The average of a group.", "一组数的平均。"],
  ["min", "value", "value", "The smallest of a group.", "一组中最小的。"],
  ["max", "value", "value", "The largest of a group.", "一组中最大的。"],
  ["stDev", "number", "number", "The standard deviation of a sample.", "样本标准差。"],
  ["stDevP", "number", "number", "The standard deviation of all there are.", "总体标准差。"],
  [
    "percentileCont",
    "number, part",
    "number",
    "The value below which this part lies, between two where needed.",
    "百分位数，可取两值之间。",
  ],
  [
    "percentileDisc",
    "number, part",
    "number",
    "The value below which this part lies, one that is there.",
    "百分位数，取已有的值。",
  ],
  ["labels", "node", "list", "The labels of a node.", "节点的标签。"],
  ["type", "relationship", "text", "The type of a relationship.", "关系的类型。"],
  ["keys", "node | relationship | map", "list", "The names of its properties.", "属性名。"],
  ["properties", "node | relationship", "map", "All its properties.", "全部属性。"],
  [
    "id",
    "node | relationship",
    "number",
    "The engine's own number; it changes on reloading.",
    "引擎内部编号，重新载入会变。",
  ],
  [
    "elementId",
    "node | relationship",
    "text",
    "The engine's own id; it changes on reloading.",
    "引擎内部标识，重新载入会变。",
  ],
  ["startNode", "relationship", "node", "Where a relationship begins.", "关系的起点。"],
  ["endNode", "relationship", "node", "Where a relationship ends.", "关系的终点。"],
  ["nodes", "path", "list", "The nodes of a path, in order.", "路径上的节点，按顺序。"],
  ["relationships", "path", "list", "The relationships of a path, in order.", "路径上的关系，按顺序。"],
  ["length", "path", "number", "How many relationships a path has.", "路径的步数。"],
  ["shortestPath", "pattern", "path", "A shortest path between two nodes.", "两点间的一条最短路径。"],
  ["allShortestPaths", "pattern", "path", "All shortest paths between two nodes.", "两点间的全部最短路径。"],
  ["exists", "pattern", "boolean", "Whether the graph has such a pattern.", "图中是否有这样的模式。"],
  ["coalesce", "value, …", "value", "The first that is not null.", "第一个不为空的值。"],
  ["nullIf", "value, value", "value", "Null where both are the same.", "两值相同则为空。"],
  ["size", "list | text", "number", "How many items or characters.", "个数或字数。"],
  ["head", "list", "value", "The first item.", "第一项。"],
  ["last", "list", "value", "The last item.", "最后一项。"],
  ["tail", "list", "list", "All but the first item.", "除第一项外。"],
  [
    "range",
    "from, to, [step]",
    "list",
    "Whole numbers from one to another, both included.",
    "两数之间的整数，含两端。",
  ],
  ["reverse", "list | text", "list | text", "From the end to the start.", "倒序。"],
  [
    "reduce",
    "sum = start, x IN list | expression",
    "value",
    "Goes through a list and carries a value along.",
    "逐项累积出一个值。",
  ],
  ["all", "x IN list WHERE condition", "boolean", "Whether all items meet it.", "是否每项都符合。"],
  ["any", "x IN list WHERE condition", "boolean", "Whether one item meets it.", "是否有一项符合。"],
  ["none", "x IN list WHERE condition", "boolean", "Whether no item meets it.", "是否没有一项符合。"],
  ["single", "x IN list WHERE condition", "boolean", "Whether exactly one item meets it.", "是否恰有一项符合。"],
  ["toString", "value", "text", "As text.", "转成文字。"],
  ["toInteger", "value", "number", "As a whole number; null where it is none.", "转成整数，不成则为空。"],
  ["toFloat", "value", "number", "As a number; null where it is none.", "转成小数，不成则为空。"],
  ["toBoolean", "value", "boolean", "As true or false.", "转成真假。"],
  ["toLower", "text", "text", "In small letters.", "转成小写。"],
  ["toUpper", "text", "text", "In capitals.", "转成大写。"],
  ["trim", "text", "text", "Without blanks at both ends.", "去掉两端空白。"],
  ["lTrim", "text", "text", "Without blanks at the start.", "去掉开头空白。"],
  ["rTrim", "text", "text", "Without blanks at the end.", "去掉结尾空白。"],
  ["split", "text, by", "list", "The parts of a text.", "按分隔符拆开。"],
  ["substring", "text, from, [length]", "text", "A part of a text, counted from 0.", "截取一段，从 0 数起。"],
  ["left", "text, length", "text", "Its first characters.", "开头几个字。"],
  ["right", "text, length", "text", "Its last characters.", "末尾几个字。"],
  ["replace", "text, old, new", "text", "With each old part replaced.", "替换文字。"],
  ["normalize", "text", "text", "In one way of writing its characters (NFC).", "统一字符写法（NFC）。"],
  ["abs", "number", "number", "Without its sign.", "绝对值。"],
  ["ceil", "number", "number", "The next whole number above.", "向上取整。"],
  ["floor", "number", "number", "The next whole number below.", "向下取整。"],
  ["round", "number", "number", "The nearest whole number.", "四舍五入。"],
  ["sign", "number", "number", "-1, 0 or 1.", "符号：-1、0 或 1。"],
  ["sqrt", "number", "number", "The square root.", "平方根。"],
  ["exp", "number", "number", "e to the power of a number.", "e 的幂。"],
  ["log", "number", "number", "The natural logarithm.", "自然对数。"],
  ["log10", "number", "number", "The logarithm to base 10.", "常用对数。"],
  ["rand", "", "number", "A random number from 0 to 1.", "0 到 1 的随机数。"],
  ["pi", "", "number", "The number π.", "圆周率。"],
  ["sin", "angle", "number", "The sine.", "正弦。"],
  ["cos", "angle", "number", "The cosine.", "余弦。"],
  ["atan2", "y, x", "number", "The angle of a point.", "点的方位角。"],
  ["degrees", "angle", "number", "Radians in degrees.", "弧度转角度。"],
  ["radians", "angle", "number", "Degrees in radians.", "角度转弧度。"],
  ["date", "[text]", "date", "Today, or the day of a text.", "今天，或文字所写的日期。"],
  ["datetime", "[text]", "datetime", "Now, or the moment of a text.", "此刻，或文字所写的时刻。"],
  ["localdatetime", "[text]", "datetime", "The same without a time zone.", "不带时区的时刻。"],
  ["time", "[text]", "time", "The time of day.", "一天中的时间。"],
  ["localtime", "[text]", "time", "The same without a time zone.", "不带时区的时间。"],
  ["duration", "text", "duration", "A length of time, such as P1Y.", "时长，如 P1Y。"],
  ["timestamp", "", "number", "Milliseconds since 1970.", "自 1970 年的毫秒数。"],
  ["isEmpty", "list | text | map", "boolean", "Whether nothing is in it.", "是否为空。", "neo4j"],
  ["toStringOrNull", "value", "text", "As text; null where it cannot be.", "转成文字，不成则为空。", "neo4j"],
  [
    "toIntegerOrNull",
    "value",
    "number",
    "As a whole number; null where it cannot be.",
    "转成整数，不成则为空。",
    "neo4j",
  ],
  ["toFloatOrNull", "value", "number", "As a number; null where it cannot be.", "转成小数，不成则为空。", "neo4j"],
  ["toStringList", "list", "list", "All items as text.", "各项转成文字。", "neo4j"],
  ["toIntegerList", "list", "list", "All items as whole numbers.", "各项转成整数。", "neo4j"],
  ["randomUUID", "", "text", "A new random id.", "新的随机标识。", "neo4j"],
  ["isNaN", "number", "boolean", "Whether it is no number.", "是否非数。", "neo4j"],
  ["valueType", "value", "text", "The type of a value.", "值的类型。", "neo4j"],
  ["point", "map", "point", "A place by its coordinates.", "由坐标得出的点。", "neo4j"],
];

export const FUNCTIONS: readonly FunctionEntry[] = ROWS.map(([name, takes, gives, en, zh, only]) => ({
  name,
  takes: takes === "" ? [] : takes.split(", "),
  gives,
  en,
  zh,
  ...(only === undefined ? {} : { only }),
}));

/** Those that the engine knows; those that both know where it is not known which one it is. */
export function functionsOf(engine: Engine | undefined): readonly FunctionEntry[] {
  return FUNCTIONS.filter(({ only }) => only === undefined || only === engine);
}

/** Procedures that only read, and that queries may call. */
export const PROCEDURES: readonly FunctionEntry[] = [
  { name: "db.labels", takes: [], gives: "label", en: "The labels of the graph.", zh: "图中的标签。" },
  {
    name: "db.relationshipTypes",
    takes: [],
    gives: "relationshipType",
    en: "The relationship types of the graph.",
    zh: "图中的关系类型。",
  },
  {
    name: "db.propertyKeys",
    takes: [],
    gives: "propertyKey",
    en: "The property keys of the graph.",
    zh: "图中的属性名。",
  },
];

/** What an engine says most often of a query that is wrong, in Chinese; what else it says is quoted. */
export function inChinese(said: string): string {
  for (const [pattern, chinese] of PATTERNS) {
    const found = pattern.exec(said);
    if (found !== null) return chinese(found[1] ?? "", found[2] ?? "");
  }
  return `引擎的原话是“${said.replace(/\.$/u, "")}”`;
}

type Chinese = (first: string, second: string) => string;

const PATTERNS: readonly (readonly [RegExp, Chinese])[] = [
  [/^Invalid input '([^]*?)'(?:: expected ([^]+))?\.?$/u, (input, expected) => unexpected(input, expected)],
  [/^Expected (?:end of query|a Cypher clause)$/u, () => "这里不应再有内容，或应是一个子句"],
  [/^Expected relationship pattern$/u, () => "这里应是关系，如“-[r]->”"],
  [/^Expected (\w+)$/u, (expected) => `这里应是${TOKENS[expected] ?? ` ${expected.toUpperCase()}`}`],
  [/^Variable `([^`]+)` not defined\.?$/u, (name) => `没有定义变量“${name}”`],
  [
    /^Undefined variable '([^']+)': after an aggregating (\w+), ORDER BY/u,
    (name, clause) => `${clause} 聚合之后，ORDER BY 不能再用变量“${name}”，只能用 ${clause} 给出的列`,
  ],
  [/^Undefined variable '([^']+)'/u, (name) => `没有定义变量“${name}”`],
  [/^Unknown function '([^']+)'\.?$/u, (name) => `没有函数“${name}”`],
  [/^There is no procedure with the name `([^`]+)`/u, (name) => `没有过程“${name}”`],
  [
    /^(?:Aggregate function '([^']+)' cannot be used here|Invalid use of aggregating function (\w+))/u,
    (name, other) => `聚合函数“${name || other}”不能用在这里，只能用在对各行分组的 RETURN 或 WITH 中`,
  ],
  [
    /^Type mismatch: expected (.+) but was ([^]+?)\.?$/u,
    (right, wrong) => `类型不符：应为 ${listed(right)}，却是 ${wrong}`,
  ],
  [
    /^Node\(\d+\) already exists with label `([^`]+)` and property `([^`]+)`/u,
    (label, property) => `标签 ${label} 下已有节点具有相同的 ${property}`,
  ],
  [/^(?:\/ by zero|division by zero)/u, () => "除数为零"],
  [
    /^(?:Multiple result columns with the same name|duplicate column name)/u,
    () => "结果中有两列同名：请用 AS 另起名称",
  ],
  [/^Expression in WITH must be aliased/u, () => "WITH 中的表达式要用 AS 起名"],
  [/^Query cannot conclude with (\w+)/u, (clause) => `查询不能以 ${clause} 结束，最后应是 RETURN`],
  [/^(\w+) after RETURN/u, (clause) => `RETURN 之后不能再有 ${clause}：请改用 WITH，在它之后写 ${clause}`],
  [/^All (?:sub queries in an UNION|UNION branches) must/u, () => "UNION 的各部分应返回同样的列，名称和顺序都相同"],
  [
    /^(?:Invalid input\. '(.+?)' is not a valid value\. Must be a non|negative limit value: .* got (-\d+))/u,
    notNegative,
  ],
  [/^(?:unsupported: Expected integer literal|It is not allowed to refer to variables in)/u, () => ONLY_NUMBERS],
  [/^Too many parameters for function '([^']+)'/u, (name) => `给函数“${name}”的参数太多`],
  [/^Insufficient parameters for function '([^']+)'/u, (name) => `给函数“${name}”的参数太少`],
  [/^Function '([^']+)' takes (.+)$/u, (name, told) => `函数“${name}”的参数个数不对${takenAndGiven(told)}`],
  [/^Text cannot be parsed to a (\w+)/u, (type) => `文本不能读作 ${type}`],
  [/^Unexpected end of input/u, () => "查询在这里意外结束"],
];

const ONLY_NUMBERS = "SKIP 和 LIMIT 之后只能是整数或参数";

function notNegative(value: string, other: string): string {
  return `“${value || other}”应为不小于 0 的整数`;
}

/** `1 argument, got 2`. */
function takenAndGiven(told: string): string {
  const [, taken, given] = /^(\d+) arguments?, got (\d+)$/u.exec(told) ?? [];
  return taken === undefined || given === undefined ? "" : `：应为 ${taken} 个，却有 ${given} 个`;
}

function unexpected(input: string, expected: string): string {
  const what = input === "" ? "查询在这里意外结束" : `“${input}”不应出现在这里`;
  return expected === "" ? what : `${what}，此处可以是 ${listed(expected)}`;
}

/** `'(', 'IS NOT' or <EOF>`: the last “or” that is not quoted, and what is no mark of the language by its name. */
function listed(expected: string): string {
  const told = expected.replace(/^((?:'[^']*'|[^'])*) or /u, (_, before: string) => `${before.replace(/,$/u, "")} 或 `);
  return told
    .replaceAll(/(?<=^|, | 或 )an? ([a-z ]+?)(?=, | 或 |$)/gu, (said, name: string) => NAMES[name] ?? said)
    .replaceAll("<EOF>", "查询的结尾");
}

const MARKS: Readonly<Record<string, string>> = {
  RParen: "“)”",
  LParen: "“(”",
  RBrace: "“}”",
  LBrace: "“{”",
  RBracket: "“]”",
  LBracket: "“[”",
  Colon: "“:”",
  Pipe: "“|”",
};

/** The embedded engine names its own tokens; those of words of the language are the words. */
const TOKENS: Readonly<Record<string, string>> = {
  ...MARKS,
  expression: "表达式",
  identifier: "名称",
};

/** What Neo4j names of its grammar. */
const NAMES: Readonly<Record<string, string>> = {
  expression: "表达式",
  identifier: "名称",
  parameter: "参数",
  string: "字符串",
  "string value": "字符串",
  number: "数",
  "integer value": "整数",
  "float value": "小数",
  map: "映射",
  list: "列表",
  "variable name": "变量名",
  "node label name": "标签",
  "relationship type name": "关系类型",
  "graph pattern": "图模式",
};

/** What the embedded engine says, without what only its makers understand. */
export function inEnglish(said: string): string {
  const token = /^Expected (\w+)$/u.exec(said)?.[1];
  if (token !== undefined) return `Expected ${MARKS[token] ?? (token in TOKENS ? token : token.toUpperCase())}`;
  const column = /^duplicate column name '([^']*)'/u.exec(said)?.[1];
  if (column !== undefined) return `Two columns are called “${column}”: give one another name by AS`;
  return said.replace(
    /^unsupported: Expected integer literal or parameter for /u,
    "Only an integer or a parameter may follow ",
  );
}

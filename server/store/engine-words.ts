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
  [/^Expected (.+)$/u, (expected) => `这里应是${TOKENS[expected] ?? ` ${expected}`}`],
  [/^Variable `([^`]+)` not defined\.?$/u, (name) => `没有定义变量“${name}”`],
  [/^Undefined variable '([^']+)'/u, (name) => `没有定义变量“${name}”`],
  [/^Unknown function '([^']+)'\.?$/u, (name) => `没有函数“${name}”`],
  [/^There is no procedure with the name `([^`]+)`/u, (name) => `没有过程“${name}”`],
  [
    /^Aggregate function '([^']+)' cannot be used here/u,
    (name) => `聚合函数“${name}”不能用在这里，只能用在对各行分组的 RETURN 或 WITH 中`,
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
];

function unexpected(input: string, expected: string): string {
  const what = input === "" ? "查询在这里意外结束" : `“${input}”不应出现在这里`;
  return expected === "" ? what : `${what}，此处可以是 ${listed(expected)}`;
}

/** `'(', 'IS NOT' or <EOF>`: the last “or” that is not quoted. */
function listed(expected: string): string {
  const told = expected.replace(/^((?:'[^']*'|[^'])*) or /u, (_, before: string) => `${before.replace(/,$/u, "")} 或 `);
  return told.replaceAll("<EOF>", "查询的结尾");
}

/** The embedded engine names its own tokens. */
const TOKENS: Readonly<Record<string, string>> = {
  expression: "表达式",
  identifier: "名称",
  RParen: "“)”",
  LParen: "“(”",
  RBrace: "“}”",
  LBrace: "“{”",
  RBracket: "“]”",
  LBracket: "“[”",
};

import type { ResultSummary } from "neo4j-driver";
import type { Sentence } from "#model/language.js";
import type { QueryNotification } from "#model/query-remarks.js";

/** What the server remarks about a query, as it says it. */
export function notificationsFrom(summary: Pick<ResultSummary, "gqlStatusObjects">): readonly QueryNotification[] {
  return summary.gqlStatusObjects
    .filter(({ isNotification }) => isNotification)
    .map(({ gqlStatus, statusDescription, severity, position }) => ({
      code: gqlStatus,
      severity: severity === "WARNING" ? "warning" : "information",
      description: bothFrom(gqlStatus, sentenceFrom(statusDescription)),
      ...(position === undefined ? {} : { line: Number(position.line), column: Number(position.column) }),
    }));
}

/** Where ours and the server's say that a name is unknown, ours stands, as it may know the one that was meant. */
export function withNearNames(
  theirs: readonly QueryNotification[],
  ours: readonly QueryNotification[],
): readonly QueryNotification[] {
  const isOurs = ({ code, description }: QueryNotification): boolean =>
    ours.some((one) => one.code === code && one.name !== undefined && description.en.includes(`\`${one.name}\``));
  return [...theirs.filter((one) => !isOurs(one)), ...ours];
}

/** The server speaks English: in Chinese it is told what kind of remark it is. */
function bothFrom(code: string, sentence: string): Sentence {
  const kind = KINDS[code] ?? "数据库有提示";
  return { en: sentence, zh: `${kind}。Neo4j：${sentence}` };
}

/** By the GQL status codes of Neo4j. */
const KINDS: Readonly<Record<string, string>> = {
  "01N00": "用到了已弃用的功能",
  "01N01": "用到了已弃用的功能，请改用替代写法",
  "01N02": "用到了已弃用的功能，且没有替代",
  "01N03": "用到了过程的已弃用字段",
  "01N04": "用到了已弃用的过程或函数",
  "01N30": "连接提示无法满足",
  "01N31": "提示的索引不存在",
  "01N40": "不支持所要求的运行方式",
  "01N50": "图中没有这个标签",
  "01N51": "图中没有这种关系类型",
  "01N52": "图中没有这个属性",
  "01N60": "缺少参数",
  "01N61": "关系类型的条件不可能满足",
  "01N62": "过程或函数执行时有警告",
  "01N63": "同一关系重复出现，结果必为空",
  "03N60": "子查询的变量遮蔽了外层变量",
  "03N90": "模式互不相连，结果为笛卡尔积",
  "03N91": "可变长度的模式没有上限",
  "03N92": "最短路径可能须穷举",
  "03N93": "没有可用的索引",
  "03N94": "计划含须先读完全部输入的算子",
  "03N95": "动态属性使索引无法使用",
};

/** `warn: label does not exist. The label …` → `The label …`; a single sentence stays. */
function sentenceFrom(description: string): string {
  const words = description.replace(/^\w+: /u, "");
  const [, rest] = /^[^.`]*\. (.+)$/su.exec(words) ?? [];
  const sentence = rest ?? words;
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

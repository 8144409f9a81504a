import type { Meaning } from "./meanings.js";

/** What the words of Cypher do, as far as queries here may use them. */
const KEYWORD_MEANINGS: Readonly<Record<string, Meaning>> = {
  MATCH: { en: "Finds what fits a pattern: a row for each.", zh: "找出符合模式的内容，每处一行。" },
  OPTIONAL: {
    en: "OPTIONAL MATCH keeps the row where nothing fits, with null.",
    zh: "OPTIONAL MATCH：没有符合的也保留该行，值为空。",
  },
  WHERE: { en: "Keeps the rows that meet a condition.", zh: "只保留符合条件的行。" },
  RETURN: { en: "Says what the columns of the result are.", zh: "说明结果有哪些列。" },
  WITH: {
    en: "Hands rows on; what it does not name is gone after it.",
    zh: "把各行交给后面的子句；没有写出的变量此后不再可用。",
  },
  UNWIND: { en: "Makes a row of each item of a list.", zh: "把列表的每一项变成一行。" },
  DISTINCT: { en: "Equal rows only once.", zh: "相同的行只留一行。" },
  ORDER: { en: "ORDER BY puts the rows in order.", zh: "ORDER BY：给各行排序。" },
  ASC: { en: "The smallest first.", zh: "升序，小的在前。" },
  DESC: { en: "The largest first.", zh: "降序，大的在前。" },
  SKIP: { en: "Leaves out that many rows at the beginning.", zh: "略过开头的若干行。" },
  LIMIT: { en: "At most that many rows.", zh: "最多这么多行。" },
  UNION: {
    en: "The rows of both queries, equal ones once; UNION ALL keeps them.",
    zh: "合并两个查询的结果并去掉重复；UNION ALL 则全部保留。",
  },
  CALL: {
    en: "Calls a procedure, or a query within braces for each row.",
    zh: "调用过程，或对每一行执行花括号里的查询。",
  },
  YIELD: { en: "Names what is taken of a procedure's answer.", zh: "说明取过程结果中的哪些列。" },
  AS: { en: "Gives a column or value a name.", zh: "给列或值起名。" },
  CASE: { en: "Chooses a value: CASE WHEN … THEN … ELSE … END.", zh: "按条件取值：CASE WHEN … THEN … ELSE … END。" },
  EXISTS: { en: "Whether a pattern is found at all.", zh: "是否存在符合的模式。" },
  CONTAINS: { en: "Whether a text holds another.", zh: "文本是否包含另一文本。" },
  STARTS: { en: "STARTS WITH: whether a text begins so.", zh: "STARTS WITH：文本是否以此开头。" },
  ENDS: { en: "ENDS WITH: whether a text ends so.", zh: "ENDS WITH：文本是否以此结尾。" },
  IN: { en: "Whether a list holds it.", zh: "是否在列表中。" },
  EXPLAIN: { en: "Shows the plan; the query does not run.", zh: "只看计划，不运行查询。" },
  PROFILE: { en: "Runs the query and shows what each step did.", zh: "运行查询，并给出每一步的行数与用时。" },
};

export function keywordMeaning(word: string, language: string): string | undefined {
  return KEYWORD_MEANINGS[word.toUpperCase()]?.[language === "en" ? "en" : "zh"];
}

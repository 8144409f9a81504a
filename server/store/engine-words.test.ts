import { expect, it } from "vitest";
import { inChinese, inEnglish } from "./engine-words.js";

it.each([
  ["Invalid input 'RETRUN'", "“RETRUN”不应出现在这里"],
  ["Invalid input 'RETURN': expected ')' or ':'", "“RETURN”不应出现在这里，此处可以是 ')' 或 ':'"],
  [
    "Invalid input 'RETRUN': expected 'UNWIND', 'WITH' or <EOF>",
    "“RETRUN”不应出现在这里，此处可以是 'UNWIND', 'WITH' 或 查询的结尾",
  ],
  ["Invalid input 'NUL': expected 'IS' or 'IS NOT'", "“NUL”不应出现在这里，此处可以是 'IS' 或 'IS NOT'"],
  ["Invalid input 'x': expected 'a or b', 'c' or 'd or e'", "“x”不应出现在这里，此处可以是 'a or b', 'c' 或 'd or e'"],
  ["Invalid input 'x': expected a variable name or a parameter", "“x”不应出现在这里，此处可以是 变量名 或 参数"],
  ["Invalid input '': expected '{'", "查询在这里意外结束，此处可以是 '{'"],
  ["Expected RParen", "这里应是“)”"],
  ["Expected Match", "这里应是 MATCH"],
  ["Expected Colon", "这里应是“:”"],
  ["Expected Pipe", "这里应是“|”"],
  ["Expected relationship pattern", "这里应是关系，如“-[r]->”"],
  ["Invalid input '': expected an expression, ',' or ']'", "查询在这里意外结束，此处可以是 表达式, ',' 或 ']'"],
  ["Type mismatch: expected a map but was String", "类型不符：应为 映射，却是 String"],
  ["Expected end of query", "这里不应再有内容，或应是一个子句"],
  ["Variable `persn` not defined", "没有定义变量“persn”"],
  ["Undefined variable 'persn' in property access", "没有定义变量“persn”"],
  [
    "Undefined variable 'p': after an aggregating RETURN, ORDER BY reads only what it returns",
    "RETURN 聚合之后，ORDER BY 不能再用变量“p”，只能用 RETURN 给出的列",
  ],
  ["Unknown function 'toUper'", "没有函数“toUper”"],
  ["Type mismatch: expected Float or Integer but was Map", "类型不符：应为 Float 或 Integer，却是 Map"],
  ["division by zero: 1 / 0", "除数为零"],
  ["/ by zero", "除数为零"],
  [
    "Aggregate function 'collect' cannot be used here: it needs a RETURN or WITH that groups rows",
    "聚合函数“collect”不能用在这里，只能用在对各行分组的 RETURN 或 WITH 中",
  ],
  [
    "Invalid use of aggregating function count(...) in this context",
    "聚合函数“count”不能用在这里，只能用在对各行分组的 RETURN 或 WITH 中",
  ],
  ["Multiple result columns with the same name are not supported", "结果中有两列同名：请用 AS 另起名称"],
  ["duplicate column name 'a' in query result: a result cannot …", "结果中有两列同名：请用 AS 另起名称"],
  ["Expression in WITH must be aliased (use AS)", "WITH 中的表达式要用 AS 起名"],
  ["Query cannot conclude with WITH (must be a RETURN clause, …)", "查询不能以 WITH 结束，最后应是 RETURN"],
  [
    "WHERE after RETURN: RETURN must be the last clause of a query (pass rows on with WITH)",
    "RETURN 之后不能再有 WHERE：请改用 WITH，在它之后写 WHERE",
  ],
  [
    "MATCH after RETURN: RETURN must be the last clause of a query (pass rows on with WITH)",
    "RETURN 之后不能再有 MATCH：请改用 WITH，在它之后写 MATCH",
  ],
  [
    "All sub queries in an UNION must have the same return column names",
    "UNION 的各部分应返回同样的列，名称和顺序都相同",
  ],
  [
    "All UNION branches must return the same columns in the same order: [x] vs [y]",
    "UNION 的各部分应返回同样的列，名称和顺序都相同",
  ],
  ["Invalid input. '-1' is not a valid value. Must be a non-negative integer", "“-1”应为不小于 0 的整数"],
  ["negative limit value: SKIP/LIMIT must be non-negative, got -1", "“-1”应为不小于 0 的整数"],
  ["It is not allowed to refer to variables in LIMIT, so that …", "SKIP 和 LIMIT 之后只能是整数或参数"],
  ["unsupported: Expected integer literal or parameter for SKIP/LIMIT", "SKIP 和 LIMIT 之后只能是整数或参数"],
  ["Too many parameters for function 'size'", "给函数“size”的参数太多"],
  ["Insufficient parameters for function 'toInteger'", "给函数“toInteger”的参数太少"],
  ["Function 'size' takes 1 argument, got 2", "函数“size”的参数个数不对：应为 1 个，却有 2 个"],
  ["Function 'substring' takes 2 to 3 arguments, got 1", "函数“substring”的参数个数不对"],
  ["Text cannot be parsed to a Date", "文本不能读作 Date"],
  ["Unexpected end of input: expected CYPHER, EXPLAIN, PROFILE or Query", "查询在这里意外结束"],
  ["Something rare.", "引擎的原话是“Something rare”"],
])("says %s in Chinese", (said, chinese) => {
  expect(inChinese(said)).toBe(chinese);
});

it.each([
  ["Expected RParen", "Expected “)”"],
  ["Expected By", "Expected BY"],
  ["Expected Pipe", "Expected “|”"],
  ["Expected identifier", "Expected identifier"],
  ["duplicate column name 'a' in query result: …", "Two columns are called “a”: give one another name by AS"],
  [
    "unsupported: Expected integer literal or parameter for SKIP/LIMIT",
    "Only an integer or a parameter may follow SKIP/LIMIT",
  ],
  ["Unknown function 'toUper'", "Unknown function 'toUper'"],
])("says %s without the engine's own words", (said, english) => {
  expect(inEnglish(said)).toBe(english);
});

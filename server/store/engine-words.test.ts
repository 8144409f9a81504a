import { expect, it } from "vitest";
import { inChinese } from "./engine-words.js";

it.each([
  ["Invalid input 'RETRUN'", "“RETRUN”不应出现在这里"],
  ["Invalid input 'RETURN': expected ')' or ':'", "“RETURN”不应出现在这里，此处可以是 ')' 或 ':'"],
  [
    "Invalid input 'RETRUN': expected 'UNWIND', 'WITH' or <EOF>",
    "“RETRUN”不应出现在这里，此处可以是 'UNWIND', 'WITH' 或 查询的结尾",
  ],
  ["Invalid input 'NUL': expected 'IS' or 'IS NOT'", "“NUL”不应出现在这里，此处可以是 'IS' 或 'IS NOT'"],
  ["Invalid input 'x': expected 'a or b', 'c' or 'd or e'", "“x”不应出现在这里，此处可以是 'a or b', 'c' 或 'd or e'"],
  [
    "Invalid input 'x': expected a variable name or a parameter",
    "“x”不应出现在这里，此处可以是 a variable name 或 a parameter",
  ],
  ["Invalid input '': expected '{'", "查询在这里意外结束，此处可以是 '{'"],
  ["Expected RParen", "这里应是“)”"],
  ["Expected Match", "这里应是 Match"],
  ["Expected end of query", "这里不应再有内容，或应是一个子句"],
  ["Variable `persn` not defined", "没有定义变量“persn”"],
  ["Undefined variable 'persn' in property access", "没有定义变量“persn”"],
  ["Unknown function 'toUper'", "没有函数“toUper”"],
  ["Type mismatch: expected Float or Integer but was Map", "类型不符：应为 Float 或 Integer，却是 Map"],
  ["division by zero: 1 / 0", "除数为零"],
  ["/ by zero", "除数为零"],
  [
    "Aggregate function 'collect' cannot be used here: it needs a RETURN or WITH that groups rows",
    "聚合函数“collect”不能用在这里，只能用在对各行分组的 RETURN 或 WITH 中",
  ],
  ["Something rare.", "引擎的原话是“Something rare”"],
])("says %s in Chinese", (said, chinese) => {
  expect(inChinese(said)).toBe(chinese);
});

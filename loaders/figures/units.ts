import type { NumberKind } from "./number-token.js";
import { matchAt } from "./sticky.js";

const MAGNITUDE = "万亿|千亿|百亿|十亿|千万|百万|十万|万|亿|千|百";
const AMOUNTS =
  "微克|毫克|美元|欧元|港元|日元|英镑|元|平方公里|平方千米|平方米|立方米|平米|公里|千米|海里|米|亩次|亩|千公顷|公顷|吨标准煤|吨标煤|吨|公斤|千克|斤|克|千瓦时|兆瓦时|瓦时|千瓦|兆瓦|瓦|千升|千伏安|兆伏安|伏安|千伏|伏|度|升|标准箱|标箱|TEU|P(?![A-Za-z])|方|担";
const COUNTS =
  "个工作日|个羊单位|个班次|个|家次|家|项|名|人次|人(?!口)|剂次|剂|件次|项次|户次|户|件|笔|条|座|处|所|位|套|片|起|宗|类|张|只|头只|头|羽|部|台套|台|辆|架次|架|艘|列|场次|场|次|支|栋|幢|口|眼|批次|批|门|篇|册|种|例|桩|间|床|对|组|株|棵|尾|枚|块|本|盏|艘次|班次|班|亿次|公顷次|届|颗|轮|箱|标准重量箱|重量箱|袋|管";
/** In brackets behind a unit, what else it counts: 600万头（只）, 68条（座）. */
const ALSO = "(?:[（(][次座只张间户套人台件、]{1,3}[）)])?";
const UNIT = new RegExp(
  `\\s*[多余来]?\\s*(?:(?!千分点)(${MAGNITUDE}))?[多余]?\\s*(?:(个?[百千]分点)|([%％]|‰)|(倍)|(${AMOUNTS})|(${COUNTS}))?(${ALSO})([/／](?:年|月|日|天|人|户|亩|平方米|立方米|公里|m3|m³|㎥|10万))?`,
  "y",
);

/** The unit behind a number, with its order of magnitude; null where none stands. */
export function readUnit(text: string, index: number): { unit: string; kind: NumberKind; end: number } | null {
  const match = matchAt(UNIT, text, index);
  if (match === null) return null;
  const [whole, magnitude = "", points, percent, times, amount, count, also = "", per = ""] = match;
  const end = index + whole.length;
  if (per === "/10万") return { unit: per, kind: "rate", end };
  if (points !== undefined) return { unit: `个${points.replace("个", "")}`, kind: "points", end };
  if (percent !== undefined) return { unit: percent === "‰" ? "‰" : "%", kind: "rate", end };
  if (times !== undefined) return { unit: "倍", kind: "times", end };
  if (amount !== undefined) return { unit: magnitude + amount + per, kind: "amount", end };
  if (count !== undefined) return { unit: magnitude + count + also + per, kind: "count", end };
  // 1952万农民: the magnitude stands for the unit.
  if (magnitude.includes("亿")) return { unit: magnitude, kind: "amount", end };
  return magnitude.includes("万") ? { unit: magnitude, kind: "count", end } : null;
}

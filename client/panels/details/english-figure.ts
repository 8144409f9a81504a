import { figureFormats, figureNumber } from "./figure-number.js";
import { scaledUnit } from "./unit-scale.js";

/** What a unit multiplies by, in words. */
const MAGNITUDES: ReadonlyMap<number, string> = new Map([
  [1e12, "trillion"],
  [1e11, "100 billion"],
  [1e10, "10 billion"],
  [1e8, "100 million"],
  [1e7, "10 million"],
  [1e6, "million"],
  [1e4, "10,000"],
]);

/** What units are called in English, one of it first where several are called otherwise. Words that only count (个, 家, 项) have no name there. */
const UNITS: ReadonlyMap<string, readonly [string, string?]> = new Map([
  ["元", ["yuan"]],
  ["美元", ["US dollar", "US dollars"]],
  ["欧元", ["euro", "euros"]],
  ["港元", ["Hong Kong dollar", "Hong Kong dollars"]],
  ["人", ["person", "people"]],
  ["名", ["person", "people"]],
  ["户", ["household", "households"]],
  ["人次", ["person-time", "person-times"]],
  ["公里", ["km"]],
  ["千米", ["km"]],
  ["米", ["m"]],
  ["平方公里", ["km²"]],
  ["平方米", ["m²"]],
  ["立方米", ["m³"]],
  ["亩", ["mu"]],
  ["公顷", ["ha"]],
  ["吨", ["tonne", "tonnes"]],
  ["吨标准煤", ["tonne of coal equivalent", "tonnes of coal equivalent"]],
  ["千克", ["kg"]],
  ["公斤", ["kg"]],
  ["克", ["g"]],
  ["微克", ["µg"]],
  ["斤", ["jin"]],
  ["千瓦", ["kW"]],
  ["千瓦时", ["kWh"]],
  ["标箱", ["TEU"]],
  ["标准箱", ["TEU"]],
  ["辆", ["vehicle", "vehicles"]],
  ["岁", ["year old", "years old"]],
  ["年", ["year", "years"]],
  ["个月", ["month", "months"]],
  ["月", ["month", "months"]],
  ["天", ["day", "days"]],
  ["日", ["day", "days"]],
  ["个工作日", ["working day", "working days"]],
  ["小时", ["hour", "hours"]],
  ["分钟", ["minute", "minutes"]],
  ["次", ["time", "times"]],
  ["倍", ["times"]],
  ["个百分点", ["percentage point", "percentage points"]],
]);

interface EnglishUnit {
  readonly scale: number;
  /** The same in words; empty for 1. */
  readonly inWords: string;
  /** Null: it only counts. */
  readonly names: readonly [string, string?] | null;
}

interface Figure {
  readonly value: unknown;
  readonly max: unknown;
  readonly bound: unknown;
  readonly unit: unknown;
}

/** `> 2.5 trillion yuan` for `> 2.5 万亿元`; null where English says no more than the figure does as it stands. */
export function englishFigure({ value, max, bound, unit }: Figure): string | null {
  if (typeof value !== "number" || typeof unit !== "string") return null;
  const { scale, names } = englishUnit(unit);
  if (scale === 1 && names === null) return null;
  const scaled = (number: number) => Number((number * scale).toPrecision(12));
  const most = typeof max === "number" ? scaled(max) : scaled(value);
  const { divisor, word } = LARGE.find((large) => Math.abs(most) >= large.divisor) ?? { divisor: 1, word: "" };
  const inWords = (number: number) => Number((scaled(number) / divisor).toPrecision(12));
  const upTo = typeof max === "number" ? inWords(max) : null;
  const number = figureNumber(inWords(value), { max: upTo, bound, format: figureFormats("en").value });
  const isOne = most === 1;
  const [one, many = one] = names ?? [""];
  return [number, word, isOne ? one : many].filter((part) => part !== "").join(" ");
}

const LARGE = [
  { divisor: 1e12, word: "trillion" },
  { divisor: 1e9, word: "billion" },
  { divisor: 1e6, word: "million" },
] as const;

/** `100 million yuan` for 亿元, of which there are many; null for what only counts. */
export function englishUnitName(unit: string): string | null {
  const { inWords, names } = englishUnit(unit);
  if (names === null) return null;
  const [one, many = one] = names;
  return [inWords, many].filter((part) => part !== "").join(" ");
}

function englishUnit(unit: string): EnglishUnit {
  const names = namesOf(unit);
  if (names !== null) return { scale: 1, inWords: "", names };
  const { base, scale } = scaledUnit(unit);
  return { scale, inWords: MAGNITUDES.get(scale) ?? "", names: namesOf(base ?? "") };
}

/** Also of `微克/立方米`, `元/月`. */
function namesOf(unit: string): EnglishUnit["names"] {
  const [above = "", below] = unit.split("/");
  const names = UNITS.get(above) ?? null;
  if (below === undefined || names === null) return names;
  const per = UNITS.get(below)?.[0];
  if (per === undefined) return null;
  const [one, many = one] = names;
  return [`${one}/${per}`, `${many}/${per}`];
}

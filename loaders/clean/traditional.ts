import { Converter } from "opencc-js/t2cn";
import { gbkTable } from "./gbk-table.js";

/** Character by character, without context: for counting and for guessing. Texts are converted by `simplifiedText`. */
export interface ScriptTable {
  /** The simplified form of a unit; itself where there is no other. */
  readonly simplifiedOf: (unit: number) => number;
  /** Traditional units that simplify to `unit`, without itself. */
  readonly traditionalOf: (unit: number) => readonly number[];
}

let convert: ((text: string) => string) | null = null;
let table: ScriptTable | null = null;

/** 著 that is written 着 in simplified text: OpenCC leaves all of them. */
const PARTICLE = /(?<![显卓专原论名土昭巨编译拙遗合所执较])著(?![名作称述书者录有])/gu;

/** Traditional to simplified, with OpenCC's phrases: 著名 stays, 看著 becomes 看着. Lengths may change outside the basic plane. */
export function simplifiedText(text: string): string {
  const converter = convert ?? Converter({ from: "t", to: "cn" });
  convert = converter;
  return converter(text).replace(PARTICLE, "着");
}

export function scriptTable(): ScriptTable {
  table ??= buildTable();
  return table;
}

const NONE: readonly number[] = [];

function buildTable(): ScriptTable {
  const { bytesOf } = gbkTable();
  const units: number[] = [];
  for (let unit = 0x4e00; unit <= 0x9fff; unit += 1) if (bytesOf(unit) !== 0) units.push(unit);
  const converted = simplifiedText(units.map((unit) => String.fromCharCode(unit)).join("\n")).split("\n");
  const simplified = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  const traditional = new Map<number, number[]>();
  for (const [index, unit] of units.entries()) {
    const target = converted[index] ?? "";
    const targetUnit = target.charCodeAt(0);
    if (target.length !== 1 || targetUnit === unit) continue;
    simplified[unit] = targetUnit;
    const forms = traditional.get(targetUnit);
    if (forms === undefined) traditional.set(targetUnit, [unit]);
    else forms.push(unit);
  }
  return {
    simplifiedOf: (unit) => simplified[unit] ?? unit,
    traditionalOf: (unit) => traditional.get(unit) ?? NONE,
  };
}

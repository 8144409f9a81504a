import { readUnit } from "./units.js";

const IN_BRACKETS = /[（(](?:单位[:：])?([^（()）\d]{1,8})[)）]$/u;

/** 亿元 of 地区生产总值（亿元）; null where the brackets hold no unit (实绩), or there are none. */
export function unitInBrackets(words: string): string | null {
  const found = IN_BRACKETS.exec(words)?.[1] ?? "";
  return isUnit(found) ? found : null;
}

function isUnit(words: string): boolean {
  return words !== "" && readUnit(words, 0)?.end === words.length;
}

const MAGNITUDE = /^(?:万亿|[十百千]?万|[十百千]?亿|[千百])/u;

/** The unit of a cell's number: its own words before those of its row and its column; null where these speak of different things. */
export function unitOfCell(own: string, { row, column }: { row: string; column: string }): string | null {
  if (isUnit(row) && isUnit(column) && nameOf(row) !== nameOf(column)) return null;
  const said = column !== "" && !isUnit(row) ? column : row;
  if (own === "") return said;
  // 12.5万 under 人, or under 万人.
  if (own.replace(MAGNITUDE, "") === "") return own + said.replace(MAGNITUDE, "");
  return isUnit(said) && isShare(own) !== isShare(said) ? null : own;
}

function nameOf(unit: string): string | undefined {
  return readUnit(unit, 0)?.unit;
}

function isShare(unit: string): boolean {
  return readUnit(unit, 0)?.kind === "rate";
}

import type { Candidate } from "./candidate.js";

/** 澜沧江|路: a water's or mountain's name in a street's. */
const STREET = /^(?:[东西南北中]?路(?!段|线)|大道|大街)/u;
const NATURE = /[江河湖山]$/u;
/** 台州市市长: whoever bears the name is no place. */
const OFFICE = /(?:[省市区县州]长|书记|主席)$/u;

/** Whether a proposed place is only a piece of another name, or an office. */
export function isCutPlace(text: string, { type, name, start, end }: Candidate): boolean {
  if (type !== "Place") return false;
  const isNature = NATURE.test(text.slice(start, end)) && end - start <= 4;
  return OFFICE.test(name) || (isNature && STREET.test(text.slice(end, end + 3)));
}

import type { Candidate } from "./candidate.js";

/** 澜沧江|路: a water's or mountain's name in a street's. */
const STREET = /^(?:[东西南北中]?路(?!段|线)|大道|大街)/u;
const NATURE = /[江河湖山]$/u;
/** 台州市市长: whoever bears the name is no place. */
const OFFICE = /(?:[省市区县州]长|书记|主席)$/u;

/** 六堡茶自治区|级重点实验室: the level is the laboratory's. */
const LEVEL = /(?:自治区|[省市县])$/u;

/** 话剧《雨花台》, 《雨花台—信仰的力量》: a work's title, not the district. */
const TITLE_ENDS = /^[》—－·]/u;

/** Whether a proposed place is only a piece of another name, or an office. */
export function isCutPlace(text: string, { type, name, start, end }: Candidate): boolean {
  if (type !== "Place") return false;
  const isNature = NATURE.test(text.slice(start, end)) && end - start <= 4;
  const isLevel = LEVEL.test(name) && text.charAt(end) === "级";
  const isTitle = text.charAt(start - 1) === "《" && TITLE_ENDS.test(text.slice(end, end + 1));
  return OFFICE.test(name) || isLevel || isTitle || (isNature && STREET.test(text.slice(end, end + 3)));
}

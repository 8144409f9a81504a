import type { Candidate } from "./candidate.js";

/** 澜沧江|路: a water's or mountain's name in a street's. */
const STREET = /^(?:[东西南北中]?路(?!段|线)|大道|大街|道(?![路口]))/u;
const NATURE = /[江河湖山]$/u;
/** 苏州|路, 吉林|大路: a street called after a land or city elsewhere. */
const CALLED_STREET = /^(?:[东西南北中]?路(?![段线网桥由演径])|大[路街道])/u;
const WHOLE_AREA = /[区县市镇乡村港城园]$/u;
/** 台州市市长: whoever bears the name is no place. */
const OFFICE = /(?:[省市区县州]长|书记|主席)$/u;

/** 六堡茶自治区|级重点实验室: the level is the laboratory's. */
const LEVEL = /(?:自治区|[省市县])$/u;

/** 话剧《雨花台》, 《雨花台—信仰的力量》: a work's title, not the district. */
const TITLE_ENDS = /^[》—－·]/u;

/** 顺应|城市, 沿海|城市, 新兴|城市, 形成|都市圈, 南昌|都市圈, 61项|城市更新, 扩大|园区, 广大|社区: two words, and no city of that name. */
const ACROSS_WORDS =
  /^(?:[顺适呼响对]应(?=城市)|[沿滨临近渤上北青珠威镇宁]海(?=城市)|[新振复嘉绍宜泰]兴(?=城市)|[亚奥]运(?=城市)|合肥(?=城市)|[各一二两三四五六七八九十多\d]项(?=城市)|[形建构]成(?=都市)|南昌(?=都市)|天津(?=市市)|[广扩壮做强加最三四五六七八九十]大(?=园区|社区)|以上(?=城区))/u;

/** 海河联运: by sea and river. */
const SEA_AND_RIVER = /^海河(?:联运|直达|中转)/u;

/** 金城关 is a pass. */
const PASS = /^金城关/u;
/** 大|香格里拉, 香格里拉|生态旅游区: a land of three provinces, not the city. */
const SHANGRI_LA = /^(?:大香格里拉|.?香格里拉(?:生态旅游区|旅游[圈带环]))/u;

/** 富宁港|口型物流枢纽: a port-type hub; 连云港|口岸 is at the port. */
const PORT_OF = /^口(?!岸)/u;

/** Whether a proposed place is only a piece of another name, or an office. */
export function isCutPlace(text: string, { type, name, start, end, rule }: Candidate): boolean {
  if (type !== "Place") return false;
  const isNature = NATURE.test(text.slice(start, end)) && end - start <= 4;
  const isLevel = LEVEL.test(name) && text.charAt(end) === "级";
  const isAcrossWords = end - start === 3 && ACROSS_WORDS.test(text.slice(Math.max(0, start - 1), end));
  const isWays = SEA_AND_RIVER.test(text.slice(start, start + 4));
  const isLand = end - start === 4 && SHANGRI_LA.test(text.slice(Math.max(0, start - 1), end + 5));
  const isPass = end - start === 2 && PASS.test(text.slice(Math.max(0, start - 1), end));
  const words = text.slice(start, end);
  const isStreet = words.length <= 3 && !WHOLE_AREA.test(words) && CALLED_STREET.test(text.slice(end, end + 3));
  const isPort = name.endsWith("港") && rule !== "division" && PORT_OF.test(text.slice(end, end + 2));
  const isTitle = text.charAt(start - 1) === "《" && TITLE_ENDS.test(text.slice(end, end + 1));
  return (
    OFFICE.test(name) ||
    isLevel ||
    isAcrossWords ||
    isWays ||
    isLand ||
    isPass ||
    isTitle ||
    isPort ||
    isStreet ||
    (isNature && STREET.test(text.slice(end, end + 3)))
  );
}

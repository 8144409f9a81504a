import type { Candidate } from "./candidate.js";
import { isOfMany } from "./rules/departments.js";

/** “五位一体”服务机制: any five that are one; the nation's is a layout. */
const ANY_IN_ONE = /^[“「]?五位一体[”」]?的?\p{Script=Han}{0,4}(?:机制|模式|体系|网络|平台|服务|格局|工作法|责任)/u;
const CALL = /^不忘初心、牢记使命(?!”|」|》|主题教育|的?制度)/u;
const QUOTED = /[“‘「《]$/u;

/** 智慧城市|产业博览会, 数字中国|建设峰会: the fair bears the name, whoever holds it. */
const FAIR = /^(?:建设|产业|发展|创新|国际|高峰){0,2}(?:博览会|论坛|峰会|交易会|展览会)/u;
/** 世界|智慧城市|大会; the 大会 of an area that pushes its campaign is no congress, nor is a 大会战. */
const CONGRESS = /^(?:博览)?大会(?!战|精神)/u;
const OF_THE_WORLD = /(?:世界|全球|国际|亚太|亚洲|届)$/u;

/** 跻身|全球城市|前五位: the class that is ranked, not the aim to be one. */
const RANKED =
  /^(?:的?前[一二三四五六七八九十百\d]+[位名强]?|第[一二三四五六七八九十\d]+[位名]|排名|排行|方阵|第一梯队)/u;

const CITY = /城市[”」]?$/u;

/** 同级|人大: that of each level. */
const LEVEL = /[市区县旗]/u;
const OF_EACH_LEVEL = /[同各]级$/u;
/** 各级政府自觉接受|人大|监督: each that of its own. */
const GOVERNMENTS = /各级(?:人民)?政府[^，。；]*$/u;
const NO_LEVEL = /^(?:人大|政协)/u;

/** 兄弟|经济特区: the others of a kind that the area is of too. */
const OF_OTHERS = /兄弟$/u;

/** 港口型|国家物流枢纽, 国家级: a word that says what kind or level something is of. */
const KIND_OR_LEVEL = /^\p{Script=Han}{2,3}[型级]$/u;

/** 军工路|越江|隧道: what a work crosses is told, not named. */
const CROSSING = /^[越过跨穿][江河海]$/u;

/** 在淮|高校, 在蓉|企业: those that are in the city. */
const WITHIN = /^在.$/u;

/** 闵|行: a piece of one. */
const ONE_CHARACTER = /^.$/u;

/** Whether a campaign's name or a body's stands as words: 我们要不忘初心、牢记使命，知重负重 calls upon the hearers. */
export function isMereWords(text: string, { type, rule, start, end }: Candidate): boolean {
  if (type === "Department")
    return (
      OF_EACH_LEVEL.test(text.slice(Math.max(0, start - 2), start)) ||
      (NO_LEVEL.test(text.slice(start, end)) && GOVERNMENTS.test(text.slice(Math.max(0, start - 20), start))) ||
      (LEVEL.test(text.charAt(start)) && isOfMany(text, start))
    );
  if (type === "Place") return isNoPlace(text, start, end);
  if (type !== "Initiative") return false;
  const [before, from] = [text.slice(Math.max(0, start - 2), start), text.slice(start, start + 24)];
  return (
    ANY_IN_ONE.test(from) ||
    (CALL.test(from) && !QUOTED.test(before)) ||
    (CITY.test(text.slice(start, end)) && RANKED.test(text.slice(end, end + 6))) ||
    (rule === "gazetteer" && isInEvent(before, text.slice(end, end + 12)))
  );
}

function isNoPlace(text: string, start: number, end: number): boolean {
  const name = text.slice(start, end);
  return (
    OF_OTHERS.test(text.slice(Math.max(0, start - 2), start)) ||
    KIND_OR_LEVEL.test(name) ||
    CROSSING.test(name) ||
    WITHIN.test(name) ||
    ONE_CHARACTER.test(name) ||
    name.split(/[（(]/u).length !== name.split(/[）)]/u).length
  );
}

function isInEvent(before: string, behind: string): boolean {
  return FAIR.test(behind) || (CONGRESS.test(behind) && OF_THE_WORLD.test(before));
}

import { JOINERS, RESULT } from "./measure-words.js";
import type { NumberToken } from "./number-token.js";

/** Voltages name what they stand in: 500千伏输变电工程. */
const VOLTAGE = /(?:伏|伏安)$/;
const THRESHOLD_BEHIND = /以[上下]$/;
const THRESHOLD_BEFORE = /(?:超过?|过|不足)$/;
/** A sum that a thing is endowed with is a figure of its own: 总规模超过200亿元的投资基金. */
const ENDOWMENT = /(?:规模|资本金?|总投资|注册资本|资金|完成|实现|达到?|突破)(?:超过?|过|达|达到|为|约|近)?$/;
const SIZE = /(?:规模|资本金?|总投资|注册资本|资金)(?:超过?|过|达|达到|为|约|近)?$/;
const PEOPLE = /^[人名]$/;
const POLICIES = /^的?[^，,。；;、\d]{0,24}?(?:政策措施|政策|措施|意见|举措|任务清单)(?![性体])/;
const WORKS = /^的?[^，,；;。、]{0,14}(?:项目|工程|生产线|航道|泊位|码头|电站|机组|装置|基地|风电场|水库|烯|油|氨)/;
/** 110万吨玉米深加工、50万吨绿豆综合利用`等项目`. */
const LISTED_WORKS = /^的?[^，,；;。]{2,}?等(?:一批)?(?:重大|重点)?(?:[^，,；;。、]{0,6})(?:项目|工程)/;
const CLOSURE = /(?:淘汰|退出|化解|压减|关停|去除|去|压缩)[^，,、]{0,4}$/;
/** The thing begins straight behind the number, not a verb of use. */
const THING_BEHIND = /^的?(?![\s，,；;。、:：的)）])(?!用于|推进|支持|投入|给予|帮助|解决|实施)./u;

/** 年产`24万吨`尼龙切片: what a plant can make. */
const CAPACITY_BEFORE = /(?:年产|日产|单机)(?:约|达|超过?|近)?$/;
/** A verb, a joiner or a mark in front: the amount was reached, and is no size of a named thing (立新`1万吨`多晶硅). */
const REACHED_BEFORE = new RegExp(`(?:^|[^\\p{Script=Han}“”]|${RESULT}|${JOINERS}|[的了和及与])$`, "u");
const CLASS_BEFORE = /(?:纳入|列入|入选|进入|跻身|迈入)(?:国家|全国|全省|省|全市|市)?\s*$/;
const CLASS_BEHIND = /^级?(?:产业|特色|企业)?[^，,。；;、\d]{0,4}(?:园区|集群|企业|俱乐部|行列)/;
const VERB_BEFORE = new RegExp(`${RESULT}$`);
const SIZES = /(?:吨|瓦|立方米|头|只|羽|方|千升)$/;

/** 718所电子气体三期, 618所无人机基地: an institute's number; what is counted in 所 are houses. */
const INSTITUTE = /^(?![，,。；;、的])/;
const HOUSES = /^[^，,。；;]{0,24}?[校院园学馆站心所构中室处店]/;
/** 100张`床位以上`的养老机构. */
const OF_SUCH_A_SIZE = /^(?:床位|人口|学生|教职工)以[上下]/;

/** 临海产业园`30万辆`扩建项目: what a plant makes; 技改项目`20个` and `12个`扩建项目 are counted. */
function isPlantSize({ unit }: NumberToken, behind: string): boolean {
  return MADE.test(unit ?? "") && PLANT.test(behind);
}

const MADE = /[辆台套件片块支瓶只]$/;
const PLANT = /^(?:扩建|扩能|扩产|技改|技术改造|改扩建|迁建|整车|产能)[^，,。；;、\d]{0,8}?(?:项目|工程|生产线|基地)/;

/** 出台`30条`措施: how long a policy is, not what was reached. */
function isPolicyCount(token: NumberToken, behind: string): boolean {
  return token.kind === "count" && /^[条项]$/.test(token.unit ?? "") && POLICIES.test(behind);
}

const ENGINE = /^[^，,。；;、\d]{0,6}(?:机组|锅炉|船舶|货车)/;

/** 新建`1000公里以上`燃气管网 is what was reached; 淘汰`20吨以下`锅炉39台, 5个`1000平方米以上`社区 are which. */
function isReached(text: string, { start, end }: NumberToken, before: string): boolean {
  if (text.slice(start, end).endsWith("下") || !VERB_BEFORE.test(before)) return false;
  // 实施20万千瓦以上`燃煤发电机组`改造: which engines.
  if (ENGINE.test(text.slice(end, end + 12))) return false;
  return !/^[^，,。；;、\d]*\d/.test(text.slice(end, end + 30));
}

/**
 * Whether a number belongs to the name of what is counted and is no value of its own: 投资`1000万元以上`的企业56家,
 * `500千伏`变电站, `30万吨级`航道, `140万吨`煤制烯烃项目.
 */
export function isModifier(text: string, token: NumberToken): boolean {
  const behind = text.slice(token.end, token.end + 60);
  if (/^(?:级|人口以[上下])/.test(behind) || VOLTAGE.test(token.unit ?? "")) return true;
  if (token.unit === "所" && INSTITUTE.test(behind) && !HOUSES.test(behind)) return true;
  if (token.kind === "count" && (OF_SUCH_A_SIZE.test(behind) || isPlantSize(token, behind))) return true;
  if (isPolicyCount(token, behind)) return true;
  const before = text.slice(Math.max(0, token.start - 12), token.start);
  // 益生`200万头`生猪养殖等项目: what a farm raises.
  if (/[头只羽]$/.test(token.unit ?? "") && !REACHED_BEFORE.test(before) && LISTED_WORKS.test(behind)) return true;
  const threshold = THRESHOLD_BEHIND.test(text.slice(token.start, token.end));
  if (threshold && PEOPLE.test(token.unit ?? "") && THING_BEHIND.test(behind)) return true;
  if (token.kind !== "amount" || !THING_BEHIND.test(behind)) return false;
  if ((token.unit ?? "").endsWith("元")) {
    // 1个500亿元产值园区: how big each is.
    if (/\d[个家座项条]$/.test(before)) return true;
    // 纳入省`500亿元`产业培育园区: a class of such.
    if (CLASS_BEFORE.test(before) && CLASS_BEHIND.test(behind)) return true;
    // 收入突破100万元以上的行政村: which villages, not how much.
    if (threshold && behind.startsWith("的")) return !SIZE.test(before);
    return (threshold || THRESHOLD_BEFORE.test(before)) && !ENDOWMENT.test(before);
  }
  if (threshold) return !isReached(text, token, before);
  if (SIZES.test(token.unit ?? "") && (CAPACITY_BEFORE.test(before) || !REACHED_BEFORE.test(before))) return true;
  if (SIZES.test(token.unit ?? "") && LISTED_WORKS.test(behind)) return true;
  return /[吨瓦]$/.test(token.unit ?? "") && WORKS.test(behind) && !CLOSURE.test(before);
}

import type { NumberGroup } from "./number-groups.js";

/** What stands around the numbers of a clause. */
export interface WordsAround {
  readonly left: string;
  readonly right: string;
}

/** A glossary's list counted at its end, or its digit explained: 指A、B等`9项`, “6”指`6个`. */
const SUMS_UP = /^“\d+”(?:指|即|是)|^是?指.*(?:、|等$)/;
/** How many there are of which one or some are meant: 成为`24个`必游地之一, 在全省`77个`开发区综合考评中位列第七. */
const OUT_OF = /之一$|(?:排名|排位|考评|评比|中位列|中排)/;
const LISTED = /(?:入选|列入|融入|被?评为|成为|跻身|位列|列)[^，,。；;]{0,8}(?:首批|全国|全省|全球|国家)$/;
/** What everybody gets once or twice: 每个县至少建成`1个`集聚区. */
const FOR_EACH = /^(?:确保|做到|推动|安排)?(?:每个|每县|每村|每乡|各(?:县|乡|镇|村|区|市)[^，,。；;]{0,5}[均都])/;
/** 总量前移`3位`, 提升`2个`位次: how far a rank moved. */
const MOVED = /(?:前移|前进|跃升|上升|提升|后移|下降|再前进)了?$/;
const PLACES = /^(?:位次|名次)/;
/** 围绕`22个`重点产业集群: what was kept in view. */
const IN_VIEW = /^(?:围绕|聚焦|对标|对接(?!签约)|针对|锚定)/;
/** 高于全省`2个百分点`, 比全国平均高`0.6个百分点`: how far from others, not what was reached. */
const FROM_OTHERS = /(?:高于|低于|高出|快于|超出|优于|少于|多于)[^，,。；;]*$|[高低快慢]$/;
/** GDP约为湖州的`70%`, 费率比商业担保低`50%`. */
const COMPARED = /(?:相当于|约为)[^，,]{1,14}的$|比[^，,]+[高低快慢]$/;
/** 出台园区`20条`, 落实开发区高质量发展`21条`: short forms of policies. */
const POLICY_BEFORE = /^(?:[^，,。；;]{0,6}?)(?:出台|制定|落实|印发|实施|聚焦|办好|推出)/;

/** `500万元`口径固定资产投资: from which size on something is counted. */
const THRESHOLD = /^口径/;

/** 是全市`50多万`各族人民努力奋斗的结果: whom a report thanks. */
const THANKED = /(?:努力|奋斗|支持|拼搏|奋进|参与|付出)[^，,。；;]{0,8}的结果$/;

/** 其中`16项`预期性指标, 提出`24项`主要指标: how many goals a plan has. */
const GOALS = /^(?:主要|核心|具体|重要|预期性?|约束性?|发展|经济|社会|目标)+指标$/;
const REACHED = /(?:完成|达到|达标|实现|超过|超额|提前|居)[^，,。；;]*$/;

/** Whether numbers are no result of anything and so no figures. */
export function isNoResult({ tokens }: NumberGroup, { left, right }: WordsAround): boolean {
  const token = tokens[0];
  if (token === undefined || SUMS_UP.test(left)) return true;
  if (THRESHOLD.test(right) || THANKED.test(right)) return true;
  if (token.kind === "points") return FROM_OTHERS.test(left);
  if (token.kind === "rate") return COMPARED.test(left);
  if (token.kind !== "count") return false;
  if (PLACES.test(right) || (token.unit === "位" && MOVED.test(left))) return true;
  if (IN_VIEW.test(left) || OUT_OF.test(right) || LISTED.test(left)) return true;
  if (GOALS.test(right) && !REACHED.test(left)) return true;
  if (FOR_EACH.test(left)) return token.value <= 2;
  return token.unit === "条" && right === "" && POLICY_BEFORE.test(left);
}

import type { FigureName } from "./figure-name.js";
import { readRight, resultVerbOf, withoutResultVerb } from "./indicator-names.js";
import { FALL, RISE } from "./measure-words.js";
import type { NumberToken } from "./number-token.js";

/** Names that say by themselves that they are a share, a rate or an index. */
const OF_A_HUNDRED =
  /占|率|比|幅|速|指数|系数|水平|强度|浓度|[密温湿广深程力]度|[盖及渗合面]面|价格|CPI|PPI|恩格尔|安全感|满意/u;
/** What is counted, weighed or paid: in per cent it is the share of it. */
const IN_NUMBERS =
  /(?:总值|产值|增加值|收入|支出|投资|税收|利润|利税|进出口|出口|进口|贷款|存款|余额|消费|总量|产量|销量|人数|人口|人员|面积|数量|天数|额|养老金|就业|脱贫|出列|(?<![作企])业|企业|项目|事项|机构|学校|社区|[村镇户])$/u;

/** Things of which some count how many there are and others how large, long or costly they are. */
const BY_SIZE: readonly (readonly [units: RegExp, things: RegExp, size: string])[] = [
  [
    /(?:平方米|平米|平方公里|亩|公顷)$/,
    /(?:房|住房|房屋|用房|小区|[户社旧]区|棚户区改造|城中村|改造|建筑|违建|违法建设|功能区|海外仓|住房(?:竣工|建成)|道路|街路|矿山|植树|设施|项目|工程|基地|园区?|馆|市场|停车场|广场|学校|校舍|厂)$/u,
    "面积",
  ],
  [
    /(?<!平方)(?:公里|千米|米)$/,
    /(?:道路|公路|高速|铁路|高铁|街路|街巷|小巷|河道|河流|管廊|专用道|林荫道|项目|工程)$/u,
    "里程",
  ],
  [
    /(?:户|户次)$/,
    /^(?:新增)?发放.*(?:补贴|补助|津贴|金)$|(?:问题|创业|脱贫|移民|搬迁|居民|小区|城中村|(?:小区|城中村|棚户区)改造(?:项目)?)$/u,
    "户数",
  ],
  [/(?:人|人次|名)$/, /^(?:新增)?发放.*(?:补贴|补助|津贴|金)$/u, "人数"],
  [/元$/, /(?:企业|项目|园区|中心|平台|基地|机构|主体|工程|消费券|订单)$/u, "金额"],
  [/瓦$/, /机组$/u, "容量"],
  [/[宗块]$/, /土地$/u, "宗数"],
  [/[块处个]$/, /绿地$/u, "处数"],
  [/[项家户个]$/, /落后产能$/u, "项数"],
  [/条$/, /(?:步道|绿道|碧道)$/u, "条数"],
  [/立方米?$/, /沼气池$/u, "容积"],
];
const COME_SO_FAR = /完成(?:了|约|近|达到?|超过)?$/u;
const MAGNITUDE = /^[十百千万亿]+(?=.)/;
const ALONE = /^..$/u;

/** Who and what an area has for years: 高新技术企业`突破`1500家 are all there are, 新增高新技术企业、`科技型中小企业`200家 those that a year brought. */
const STOCKED =
  /(?:企业|公司|总部|主体|工商户|合作社|农场|机构|平台|基地|中心|人才|院士|博士|团队|专家|商户|用户|网点|品牌|商标|标准|专利|产品|景区|景点|城市|友城|友好港|楼宇|街区|商圈|市场|单位|组织|社团|志愿者|实验室|孵化器|众创空间|独角兽|小巨人|首店|航线|专线|海外仓)$/u;
const SIZED =
  /(?:项目|床位|泊位|学位|面积|里程|能力|容量|装机|产能|人数|桩|站|[设公]施|园区|农田|绿地|湿地|林地|住房|道路|管网|步道|绿道|[馆园院校村])$/u;
const COUNTED = /^[十百千万亿]*[个家户名人]?$/;
const HOW_MANY_THERE_ARE =
  /(?:突破|超过|达到?|[增发扩升]\S{0,2}[到至]|增至|累计|总[数量]|共有?|拥有|保有量|存量|稳定在|保持在)[了约近为]?$/u;
/** 积分制入户`累计超`10万人: of all years, beside what each brings. */
const SO_FAR = /累计(?:已|已经)?(?:超过?|突破|达到?)$/u;
const OF_PEOPLE = /[人户名](?:次)?$/u;
/** 参保人数比上年底`净增`3.8万人. */
const GAIN = /([新净]增)(?:加|了|约|近|超|过|达|到)*$/u;
/** `由“十二五”末的`9.28万户增加到15.3万户. */
const FROM_SO_MANY = /[由从](?:[^，,、。；;]{0,8}的)?$/u;
const TO_SO_MANY = /^[^，,。；;]*(?:[增发扩升][^，,、。；;\d]{0,2}[到至]|达)/u;
/** 存贷款分别`增加`1003.8亿元和920.3亿元, 低保标准`提高`40元: not how much there is. */
const CHANGE = new RegExp(`(?:(${RISE})|${FALL})(?:了|约|近|超|过|高?达|均|各)*$`, "u");
/** Of a list, what has a verb of its own: 新建幼儿园13所、`增加学位`3870个; a 提升村 is a kind of village. */
const CHANGED = new RegExp(`^(?:${RISE}|${FALL})(?=..)`, "u");
/** Verbs that do not tell what became of the thing. */
const VAGUE =
  /^(?:完成|累计|推动|推进|开展|组织|抓好|实施|形成|给予|作出|提供|安排|解决|争取|支持|接待|覆盖|惠及|办理|受理|办结)+$/;

/** What stands around a figure whose name is to say which measure it is. */
export interface Told {
  /** The words of the sentence up to the number. */
  readonly before: string;
  /** Those behind it. */
  readonly behind: string;
  /** The verb of the clause's first count; empty where there is none. */
  readonly verb: string;
  readonly number: NumberToken;
}

/**
 * Tells measures apart that reports call alike: a share from what it is a share of, an area or a sum from a count, what a year brought from
 * all there are. The name as it stood remains an alias.
 */
export function toldApart(name: FigureName, told: Told): FigureName {
  const { kind, unit } = told.number;
  // 工程建设任务累计完成90%: how far it has come, not of how many.
  if (kind === "rate" && COME_SO_FAR.test(told.before) && !OF_A_HUNDRED.test(name.name))
    return renamed(name, `${name.name}完成率`);
  if (kind === "rate" || kind === "points") {
    if (OF_A_HUNDRED.test(name.name) || !IN_NUMBERS.test(name.name) || ALONE.test(name.name)) return name;
    return renamed(name, name.name + (kind === "rate" ? "占比" : "增幅"));
  }
  const plain = (unit ?? "").replace(MAGNITUDE, "");
  const size = BY_SIZE.find(([units, things]) => units.test(plain) && things.test(name.name))?.[2];
  const full = withCourse(name, told);
  return size === undefined ? full : renamed(full, full.name + size);
}

/** With what became of it: what came to it, by how much it changed, how many there are, what its clause did. */
function withCourse(name: FigureName, { before, behind, verb, number }: Told): FigureName {
  if (resultVerbOf(name.name) !== "" && withoutResultVerb(name.name) !== null) return name;
  const gain = GAIN.exec(before)?.[1] ?? "";
  if (gain !== "" && !/[新净]增/u.test(name.name)) return renamed(name, gain + name.name);
  // 改造提升623条背街小巷、203个`老旧小区`: what is worked at does not grow.
  const change = behind.startsWith(name.surface) ? null : CHANGE.exec(before);
  if (change !== null && !/[增减提升降涨调缩]/u.test(name.name))
    return renamed(name, name.name + (change[1] === undefined ? "减量" : "增量"));
  // Where the name stands before: 积分制入户累计超10万人, not 累计超10万人参加培训.
  if (SO_FAR.test(before) && OF_PEOPLE.test(number.unit ?? "") && before.replace(SO_FAR, "").endsWith(name.surface))
    return renamed(name, `累计${name.name}`);
  if (HOW_MANY_THERE_ARE.test(before) || (FROM_SO_MANY.test(before) && TO_SO_MANY.test(behind))) {
    const isStock = STOCKED.test(name.name) && COUNTED.test(number.unit ?? "");
    // 新登记市场主体2.9万户，达到23.94万户: of all, not of the new ones.
    return isStock ? renamed(name, `${name.name.replace(/^新(?:登记|注册|设立)/u, "")}总数`) : name;
  }
  const isGoverned = verb !== "" && !VAGUE.test(verb) && isThing(name.name);
  return isGoverned ? renamed(name, verb + name.name) : name;
}

function isThing(name: string): boolean {
  const isKind = (STOCKED.test(name) || SIZED.test(name)) && !OF_A_HUNDRED.test(name);
  const isName = readRight(name).predicate === "" || ABLE.test(name);
  return isKind && isName && !/^其中|^[占年人户]/u.test(name) && !CHANGED.test(name);
}

/** 港口通过能力 has no verb but what the port is able to. */
const ABLE = /(?:通过|通行|接待|处理|生产|供应)能力$/u;

function renamed({ name, aliases, surface }: FigureName, full: string): FigureName {
  return { name: full, aliases: [...new Set([name, ...aliases])].filter((alias) => alias !== full), surface };
}

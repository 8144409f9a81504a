import type { EntityType } from "#model/ontology.js";
import { isBareCount } from "./bare-counts.js";

const TIME =
  /(?:19|20)\d{2}|\d{4}年|(?:十[一二三四五六七八九]|二十)大(?=报告|精神)|^党的[八九十]大$|^(?:党的)?(?:十[一二三四五六七八九]|二十)大$|[一二三四五六七八九十百\d]+周年|[“"]?十[一二三四五]?五[”"]?(?=时期|规划|计划|期间|重点|重大|专项|以来|末|发展|纲要|国民)|^[“"]?十[一二三四五]?五(?![件项条个类张座种]|大.)|第[一二三四五六七八九十百\d]+[轮届次批期个]|[一二三四五六七八九十\d]+届|首届|[一二三四五六七八九十]期/u;

/** A phase alone tells not of what: 二期 of a power plant and of a campus. */
const BARE_PHASE = /^第?(?:[一二三四五六七八九十]|\d{1,2})[期批](?:工程|项目|建设)*$|^首[期批](?:工程|项目|建设)*$/u;

/** Whether the name itself tells which one of many it is: 第五轮环保三年行动计划, 2014年民生实事, 地铁一期; but 十五件实事 are only counted. */
export function ownTime(name: string): boolean {
  return TIME.test(name) && !BARE_PHASE.test(name);
}

/** Kinds of things of which an area has one after the other under one name. */
export interface Recurring {
  readonly type: EntityType;
  readonly name: string;
  readonly pattern: RegExp;
  readonly example: string;
  readonly counterexample: string;
}

const GAMES_AND_EXPOS = "奥运会|亚运会|残运会|世博会|大运会|残奥会|冬奥会|青奥会|军运会|园博会|世园会";

const COUNT = "[一二两三四五六七八九十百\\d]{1,3}";
/** What a report counts anew each year, in its last word: 三大任务, 三纵, 七个更. */
const COUNTED_ANEW =
  "任务|平台|工程|行动|计划|改革|制度|机制|项目|[片园]?区|产业|集群|品牌|战略|枢纽|要求|措施|举措|建设|提升|攻坚|会战|活动|政策|方案|着力|打造|强化|优先|突出|坚持|确保|加快|突破|重点|到位|加强|一批|转变|转型|优势|体系|领域|环节|方面|问题|目标|关系|抓手|增长|窗口|实事|好事|大事|布局|保障|台阶|扶贫|号文件?";

export const RECURRING: readonly Recurring[] = [
  {
    type: "Place",
    name: "relative-place",
    pattern:
      /^(?:周边|沿线|周围|本|该|其他|两岸|沿河|沿江|沿海|沿山|沿路|沿街|各|全部|所有|新建|新增|新开工|改造|边远|重点|城乡|农村|部分|大型|示范|试点|精品|\d)|^.$|^(?:国家|省|市|区|县)级(?!新区).{2,}|^国家(?:高新区|经开区|开发区)|^(?:国家|省级|市级|区级|首批|全国).*(?:示范[区县市村镇]|景区|名镇|名村|强镇|先行区)$|^(?:\p{Script=Han}[江河])?(?:公路|铁路|特)?大桥$|^(?:[东西南北中]部|郊[区县]|海港|临空|起步区|拓展区|扩展区|配套区|核心区|(?:创新|改革|先行|综合|合作|发展|引领)*(?:先行区|试验区|示范区)|度假区|保税区|综保区|保税港区|保税物流中心(?:\([AB]型\))?|出口加工区|集宿区|旧屋区|城中村|卫星城|远城区|新市镇|共建区|商务区|火车站|汽车站|客运站|高铁站|航空港|深水港|邮轮港|国铁|都市[区圈]|大?中?城市|(?:现代化|国际化?|区域性?)*大都市|世界级城市群|内陆地区|江河湖|城关镇|中心[村镇]|美丽海湾|[新老旧]城区|高架桥|立交桥|天桥|地下通道|口袋公园|国家公园|小?游园|步行街|美食街|商业街|夜市|绿道|步道|停车场|车站|码头|港口|港区|公园|广场|社区|小区|街区|景区|园区|片区|村庄|水库|河道|河湖|湖泊|湿地|海岸|岸线|道路|公路|铁路|桥梁|隧道|街道|乡镇|校园|厂区|矿区|库区|灌区|林区|牧区|山区)$/u,
    example: "周边地区",
    counterexample: "桃花坞片区",
  },
  {
    type: "Organization",
    name: "bare-house",
    pattern: /^(?:博物馆|图书馆|科技馆|美术馆|文化馆|体育馆|纪念馆|大剧院|奥体中心|工人文化宫)$/u,
    example: "图书馆",
    counterexample: "市图书馆",
  },
  {
    type: "Organization",
    name: "class-of-houses",
    pattern:
      /^(?:国有|民营|公立|民办|大型|龙头|外资|上市|投资性|总部|金融|港澳)*(?:企业集团|企业|公司|银行|医院|学校|高校|院校|机构|协会|子基金|产业(?:技术)?(?:创新)?(?:战略)?联盟)$/u,
    example: "国有企业集团",
    counterexample: "鼓楼医院",
  },
  {
    type: "Organization",
    // Each firm that gets the title has its own.
    name: "house-of-a-level",
    pattern:
      /^(?:国家级?|全国|\p{Script=Han}{0,7}(?:[省市]|自治区)级?)(?:重点|工程|联合)?(?:实验室|工程(?:技术)?研究中心|(?:企业)?技术(?:创新)?中心|产业技术创新战略联盟|博士后(?:科研)?工作站|制造业创新中心)$/u,
    example: "国家重点实验室",
    counterexample: "国家燃料电池技术创新中心",
  },
  {
    type: "Initiative",
    name: "bare-kind",
    pattern:
      /^(?:国家|省域|区域性?|国际性?|全国性?|现代化|重要|综合性?)*(?:副?中心|枢纽|节点|门户|支点)城市(?:建设)?$|^.{1,2}(?:工程|行动|计划|改革|活动|试点|建设|战略|整治|治理|攻坚|创建|示范)$|^(?:全国|国家级?|省级|市级|区级|县级).{0,2}(?:示范|试点|先进|样板|标杆|重点).{0,4}$/u,
    example: "提质工程",
    counterexample: "医药卫生体制改革",
  },
  {
    type: "Initiative",
    name: "round",
    pattern:
      /机构改革$|^灾后(?:恢复)?重建$|^(?:产权|股份|管理|(?:收入)?分配|人事|价格|用工).{0,2}(?:制度?|体制|机制)改革$/u,
    example: "政府机构改革",
    counterexample: "医药卫生体制改革",
  },
  {
    type: "Initiative",
    // Of ten reports that name 全国文明城市 or 国家卫生城市 one tells of a county's.
    name: "title-of-many",
    pattern:
      /^(?:国家|省|市|区|县)级.{2,}|^(?:中国|国家|全国|全省|首批).*(?:[区县镇村]|县城|基地|单位|集体|氧吧|名城|(?:卫生|文明|园林|创新型)城市|\d+强)(?:建设|创建)?$|^(?:国家)?\dA级?(?:旅游)?景区$|(?:示范|创新|实践)基地$/u,
    example: "国家全域旅游示范区",
    counterexample: "国家森林城市",
  },
  {
    type: "Project",
    name: "kinds-of-ways",
    pattern:
      /^(?:高速?|快速?|城市|城际|市域|地铁|轨道|[过跨穿越][江海河湖山]|疏港|旅游|农村|国省|干线|普通|主次|断头|环城|沿江|沿海|城乡|重点)*(?:通道|公路|铁路|快速路|干线|干道|路网|城际|路桥|道路|大桥|隧道|桥梁|码头|航道|机场|港口|水库|管网|管廊|电站|水厂)$|^(?:\p{Script=Han}{1,2}江)?(?:越江|过江)(?:工程|设施|隧道)(?:建设)?$|^(?:国铁|市政路桥|高标准农田|自然保护区|小游园|生态湿地|保税物流中心(?:\([AB]型\))?)(?:建设|工程|项目)*$/u,
    example: "过江通道",
    counterexample: "夹江过江通道",
  },
  {
    type: "Project",
    name: "house-of-a-level-to-be",
    pattern:
      /^(?:国家级?|全国|省级?|市级)(?:重点|工程|企业)?(?:实验室|工程(?:技术)?(?:研究)?中心|技术(?:创新)?中心)(?:建设)?$/u,
    example: "国家工程研究中心",
    counterexample: "国家先进高分子材料产业创新中心",
  },
  {
    type: "Project",
    name: "base-of-a-trade",
    pattern:
      /^(?:全国|国家|重要|高新|高技术|新兴|战略性|先进|现代|汽车|石化|石油化工|造船|材料|新|能源|装备|生物|医药|软件|文化|农业|农产品|加工|制造业?|技术|产业|生产)*基地(?:建设)?$/u,
    example: "高新技术产业基地",
    counterexample: "西岸传媒产业基地",
  },
  {
    type: "Project",
    name: "bare-quantity",
    pattern:
      /^[\d.×+-]+(?:万|亿|千|百)?(?:千瓦|千伏|吨|公里|平方米|亩|立方米|套|座|个|条|米|伏|兆瓦|GW|MW|KV|KW)(?:机组|项目|工程|电站|光伏|风电)?$/u,
    example: "35万千瓦",
    counterexample: "220千伏西湖变电站",
  },
  {
    type: "Event",
    name: "happening",
    pattern: new RegExp(
      `^(?:夏季|冬季|青年|特殊|世界|国际|全国|[残冬特青夏])*(?:${GAMES_AND_EXPOS})$|[省市区州县](?:残|大)运会$|^(?!.*(?:${GAMES_AND_EXPOS})$)`,
      "u",
    ),
    example: "经济工作会议",
    counterexample: "杭州亚运会",
  },
  {
    type: "Policy",
    name: "plan",
    pattern:
      /(?:计划|规划|纲要|方案|要点|清单|目录|名录|榜单|预算|决算|预案|任务书|时间表|路线图|工作报告|报告|措施|政策|意见|决定|通知|规定|协议|草案\)?|细则|文件|\d+条|[一二三四五六七八九十]条|[一二三四五六七八九十]策)$/u,
    example: "环保三年行动计划",
    counterexample: "物业管理条例",
  },
  {
    type: "Initiative",
    name: "campaign",
    pattern:
      /实事|^回头看|年$|年活动|月$|周$|百日|专项(?:行动|整治|治理|检查|督查|斗争)|行动$|大(?:检查|排查|走访|调研|会战|干|整治|清理)|攻坚|集中(?:整治|行动)|主题|民生工程|重点工程|(?:重大|重点).*项目|活动$|竞赛$|计划$|(?:隐患|问题).{0,2}排查(?:整治|治理)$/u,
    example: "十件民生实事",
    counterexample: "乡村振兴",
  },
  {
    type: "Initiative",
    // Inspectors come again after some years; 第二轮 and 2018年 say which time it was.
    name: "inspection",
    pattern: /(?:督察|督查|巡视|巡察|大检查|普查|大起底)(?:整改|反馈.*|问题.*|“?回头看”?)?(?:工作)?$/u,
    example: "中央环保督察",
    counterexample: "河长制",
  },
  {
    type: "Initiative",
    name: "counted-tasks",
    // What is built of five named aims, 五个中心建设, is not five buildings.
    pattern: new RegExp(
      `^(?!${COUNT}个(?!\\p{Script=Han}{0,6}(?:${COUNTED_ANEW})建设$)\\p{Script=Han}{2,6}建设$)${COUNT}(?:\\p{Script=Han}|[大个项件条张场类批]\\p{Script=Han}{0,8}?(?:${COUNTED_ANEW})|个[一新更]|\\p{Script=Han}?(?:${COUNTED_ANEW}))$`,
      "u",
    ),
    example: "三大行动",
    counterexample: "四个中心",
  },
  {
    type: "Project",
    name: "this-years-works",
    pattern:
      /^(?:新开工|续建|在建|新建|新改建|改建|扩建|改扩建|新改扩建|新增|拟建|竣工|投产|开工|重点|重大|亿元|前期|储备|招商|签约|大好|民生|实事|省级|市级|区级|县级|国家级).{0,8}(?:项目|工程|公路|道路|泊位|学校|幼儿园|中小学|住房|中心|平台|基地|园|站|厂)$|(?:重点|重大|大中型|百大|省列)[\p{Script=Han}]{0,6}(?:项目|工程|专项)$|^(?:大|好|工业|产业|基础设施|农业|文化|旅游|省|市|区|县).{0,2}(?:项目|工程)$|^(?:区县|乡镇|街镇|镇街|村级|社区|农村|基层|公共|普惠|城乡|市县|城镇|住宅|老旧|既有)|(?:住房|安置房|保障房|廉租房|公租房|经济适用房|棚户区|步道|泊位|公厕|充电桩|站点|网点|机构)$|实事|\d+个|(?<!\d)[\d一二三四五六七八九十]+大\p{Script=Han}{0,4}(?:工程|项目|专项)/u,
    example: "新开工项目",
    counterexample: "西岸传媒港",
  },
];

/** Whether the year tells which one is meant where the name does not. */
export function recurs(type: EntityType, name: string): boolean {
  return (
    BARE_PHASE.test(name) ||
    isBareCount(type, name) ||
    RECURRING.some((kind) => kind.type === type && kind.pattern.test(name))
  );
}

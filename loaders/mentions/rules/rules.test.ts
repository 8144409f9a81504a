import { describe, expect, test } from "vitest";
import { read, typedNames, type Read } from "../fixture.js";
import type { Candidate } from "../candidate.js";
import { authorities } from "./authorities.js";
import { bareZones } from "./bare-zones.js";
import { departments } from "./departments.js";
import { divisions } from "./divisions.js";
import { frequentNames } from "./frequent-names.js";
import { innerPlaces } from "./inner-places.js";
import { knownNames, ownArea } from "./known-names.js";
import { leadingNames } from "./leading-names.js";
import { leadingParts } from "./leading-parts.js";
import { looseLists } from "./loose-lists.js";
import { metroLines } from "./metro-lines.js";
import { nounPhraseNames } from "./noun-phrases.js";
import { numberedHouses } from "./numbered-houses.js";
import { outputProjects } from "./outputs.js";
import { people } from "./people.js";
import { plenums } from "./plenums.js";
import { governedPolicies, listedPolicies } from "./policies.js";
import { quotedNames } from "./quotes.js";
import { areaSlogans } from "./slogans.js";
import { titledPolicies } from "./titles.js";

interface RuleCase {
  readonly rule: (passage: Read) => readonly Candidate[];
  /** Text and what the rule finds in it; nothing for a counter-example. */
  readonly cases: readonly (readonly [text: string, ...found: string[]])[];
  readonly area?: string;
}

const nounPhrases = ({ groups, reading }: Read): Candidate[] => nounPhraseNames(groups, reading);
const only =
  (rule: string) =>
  (passage: Read): Candidate[] =>
    nounPhrases(passage).filter((candidate) => candidate.rule === rule);

const RULES: Readonly<Record<string, RuleCase>> = {
  "title-marks": {
    rule: ({ tokens }) => titledPolicies(tokens),
    cases: [
      ["修订《徐汇区关于加快推进现代服务业发展的扶持意见》", "Policy 徐汇区关于加快推进现代服务业发展的扶持意见"],
      ["排演话剧《长恨歌》，创办《徐汇报》"],
      ["歌曲《你笑起来真好看》获奖，电视剧《去有风的地方》《平凡的世界》热播"],
      ["制定《质量提升办法》《审批管理规定》", "Policy 质量提升办法", "Policy 审批管理规定"],
    ],
  },
  "frequent-name": {
    rule: ({ text, tokens, reading }) => frequentNames(text, tokens, reading),
    cases: [
      ["推进“三医联动”改革，召开省委经济工作会议", "Initiative “三医联动”改革", "Event 省委经济工作会议"],
      ["开展年庆祝活动"],
      ["落实与兄弟省区市政府的合作协议，市政府负责", "Department 市政府"],
    ],
  },
  gazetteer: {
    rule: ({ text, tokens, reading }) => knownNames(text, tokens, reading),
    cases: [
      ["支持豫西南地区加快发展，带动西南地区", "Place 西南"],
      ["徐汇滨江与西岸连成一片", "Place 徐汇滨江", "Place 西岸"],
      ["在漕开发办公", "Place 漕河泾开发区"],
      ["发改委批复，国家发改委支持", "Department 国家发展改革委", "Department 国家发展改革委"],
      ["县发改委和盟国资委印发意见"],
      ["北京东路改造"],
      ["长江西路与黄山路改造，京港澳高速通车"],
      ["推动川东北发展", "Place 川东北"],
      ["促进东西北地区扩大开放"],
      ["交通运输部门落实，交通运输部肯定", "Department 交通运输部"],
      ["实施“村村通”工程，基本实现乡乡通邮、村村通电话", "Initiative 村村通"],
    ],
  },
  division: {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "湖南省",
    cases: [
      ["长沙和醴陵两市", "Place 长沙市", "Place 醴陵市"],
      ["改善长沙路交通"],
      ["打通交通新通道"],
      ["弘扬芙蓉文化"],
      ["北京东路改造，浏阳五路通车", "Place 北京市"],
      ["治理沅江和巢湖，沅江市", "Place 沅江市"],
    ],
  },
  "division of the own city whose name the dictionary takes for another word": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "广州市",
    cases: [
      ["支持增城、海珠、花都发展", "Place 增城区", "Place 海珠区", "Place 花都区"],
      ["抓住增城工业园区升格的契机", "Place 增城区"],
      ["建设海珠湖"],
    ],
  },
  "division that a port is called after": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "北海市",
    cases: [["铁山港3#-4#泊位开放，建设铁山港东岸码头园", "Place 铁山港区"], ["铁山港航道扩建"]],
  },
  "division with a city of its name": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "乌鲁木齐市",
    cases: [
      ["支援喀什、和田等地", "Place 喀什地区", "Place 和田地区"],
      ["建设喀什、北屯等沿边新兴城市", "Place 北屯市"],
    ],
  },
  "division away from home": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "长沙市",
    cases: [
      ["桑植通过验收，桑植至张家界高铁开工", "Place 桑植县", "Place 张家界市"],
      ["与朝阳、通辽两市合作，启动朝阳新城和海口片区", "Place 朝阳市", "Place 通辽市"],
      ["推进“三沙永”融合发展和“双清零”行动，水阳江治理"],
      ["市长 宁波"],
      ["市长 吴忠琼"],
      ["南京桥改建，延安医院扩建，修缮广州会馆，杭州支路通车，新北环保电厂投用"],
      ["九寨沟补妆归来，加快老城区改造"],
      ["践行“五大理念”，减少“文山会海”，《红河谷》上演，引黄济宁"],
      ["推广“浏阳经验”", "Place 浏阳市"],
      ["民富民强，废水资源化，北海船厂和榆林窟，培养新乡医"],
      ["湖北应城市和四川九寨沟县", "Place 湖北省", "Place 应城市", "Place 四川省", "Place 九寨沟县"],
      ["北屯—阿勒泰铁路建成，对口支援阿勒泰", "Place 阿勒泰地区"],
      ["市和县以上单位，富民兴县，安防城区，滨河西区，江汉大学，兴安公园，人不负青山、青山定不负人"],
      ["治理水阳江，韩国丽水世博会，昌吉赣铁路，山南新区，桂林洋"],
      ["桂林和镇江的企业", "Place 桂林市", "Place 镇江市"],
      ["佛山国家森林公园，怒江公园，长春垸，安阳里危旧房，雅砻河源头，海口林场，枣庄热源厂，海北大厦，巍巍平顶山"],
      ["衔接贵阳遵义铁路，珠海遵义协作，天河二号投用", "Place 贵阳市", "Place 遵义市", "Place 珠海市", "Place 遵义市"],
      ["做到“三明三全”，岳麓区与山南新片区相连", "Place 岳麓区"],
      ["与渝北区合作，支援和县，上海宝山区", "Place 渝北区", "Place 和县", "Place 上海市", "Place 宝山区"],
    ],
  },
  "division that a building or an old city is called after": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "西安市",
    cases: [
      ["恢复八水绕长安，长安书院开放"],
      ["建设长安先导产业创新中心", "Place 长安区"],
      ["重建灞桥楼，治理灞桥东河"],
    ],
  },
  "division behind a place that it does not lie in": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "甘孜藏族自治州",
    cases: [
      ["石渠长沙贡玛湿地，理塘海子山", "Place 石渠县", "Place 理塘县"],
      ["甘孜成都对口支援，四川成都", "Place 甘孜藏族自治州", "Place 成都市", "Place 四川省", "Place 成都市"],
    ],
  },
  "district called after the own river": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "广州市",
    cases: [["建设天河智慧城和天河软件价值创新园", "Place 天河区", "Place 天河区"], ["“天河二号”，天河绿道"]],
  },
  "district called after a tower": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "岳阳市",
    cases: [
      ["岳阳楼君山岛景区"],
      ["岳阳楼工业园，岳阳楼、君山两区", "Place 岳阳楼区", "Place 岳阳楼区", "Place 君山区"],
    ],
  },
  "division called after a place that others know": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "江西省",
    cases: [
      ["外国专家获庐山友谊奖，井冈山精神代代相传"],
      ["绿水青山就是金山银山"],
      ["改造吉安峡江公路", "Place 吉安市", "Place 峡江县"],
      ["支持庐山市、瑞昌发展，庐山、瑞昌两市", "Place 庐山市", "Place 瑞昌市", "Place 庐山市", "Place 瑞昌市"],
    ],
  },
  "division called after a mountain, under both its names": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "衡阳市",
    cases: [
      ["南岳衡山被明确为湖南旅游名片", "Place 湖南省"],
      ["支持南岳、衡山发展", "Place 南岳区", "Place 衡山县"],
    ],
  },
  "division in the name of a town, a valley, a prize or a line": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "吉林省",
    cases: [
      ["推动辉南镇一体化，宽甸镇府前社区，榆树沟搬迁，获敦煌文艺奖，新开工柳南铁路"],
      ["执政兴国的第一要务，边境安宁，科教兴新和人才强区战略"],
      ["辽宁振兴发展", "Place 辽宁省"],
      ["辉南县", "Place 辉南县"],
      ["加快辉南乡村振兴，发放榆树奖补资金", "Place 辉南县", "Place 榆树市"],
      ["长春至榆树高速", "Place 长春市", "Place 榆树市"],
      ["建设珲春铁路口岸、榆树高铁新城，桦甸高铁西站", "Place 珲春市", "Place 榆树市", "Place 桦甸市"],
      ["长春榆树高速公路", "Place 长春市", "Place 榆树市"],
      ["与广西沟通对接", "Place 广西壮族自治区"],
    ],
  },
  "division called after a river": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "景德镇市",
    cases: [
      ["推动昌江、乐安河复航"],
      ["昌江、乐安江等河流水环境"],
      ["昌江—黄山生态走廊"],
      ["昌江、珠山两区", "Place 昌江区", "Place 珠山区"],
    ],
  },
  "loose-division": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "loose-division"),
    area: "甘肃省",
    cases: [
      ["开通遵义机场航线", "Place 遵义"],
      ["支持嘉峪关发展，开通新通道，实现富裕安康"],
      ["加快振兴，幸福安康，新建道路，优势资源，平原绿化，开放合作"],
    ],
  },
  "division of an airport": {
    rule: ({ text, tokens, reading }) =>
      divisions(text, tokens, reading).filter((candidate) => candidate.rule === "division"),
    area: "甘肃省",
    cases: [["扩建嘉峪关机场、金昌国际机场", "Place 嘉峪关市", "Place 金昌市"], ["开通遵义机场航线"]],
  },
  "own-area": {
    rule: ({ tokens, reading }) => ownArea(tokens, reading),
    cases: [["全区查找问题5392条", "Place 徐汇区"], ["建设全科医生队伍"]],
  },
  department: {
    rule: ({ text, tokens, reading }) => departments(text, tokens, reading),
    cases: [
      ["支持区人大依法履职，市委作出部署", "Department 徐汇区人大", "Department 上海市委"],
      ["区农业农村局、工业和信息化局印发", "Department 徐汇区农业农村局", "Department 徐汇区工业和信息化局"],
      ["区商务委、科委牵头", "Department 徐汇区商务委", "Department 徐汇区科委"],
      ["上海市政府批准，经区政府同意", "Department 上海市政府", "Department 徐汇区政府"],
      ["园区委托第三方评估"],
      ["以区市政府为主导，各区政府落实，县（市）区委抓总"],
      ["超市委员"],
    ],
  },
  "governed-policy": {
    rule: ({ text, tokens, reading }) => governedPolicies(text, tokens, reading),
    cases: [
      ["出台政府购买社会工作服务的实施方案", "Policy 政府购买社会工作服务的实施方案"],
      ["建立涉法涉诉信访依法终结制度", "Policy 涉法涉诉信访依法终结制度"],
      ["落实有关政策，完善体制机制"],
    ],
  },
  "listed-policy": {
    rule: ({ text, tokens, reading }) => listedPolicies(text, tokens, reading),
    cases: [
      [
        "出台推动制造业高质量发展、研发产业化等政策措施",
        "Policy 推动制造业高质量发展政策措施",
        "Policy 研发产业化政策措施",
      ],
      ["制定医院、学校等周边交通改善计划表"],
    ],
  },
  "head-suffix": {
    rule: only("head-suffix"),
    cases: [
      ["建设雨润农副产品全球采购中心", "Project 雨润农副产品全球采购中心"],
      ["推进龙吴路大修一期工程", "Project 龙吴路大修一期工程"],
      ["实施本土企业深耕工程", "Initiative 本土企业深耕工程"],
      ["腾讯创业基地(上海)落户徐汇", "Project 腾讯创业基地(上海)"],
      ["启动区行政服务中心建设", "Project 区行政服务中心"],
      ["云锦传媒港建设稳步推进", "Project 云锦传媒港"],
      ["召开亚洲艺术节", "Event 亚洲艺术节"],
      ["推进重点项目建设，拓宽融资渠道"],
    ],
  },
  "whole-head": {
    rule: only("whole-head"),
    cases: [["打造历史文化名城", "Initiative 历史文化名城"], ["推进城市建设"]],
  },
  "numbered-articles": {
    rule: only("numbered-articles"),
    cases: [["出台助力中小微企业“28条”", "Policy 中小微企业“28条”"], ["形成“15条”"]],
  },
  "shared-head": {
    rule: only("shared-head"),
    cases: [
      ["推动北杨、华泾和关港工业园区转型", "Place 北杨工业园区", "Place 华泾工业园区"],
      ["深化燃煤、燃气价格改革", "Initiative 燃煤价格改革"],
      ["建立用水权、碳排放权初始分配制度", "Policy 用水权初始分配制度"],
      ["改善道路、桥梁和关港工业园区"],
    ],
  },
  "loose-list": {
    rule: ({ groups, reading }) => looseLists(groups, reading),
    area: "福建省",
    cases: [
      ["建设罗源湾、古雷半岛等临港工业区", "Place 罗源湾临港工业区", "Place 古雷半岛临港工业区"],
      ["开展消防、特种设备等9项专项整治", "Initiative 消防专项整治", "Initiative 特种设备专项整治"],
      ["建成铜陵路、阜阳路高架延伸和长江西路快速化改造", "Project 铜陵路高架延伸", "Project 阜阳路高架延伸快速化改造"],
      ["开工福州至厦门、宁德城际铁路", "Project 福州至厦门城际铁路", "Project 福州至宁德城际铁路"],
      ["完成海堤除险加固六期、七期工程建设", "Project 海堤除险加固六期工程", "Project 海堤除险加固七期工程"],
      ["改善道路、桥梁和环境"],
    ],
  },
  "leading-organization": {
    rule: ({ groups, reading }) =>
      leadingParts(groups, reading).filter((candidate) => candidate.rule === "leading-organization"),
    cases: [
      ["启动东风技师学院整体搬迁，建成市人民医院东院区", "Organization 东风技师学院", "Organization 市人民医院"],
      ["加快医院建设，支持企业集团发展"],
    ],
  },
  "numbered-house": {
    rule: ({ text, reading }) => numberedHouses(text, reading),
    area: "吉林省",
    cases: [
      ["扩建市一院，辽源五中异地迁建", "Organization 市一院", "Organization 辽源五中"],
      ["十九届五中全会，市二中心，全省三小时"],
    ],
  },
  authority: {
    rule: ({ groups, reading }) => authorities(groups, reading),
    cases: [
      [
        "设立市专利行政执法审理庭，撤销省煤炭工业管理局",
        "Department 市专利行政执法审理庭",
        "Department 省煤炭工业管理局",
      ],
      ["优化产业布局，新建音乐厅，成立工作组"],
    ],
  },
  "leading-part": {
    rule: ({ groups, reading }) => leadingParts(groups, reading).filter(({ rule }) => rule === "leading-part"),
    cases: [["大田湾全民健身中心改造投用", "Project 大田湾全民健身中心"], ["推进工程建设"]],
  },
  "leading-name": {
    rule: ({ groups, reading }) => leadingNames(groups, reading),
    cases: [
      ["推进斗南国际花卉园区建设", "Place 斗南"],
      ["推进𠮷田国际花卉园区建设", "Place 𠮷田"],
      ["推进农业园区建设"],
    ],
  },
  plenum: {
    rule: ({ text }) => plenums(text),
    cases: [
      [
        "贯彻十九届二中、三中全会和市委八届五次全会精神",
        "Event 十九届二中全会",
        "Event 十九届三中全会",
        "Event 市委八届五次全会",
      ],
      ["召开第五届进口博览会"],
    ],
  },
  "line-part": {
    rule: ({ text }) => metroLines(text).filter(({ rule }) => rule === "line-part"),
    cases: [["推进地铁2、3号线延长线", "Project 地铁2号线延长线", "Project 地铁3号线延长线"], ["推进地铁2、3号线建设"]],
  },
  output: {
    rule: ({ text, tokens, reading }) => outputProjects(text, tokens, reading),
    cases: [
      ["引进惠普3600万台笔记本电脑项目", "Project 惠普3600万台笔记本电脑项目", "Organization 惠普"],
      ["粮食产量达到300万吨，增长5%"],
    ],
  },
  listed: {
    rule: only("listed"),
    cases: [
      [
        "推进长坡、晋城、安宁等14个商贸物流中心建设",
        "Project 长坡商贸物流中心",
        "Project 晋城商贸物流中心",
        "Project 安宁商贸物流中心",
      ],
      ["推进长坡、晋城等六大商贸物流中心建设", "Project 长坡商贸物流中心", "Project 晋城商贸物流中心"],
      ["组织实施科技创新、文化建设等重大工程", "Initiative 科技创新工程", "Initiative 文化建设工程"],
      ["强化中小河流、湖泊民垸等防线", "Project 中小河流防线", "Project 湖泊民垸防线"],
      ["加强教育、医疗等服务"],
    ],
    area: "云南省",
  },
  joined: {
    rule: only("joined"),
    cases: [["实施大企业和大集团战略", "Initiative 大企业和大集团战略"], ["推进衡山路和龙吴路大修工程"]],
  },
  "works-at": {
    rule: only("works-at"),
    cases: [["推进大运河、胥江综合整治工程", "Project 大运河综合整治工程"], ["推进大运河、胥江航道建设"]],
    area: "苏州市",
  },
  "worked-place": {
    rule: only("worked-place"),
    cases: [["迁建昭通机场", "Project 昭通机场迁建"], ["建设昭通机场"]],
    area: "云南省",
  },
  "loosely-worked": {
    rule: only("loosely-worked"),
    cases: [["拓宽金山路、八达路", "Project 金山路拓宽", "Project 八达路拓宽"], ["改造传统产业，建设八达路"]],
  },
  "leading-place": {
    rule: only("leading-place"),
    cases: [
      ["广东自贸试验区制度创新深入推进", "Place 广东自贸试验区"],
      ["推进长江西路快速化改造，观音机场二期开工", "Place 长江西路", "Place 观音机场"],
      ["房地产市场制度创新，疏港铁路专用线开通，支线机场项目开工"],
    ],
  },
  "route-end": {
    rule: only("route-end"),
    cases: [
      ["推进康家崖至临夏高速公路建设", "Place 康家崖", "Place 临夏"],
      ["推进贵阳至南宁等铁路项目", "Place 贵阳", "Place 南宁"],
      ["建成珠海大道珠海大桥至金湾互通立交段", "Place 珠海大桥", "Place 金湾互通立交"],
      ["改造S272线白蕉高速路口至湖心路口段", "Place 白蕉高速路口", "Place 湖心路口"],
      ["京港高铁阜阳至京秦高速段", "Place 阜阳", "Place 京秦高速"],
      ["比重由农业至服务业提高"],
    ],
  },
  "inner-place": {
    rule: ({ text, tokens, reading }) => innerPlaces(text, tokens, reading),
    cases: [
      ["推进圭塘河生态引水工程", "Place 圭塘河"],
      ["长江道西延伸", "Place 长江道"],
      ["推进𠮷田镇道路改造", "Place 𠮷田镇"],
      ["改善农村公路，疏通河湖，改造城中村"],
    ],
  },
  "bare-zone": {
    rule: ({ groups }) => bareZones(groups),
    cases: [["支持高新区、经开区发展", "Place 高新区"], ["张江高新区改革"]],
  },
  "metro-line": {
    rule: ({ text }) => metroLines(text),
    cases: [
      ["加快轨道交通3、4号线和15号线建设", "Project 轨道交通3号线", "Project 轨道交通4号线", "Project 轨道交通15号线"],
      ["搬入3、4号楼"],
    ],
  },
  "area-slogan": {
    rule: ({ text, reading }) => areaSlogans(text, reading),
    cases: [["共同建设美丽徐汇", "Initiative 美丽徐汇"], ["建设美丽家园，数字徐汇区"]],
  },
  "person-title": {
    rule: ({ text }) => people(text),
    cases: [["贯彻习近平总书记讲话", "Person 习近平"], ["全市书记、区长述职"], ["按照胡总书记的要求"]],
  },
  "quoted-name": {
    rule: ({ tokens, reading }) => quotedNames(tokens, reading),
    cases: [
      ["推动“个转企”", "Initiative 个转企"],
      ["依托“枫林生命科学联盟”", "Organization 枫林生命科学联盟"],
      ["打好“组合拳”，实现“七连冠”"],
    ],
  },
};

describe.each(Object.entries(RULES))("rule %s", (_, { rule, cases, area = "徐汇区" }) => {
  test.each(cases.map(([text, ...found]) => ({ text, found })))("reads “$text” as $found", ({ text, found }) => {
    expect(typedNames(rule(read(text, area)))).toEqual(found);
  });
});

import { AREA_REFUSALS } from "./area-refusals.js";
import type { Refusal } from "./refusal.js";
import { siteRefusal } from "./site.js";

/** Kinds of places, which are no place by themselves: 合肥空港经济示范区 is at no place 空港. */
const KIND =
  /^(?:空港|港区|口岸|飞行区|库区|城区|城市中心|中心城市|示范区|试验区|集聚区|保税区|综合保税区|自贸试验区|工业园区?|产业园区?|园区|景区|[东西南北中]段|大?通道)$/u;
const kindOfPlace = siteRefusal("kind-of-place", (_, { object }) => KIND.test(object.name));

/** 东莞对口帮扶: who helps or works with whom. 对口支援西藏 goes there. */
const cooperation = siteRefusal(
  "cooperation",
  ({ behind }, { subject }) =>
    subject.type === "Initiative" &&
    /^(?:新一轮)?(?:对口|结对|劳务|经济|区域)*(?:帮扶|协作|合作)(?!区|社|医疗|先行|示范|试点|交流)/u.test(behind),
);

/** 三峡集团, 路桥公司债券发行: a firm's name. */
const firmsName = siteRefusal("firms-name", ({ behind }) => /^(?:公司|集团|股份)/u.test(behind));

/** 苏州大学附属医院, 吉林大学工业技术研究院: the school bears the place's name, and has what belongs to it anywhere. */
const ofSchool = siteRefusal(
  "of-school",
  ({ behind }) =>
    /^(?:大学|学院)(?!城|\p{Script=Han}{0,5}科技园|新?校区).{2}/u.test(behind) || BRANCH_ELSEWHERE.test(behind),
);
/** 北京|师范大学承德附属学校 is at 承德, 成都|中医药大学附属医院德阳医院 at 德阳. */
const BRANCH_ELSEWHERE =
  /^\p{Script=Han}{2,6}大学(?:\p{Script=Han}{2,4}(?:附属|附[中小]|分校|分院|校区)|附属医院\p{Script=Han}{2,4}医院)/u;

/** 淇河实验室, 三峡博物馆, 祁连山建材集团: called after a river, a bay or a mountain. */
const namedAfterNature = siteRefusal(
  "named-after-nature",
  ({ form, before, behind }, { object }) =>
    form === object.name &&
    /[河湖江海湾峡渠山]$/u.test(form) &&
    (/^\p{Script=Han}{0,2}(?:实验室|博物馆|大学|学院|(?:人才|英才|学者)(?:计划|工程)|精神|文化|工匠)$/u.test(behind) ||
      (before === "" && /^\p{Script=Han}{2,4}(?:集团|公司|股份)$/u.test(behind))),
);

/** 中华路街道 is called after the road, 晋安河（光明港） has the district's word. */
const namedAfterWord = siteRefusal(
  "named-after-word",
  ({ form, behind }) =>
    (/[路街]$/u.test(form) && behind.startsWith("街道")) || /^[东西南北中]?(?:河|湖|江)(?:（[^）]*）)?$/u.test(behind),
);

/** “山西品牌丝路行（阿布扎比站）”活动 was at its stop; 苏州高铁新城（苏州北站） has a station. */
const stopElsewhere = siteRefusal("stop-elsewhere", ({ form, behind }, { subject }) => {
  const stop = /（([^（）、]{2,})站）/u.exec(behind)?.[1];
  return subject.type === "Event" && stop !== undefined && !stop.includes(form);
});

/** 综合保税区综合评估, 综合保税区封关运行: what becomes of a zone. */
const ownFate = siteRefusal("own-fate", ({ behind }) => /(?:评估|封关(?:运[行营])?|债券发行|挂牌)$/u.test(behind));

/** 连云港三大片区, 葫芦岛五市, 宁乡两个卫星城市: the last of a list with what counts the list. */
const countedList = siteRefusal(
  "counted-list",
  ({ before, behind }) =>
    /^[两三四五六七八九十](?:大|[省市县区旗州盟]$)/u.test(behind) ||
    (/[、和及与]$/u.test(before) && /^[两三四五六七八九十][个座]/u.test(behind)),
);

/** 第四届中国—中东欧论坛, 海峡青年节: who meets. */
const PEOPLES = /^(?:海峡|海峡两岸|两岸|中东欧|中国.东盟|东盟|东北亚|东亚|中亚|非洲|拉美|丝绸之路)$/u;
const whoMeets = siteRefusal("who-meets", ({ form }, { subject }) => subject.type === "Event" && PEOPLES.test(form));

/** 高铁新区 in 鲁南高铁, 中心区 in 区域性中心城市: a zone by its common word, in the midst of a name. */
const wordOfZone = siteRefusal(
  "word-of-zone",
  ({ form, before }, { object }, provinceOf) =>
    object.name.endsWith("区") &&
    before !== "" &&
    form.length < object.name.length &&
    provinceOf(object.name) === null &&
    !/[省市县区州盟旗镇乡）)（(·、]$/u.test(before),
);

/** 恩施高新技术产业园区 is 恩施高新区. */
const SHORT_ZONE = /(?:高新|经开|综保|自贸)区$/u;
const ownShortForm = siteRefusal(
  "own-short-form",
  (_, { subject, object }) =>
    SHORT_ZONE.test(object.name) &&
    subject.name.endsWith("区") &&
    !subject.name.includes(object.name) &&
    isShortFor(object.name, subject.name),
);

function isShortFor(short: string, name: string): boolean {
  let at = 0;
  for (const letter of short) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return short.length < name.length;
}

/** 广州科学城 is the 科学城, 伍家岗长江大桥 the 长江大桥; 健康鹰城 is at 鹰城. */
const ownTail = siteRefusal(
  "own-tail",
  ({ before, behind }, { subject, object }, provinceOf) =>
    (subject.type === "Place" || subject.type === "Project") &&
    behind === "" &&
    before !== "" &&
    subject.name.endsWith(object.name) &&
    provinceOf(object.name) === null &&
    !/[至到入—–-]/u.test(before),
);

/** 西昭高速公路, 广汕铁路: a line goes by both its ends, which no place has for a name; 粤东城际轻轨 is in 粤东. */
const namedByEnds = siteRefusal(
  "named-by-ends",
  ({ form, before, behind }, { object }, provinceOf) =>
    before === "" &&
    form === object.name &&
    /^\p{Script=Han}[^东南西北中]$/u.test(form) &&
    provinceOf(form) === null &&
    /^等?(?:高速|铁路|高铁|城际|客专|客运专线)(?!新[城区]|[^至]*站)/u.test(behind),
);

/** 武汉至重庆高速公路荆门段, …荆门境内段: a part of a line lies where the part is, not where the line ends; 南益高速大通湖互通至河坝段 does reach 河坝. */
const LINE = "(?:高速|快速|公路|铁路|高铁|国道|省道|航道|管道)";
const BEHIND_END = new RegExp(`^[^至到]{0,6}${LINE}.*段$`, "u");
const BEHIND_BEGINNING = new RegExp(`^[至到][^至到]{2,8}?${LINE}.*段$`, "u");
const OWN_PART = /^[省市县区州]?(?:境内?|城区|主城区?)?[东南西北中]?段/u;
const endOfLine = siteRefusal(
  "end-of-line",
  ({ form, before, behind }, { subject }) =>
    !OWN_PART.test(subject.name.slice(subject.name.lastIndexOf(form) + form.length)) &&
    (/[至到]$/u.test(before) ? BEHIND_END.test(behind) : BEHIND_BEGINNING.test(behind)),
);

/** What a list ends in, put behind a place of it: 红旗大街主干街路 (红旗大街、职工街等一批主干街路). */
const LIST_KIND = /^(?:主干|主要|重点|城市|产业)*(?:街路|道路|干道|集聚区|发展平台|创新平台)$/u;
const kindOfList = siteRefusal("kind-of-list", ({ form, behind }) => LIST_KIND.test(behind) && WITH_KIND.test(form));
const WITH_KIND = /(?:路|街|大道|区|园)$/u;

/** Places that names hold and that are not where the thing is. */
export const SITE_REFUSALS: readonly Refusal[] = [
  kindOfPlace,
  cooperation,
  firmsName,
  ofSchool,
  namedAfterNature,
  namedAfterWord,
  stopElsewhere,
  ownFate,
  countedList,
  endOfLine,
  whoMeets,
  wordOfZone,
  ownShortForm,
  kindOfList,
  ownTail,
  namedByEnds,
  ...AREA_REFUSALS,
];

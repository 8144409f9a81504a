import { byPlace, type Candidate } from "./candidate.js";
import { isNamed } from "./particular.js";
import type { Reading } from "./reading.js";
import type { Token } from "./tokens.js";

/** What is done at a place, at least. */
export const DONE =
  "(?:改造|改建|扩建|改扩建|迁建|整治|治理|修复|拓宽|大修|延伸|扩容|提升|更新|加固|修缮|疏浚|清淤|绿化|亮化|硬化|维修|搬迁|征收|拆迁|清退|旧改|重建|恢复)";
const HOW =
  "(?:升级|提升|提质|扩容|综合|整体|全面|环境|水环境|水生态|水质|生态|智能化|智慧化|电气化|快速化|快捷化|拓宽|保护性?|维修|加固|除险|交通|景观|绿化|亮化|品质|沿线|周边|两岸|岸线|防洪|排涝|河道|底泥|扬尘污染|污染|危房|城市|外立面|立面)";
/** What is done at a place: 环境综合整治工程. */
export const WORK = new RegExp(
  `(?:${HOW}|[、和与及])*${DONE}(?:[与和及](?:保护|提升|开发|修复|整治|治理))?(?:[一二三四]期)?(?:工程|项目|试点)?$`,
  "u",
);
/** How the names of roads, waters and sites end. */
export const SITE =
  /(?:路|街|大道|巷|桥|线|高速|公路|铁路|机场|站|港区?|码头|口岸|河|湖|江|溪|塘|浦|泾|渠|涌|湾|岛|水库|湿地|流域|公园|动物园|植物园|广场|景区|古城|古镇|老街|街区|片区|地块|社区|小区|新村|园区|开发区|工业园|产业园|商圈|步行街|市场|遗址|故居|灌区)$/u;
/** Behind a place that is one by itself: 珠海|机场 is another one. */
const FACILITY =
  /^(?:国际)?(?:机场|[东西南北]?站|火车站|汽车站|港区?|口岸|大桥|水库|动物园|植物园|森林公园|湿地公园|古城|古镇|老街)$/u;
/** 普通公路, 骨干路桥, 重点水库: a kind. */
const KIND =
  /^\p{Script=Han}{0,4}(?:普通|骨干|干线|重点|主要|病险|[老危]旧|中小|大中|小型|农村|城市|城镇|城区|乡村|国省|县乡|黑臭|入河|通村|主次|支)(?:路|街|桥|路桥|公路|道路|高速|高速公路|铁路|河|湖|水库|公园|广场|街区|片区|社区|小区|港|港口|码头|流域|河流|水系|湿地|景区|园区|市场|街巷)$/u;
/** 309国道全市域一级公路, 中心城市东河, 山水林田湖, 城市内河, 12345热线: words for what many are, or for no place. */
const NO_SITE = /全[市省区县]域?|^中心城|山水林田湖|内河$|热线$/u;
/** 玉普乡|莫如河: the road or river behind a division is a place by itself. */
const DIVISION = /(?:[省市县区镇乡村旗州]|街道)$/u;
const SHORTEST = 3;

/**
 * 七浦塘|综合整治工程, 红山森林动物园|改造: where a work is done is a place, though nothing had taken it for one. Kinds of places (老旧小区改造)
 * are none, nor are they behind a place's name (成都市老旧小区改造). Behind a division the site is what follows it: 徐汇区|龙吴路|大修.
 */
export function withWorkSites(
  chosen: readonly Candidate[],
  text: string,
  { tokens, reading }: { readonly tokens: readonly Token[]; readonly reading: Reading },
): readonly Candidate[] {
  const sites = chosen.flatMap((work) => {
    const whole = work.type === "Project" && text.startsWith(work.name, work.start) ? siteOf(work) : null;
    if (whole === null || chosen.some((one) => one !== work && meetsEnd(one, whole))) return [];
    const inner = chosen
      .filter((one) => one.type === "Place" && one.start >= whole.start && one.end < whole.end)
      .toSorted((a, b) => a.end - b.end)
      .at(-1);
    const from = inner?.end ?? whole.start;
    const own = tokens.filter((token) => token.start >= from && token.end <= whole.end);
    const isName = own[0]?.start === from && own.at(-1)?.end === whole.end && isNamed(own, reading);
    const isSite = isName || (inner !== undefined && FACILITY.test(text.slice(from, whole.end)));
    return isSite ? [inner !== undefined && DIVISION.test(inner.name) ? cutAt(whole, from) : whole] : [];
  });
  const longEnough = sites.filter(({ name }) => name.length >= SHORTEST);
  return longEnough.length === 0 ? chosen : [...chosen, ...longEnough].toSorted(byPlace);
}

function cutAt(site: Candidate, from: number): Candidate {
  return { ...site, start: from, name: site.name.slice(from - site.start) };
}

/** Another name that ends where the site does, or goes beyond it. */
function meetsEnd(one: Candidate, site: Candidate): boolean {
  return one.start < site.end && one.end >= site.end && one.start >= site.start;
}

/** 普通公路, 城市内河: no site by itself. */
export function isKindOfSites(name: string): boolean {
  return KIND.test(name) || NO_SITE.test(name);
}

function siteOf({ name, start }: Candidate): Candidate | null {
  const work = WORK.exec(name);
  const site = work === null ? "" : name.slice(0, work.index);
  if (site.length < SHORTEST || !SITE.test(site) || isKindOfSites(site)) return null;
  if (/[、，和与及“”（）]/u.test(site)) return null;
  const end = start + site.length;
  return { start, end, type: "Place", name: site, aliases: [], rule: "work-site", confidence: 0.8 };
}

import { byPlace, type Candidate } from "./candidate.js";
import { DONE, isKindOfSites, SITE } from "./work-sites.js";

const HOW =
  "(?:升级|提升|提质|扩容|综合|整体|全面|环境|水环境|生态|景观|保护|绿化|亮化|美化|拓宽|维修|加固|除险|更新|快速化|扩能)";
/** What is done at each of several places: 综合治理, 绿化提质改造. */
const DEED = `(?:${HOW}{0,3}${DONE})(?:提升|工程|项目)?`;
const MARK = /(?:、|和|及|与|以及)$/u;
const COUNT = "(?:\\d+|[一二两三四五六七八九十]+)[条个处座段片]";
/** What a list's places are together: 38条河道, 重点流域, 城区道路. */
const TOGETHER = `(?:${COUNT})?(?:重点|主要|骨干|城市|城区|市区|主城区|中小)*(?:河道|河流|河湖|流域|水系|湖泊|水库|道路|路段|街道|街巷|主?干道|主次干道|骨干河道|公园|广场|片区|街区|老?旧?小区|景区|港口|机场|桥梁|老工业区)?`;
/** 水质提升成效, 改造后: the deed is told of as something else. */
const CLOSED =
  "(?=(?:建设|任务|步伐|力度|进度|前期工作|前期)?(?:已|全面|加快|顺利|如期|稳步|有序|基本)*(?:推进|完成|完工|竣工|启动|开工|实施)?(?:[，。；、,;]|和|及|$))";
const BEHIND = new RegExp(`^等${TOGETHER}的?(?!更新)(${DEED})${CLOSED}`, "u");
/** 综合治理`卫津河、复兴河等38条河道`, 改造`中沟路`. */
const BEFORE = new RegExp(
  `(?:^|[，。；、：,;]|完成|启动|推进|实施|加快|继续|全面|重点|开工|抓好|积极|高标准|年内)(${HOW.replaceAll("提升|", "")}{0,2}(?:改造提升|提升改造|改造|改建|扩建|改扩建|整治|治理|修缮|拓宽|疏浚|清淤|维修|大修))[“]?$`,
  "u",
);
const ENDED = new RegExp(
  `^”?(?:[，。；,;]|、[^，。；]{0,3}(?:新建|建设|改造|打通|建成)|等${TOGETHER}[，。；,;]|$)`,
  "u",
);
/** 沂河 is one, 大街 none. */
const NAMED = /^.+[河江湖溪渠]$|^.{3,}$/u;

/**
 * 湖天北路、红星北路等12条道路提质改造, 综合治理卫津河、复兴河等38条河道: what is done to a list of roads, waters or sites is a work at each of them, with its own name,
 * also where the whole list was taken for one work.
 */
export function withWorksOnSites(chosen: readonly Candidate[], text: string): readonly Candidate[] {
  const byEnd = new Map(chosen.filter((one) => isSite(one, text)).map((one) => [one.end, one]));
  const lists = [...byEnd.values()].flatMap((last) => {
    const list = listOf(last, byEnd, text);
    return list === null ? [] : [list];
  });
  if (lists.length === 0) return chosen;
  const wholes = lists.map(({ start, end }) => ({ start, end }));
  const kept = chosen.filter((one) => !(one.type === "Project" && wholes.some((whole) => isWhole(one, whole))));
  const works = lists.flatMap(({ sites, deed }) => sites.map((site) => workAt(site, deed)));
  const added = works.filter((work) => !kept.some((one) => one.type === "Project" && meets(one, work)));
  return added.length === 0 ? chosen : [...kept, ...added].toSorted(byPlace);
}

interface WorkedList {
  readonly sites: readonly Candidate[];
  readonly deed: string;
  /** Of the list with the deed behind it. */
  readonly start: number;
  readonly end: number;
}

function listOf(last: Candidate, byEnd: ReadonlyMap<number, Candidate>, text: string): WorkedList | null {
  const behind = BEHIND.exec(text.slice(last.end));
  const isEnded = ENDED.test(text.slice(last.end));
  if (behind === null && !isEnded) return null;
  const sites = listUpTo(last, byEnd, text);
  const start = sites[0]?.start ?? last.start;
  const deed = behind?.[1] ?? BEFORE.exec(text.slice(0, start))?.[1];
  return deed === undefined ? null : { sites, deed, start, end: last.end + (behind?.[0].length ?? 0) };
}

/** A name that the whole list with 等 was taken for. */
function isWhole({ start, end, name }: Candidate, whole: { readonly start: number; readonly end: number }): boolean {
  return name.includes("等") && start <= whole.start && end > whole.start && end <= whole.end + 2;
}

function isSite({ type, name, start, end }: Candidate, text: string): boolean {
  return (
    type === "Place" && NAMED.test(name) && text.slice(start, end) === name && SITE.test(name) && !isKindOfSites(name)
  );
}

function listUpTo(last: Candidate, byEnd: ReadonlyMap<number, Candidate>, text: string): Candidate[] {
  const list = [last];
  for (let first = last; ;) {
    const mark = MARK.exec(text.slice(Math.max(0, first.start - 2), first.start))?.[0] ?? "";
    const before = mark === "" ? undefined : byEnd.get(first.start - mark.length);
    if (before === undefined) return list;
    list.unshift(before);
    first = before;
  }
}

function workAt({ start, end, name }: Candidate, deed: string): Candidate {
  return {
    start,
    end,
    type: "Project",
    name: `${name}${deed}`,
    aliases: [],
    rule: "work-on-site",
    confidence: 0.8,
  };
}

/** A work that stands there already, by any name. */
function meets(one: Candidate, { start, end }: Candidate): boolean {
  return one.start < end && start < one.end;
}

import { isInScope, type Division, type Gazetteers, type KnownName } from "#loaders/gazetteers/gazetteers.js";
import { isQuarterElsewhere } from "#loaders/gazetteers/quarter-words.js";
import { createWordTrie, type Trie, type WordTrie } from "#loaders/gazetteers/trie.js";
import type { AreaNames } from "./area-names.js";

/** Whether a name tells by itself which place it belongs to: 上海中心大厦 does, 中山路 and 长江大桥 do not. */
export type HoldsPlace = (name: string) => boolean;

/** What may stand before the place: 《关于推进徐汇区…》, 第三届中国上海…. */
const LEAD =
  /^(?:第[一二三四五六七八九十百\d]+届|首届|\d{4}年?|“?十[一二三四五]+五”?(?:时期)?|原|新|老|大|关于(?:进一步)?(?:加快|促进|推进|推动|支持|深化|加强|完善|做好|印发)?|中国[(（]?|中华|中共|国家|全国|首个)/u;

/** Streets and the like are called after places that lie elsewhere: 中山|路, 南京|东路, 北京|大道. */
const CALLED_AFTER =
  /^[东西南北中新老]?[一二三四五]?(?:路|街|道|大道|大街|山|河|江|湖|湾|岛|溪|域|巷|弄|里|村|桥|大桥|站|门|广场|公园|小区|社区|酒店|饭店|商场|商城|市场|菜|烤鸭|风味|时间|精神|速度|经验|模式|样板|制造|品牌|现象|效率|服务|味道|故事|元素|特色|方案|力量|奇迹|梦)/u;

/** Short names that are words besides, or stand in many other names. */
const COMMON_SHORT: ReadonlySet<string> = new Set(
  "中山 朝阳 大同 安康 长治 白银 来宾 四平 黄山 大庆 平安 孝感 保定 承德 铁岭 黄石 海口 金华 通化 广安 吉安 泰安 百色 白山 保山 丽水 常德 三明 永州 北海 河池 新乡 双鸭山 平顶山 中卫 吉林 海南 河南 河北 山东 山西 江西 湖南 湖北 云南 海西 海北 黄南 楚雄 大理 商洛 玉林 梅州 三亚 三沙 台中 台南 新竹 嘉义 基隆".split(
    " ",
  ),
);
/** …but with more than a kind behind them these are surely meant: 河南|大学, 海南|自贸港. */
const SURE_BEFORE: ReadonlySet<string> = new Set("海南 河南 河北 山东 山西 江西 湖南 湖北 云南 吉林 大理".split(" "));

export function createHoldsPlace(gazetteers: Gazetteers, areas: AreaNames, home: Division | null): HoldsPlace {
  const words = anchorWords.get(gazetteers) ?? createAnchorWords(gazetteers, areas);
  anchorWords.set(gazetteers, words);
  const anchors = words.choosing(
    (all) => all.find(({ name }) => name === null || isInScope(name, home))?.isSure ?? null,
  );
  return (name) => {
    let text = name.replaceAll(/[“”"'《》\s]/gu, "");
    for (let step = 0; step < 3; step += 1) {
      if (isAnchored(text, anchors)) return true;
      const lead = LEAD.exec(text)?.[0];
      if (lead === undefined) return false;
      text = text.slice(lead.length);
    }
    return isAnchored(text, anchors);
  };
}

/** For each place whether it is meant whatever comes behind: full names and the gazetteers' places are. */
type Anchors = Trie<boolean>;

/** A place in a name; where it is a known name, it is one in reports of that name's scope. */
interface Anchor {
  readonly isSure: boolean;
  readonly name: KnownName | null;
}

const anchorWords = new WeakMap<Gazetteers, WordTrie<Anchor>>();

function createAnchorWords(gazetteers: Gazetteers, areas: AreaNames): WordTrie<Anchor> {
  const full = gazetteers.divisions
    .filter((division) => division.name.length > 2 && areas.named(division.name).length === 1)
    .filter((division) => !isQuarterElsewhere(division, null))
    .map(({ name }) => [name, { isSure: true, name: null }] as const);
  const short = gazetteers.divisions.flatMap((division) => {
    const isBig = division.code.endsWith("00");
    if (division.short === null || !isBig) return [];
    if (COMMON_SHORT.has(division.short) && !SURE_BEFORE.has(division.short)) return [];
    return [[division.short, { isSure: false, name: null }] as const];
  });
  // Only names that one area's reports alone know: 西岸 is Shanghai's, but 长江 and 东湖 lie in many names.
  const known = gazetteers.names
    .filter((named) => named.type === "Place" && named.scope !== "")
    .flatMap((named) => [named.name, ...named.aliases].map((form) => [form, { isSure: true, name: named }] as const));
  return createWordTrie<Anchor>([...full, ...known, ...short]);
}

function isAnchored(text: string, anchors: Anchors): boolean {
  return anchors.allAt(text, 0).some(({ end, value: isSure }) => {
    const rest = text.slice(end);
    return isSure ? rest.length > 0 : rest.length >= 2 && !CALLED_AFTER.test(rest);
  });
}

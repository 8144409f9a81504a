import type { FigureName } from "./figure-name.js";
import { isVerbOnly, readRight, withoutResultVerb } from "./indicator-names.js";
import { RESULT_VERBS } from "./measure-words.js";

/** Money that was spent, before the sum: `投入`3.6亿元新建学校. */
const SPENT = /^(.*?)((?:计划|年度|累计|总)?投资|投入|安排|统筹|筹集|筹措)(?:资金)?$/;
const SPENDING_VERBS =
  /^(?:重点)?(?:用于|支持|完善|购置|配套|加快|推进|加强|提升|改善|落实|资助|组织实施|基本完成)+了?(?:一批)?/;
const COUNT = /\d[\d.]*\s*多?[万亿]?(?:[个项家座条处所件台套辆幢栋]|公里)/g;

/** What stands around a sum. */
export interface SumAround {
  /** Words in front, without joiners. */
  readonly core: string;
  readonly right: string;
  /** The clause behind, where nothing follows the sum in its own. */
  readonly following: string;
}

/** Name for a sum that was spent, by what it was spent on: 投资2亿元实施`技改项目`20个 → 技改项目投资; null where it is not said. */
export function nameOfSum({ core, right, following }: SumAround): FigureName | null {
  const [, before, spent = ""] = SPENT.exec(core) ?? [];
  const isNear = right.trim() !== "";
  if (before === undefined) return null;
  if (!isVerbOnly(before)) return isNear && OWN_WORK.test(right) ? nameOfOwned(before, spent, right) : null;
  if (!isNear && !RESULT_VERBS.test(following) && !SPENDING_VERBS.test(following)) return null;
  const thing = thingOf(isNear ? right : following);
  // 完成投资10.5亿元，新增装机`10万千瓦`: a figure of its own.
  if (thing.length < 2 || (!isNear && /\d/.test(thing))) return null;
  const measure = spent.endsWith("投资") ? spent : "投入";
  const name = thing + measure;
  const others = ["投资", "投入", "资金"].map((word) => thing + word);
  return { name, aliases: [...new Set([core + right, ...others])].filter((form) => form !== name), surface: thing };
}

const OWN_WORK = /^[^，,、的]{0,20}?(?:项目|工程|基地)/;

/** 石化公司投资80亿元`转型升级项目`加快实施. */
function nameOfOwned(owner: string, spent: string, right: string): FigureName | null {
  const thing = OWN_WORK.exec(right)?.[0] ?? "";
  if (thing.length < 4 || !spent.endsWith("投资")) return null;
  const name = thing + spent;
  return { name: (withoutResultVerb(owner) ?? owner) + name, aliases: [name], surface: thing };
}

function thingOf(words: string): string {
  let core = words.replace(/^的/, "").replaceAll(COUNT, "");
  for (;;) {
    const shorter = core
      .replace(RESULT_VERBS, "")
      .replace(SPENDING_VERBS, "")
      .replace(/^[了的等]/, "");
    if (shorter === core || shorter.length < 2) break;
    core = shorter;
  }
  const { thing } = readRight(core);
  const group = thing.slice(thing.lastIndexOf("等") + 1);
  return withoutWork(group.length >= 2 ? group : thing);
}

/** 配套项目`建设`, 数字经济项目`前期工作`: the money is that of the things. */
function withoutWork(thing: string): string {
  return thing.replace(/(项目|工程)(?:建设|前期工作|建设进度)$/, "$1");
}

const SUM_OF = /(.*?)((?:计划|年度|总)?投资|总?规模|资本金?|注册资本|资金)$/;

/** 各县`总投资`178亿元的40项城建工程 → 城建工程总投资. */
export function nameOfEndowment(core: string, right: string): FigureName | null {
  const [, before = "", measure] = SUM_OF.exec(core) ?? [];
  const { thing: whole } = readRight(right);
  // 35亿元的皇冠酒店等“三谷”项目: an example; of several the group is meant.
  const thing = withoutWork(whole.includes("、") ? whole : whole.replace(/(.{2,})等.*$/, "$1")).replace(
    /年[底内]$/,
    "",
  );
  if (measure === undefined || thing.length < 2) return null;
  const name = thing + measure;
  const aliases = isVerbOnly(before) ? [] : [before + name];
  return { name, aliases: [...aliases, thing + core, core].filter((form) => form !== name), surface: thing };
}

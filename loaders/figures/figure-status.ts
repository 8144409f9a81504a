import type { ObservationStatus } from "#model/ontology.js";
import type { StructuredPassage } from "../stages.js";
import { withoutObtained } from "../structure/obtained.js";
import type { Draft } from "./draft.js";
import { REACH } from "./draft.js";

/** Whether a figure was reached, is expected or aimed at: by its own clause before what the passage is about. `year` is the report's. */
export function statusOfFigure(draft: Draft, passage: StructuredPassage, year: number | null): ObservationStatus {
  const at = draft.number ?? draft.at;
  const clause = sentenceUpTo(passage.text, at.start);
  const isPlan = passage.modality === "plan";
  if (FROM.test(clause) && GOES.test(passage.text.slice(at.end, at.end + REACH))) return "actual";
  if (EXPECTED.test(clause) || (!isPlan && MAY_REACH.test(clause))) return "expected";
  if (!isPlan && EXPECTED_LIST.test(passage.text) && !KNOWN_BY_NOW.test(clause)) return "expected";
  if (isPlan) return REACHED.test(clause) ? "actual" : "target";
  return AIM.test(withoutObtained(clause)) || isAhead(clause, year) ? "target" : "actual";
}

function sentenceUpTo(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - REACH), end);
  return before.slice(Math.max(before.lastIndexOf("。"), before.lastIndexOf(";"), before.lastIndexOf("；")) + 1);
}

/** 标准`由每月55元提高到`70元, `将现有的153个派出所合并为`110个: from where a measure goes is known, whatever it is to become. */
const FROM = /(?:[由从](?!业)|现有的?)[^，,；;。\d]{0,20}$/;
const GOES =
  /^[^，,；;。\d]{0,12}?(?:提[高升]|增[加长至]|扩大|上升|升|下降|降|减|缩|压|精简|简化|调整|[合归]并|整合)[^，,；;。\d]{0,3}[到至为]/;

const EXPECTED = /预计/;
/** 营收`可达`660亿元, 有望突破. */
const MAY_REACH = /(?:可(?:达|实现|完成|突破)|有望[^，,；;。\d]{0,8}|可望[^，,；;。\d]{0,8})到?$/;
/** 预计地区生产总值增长8%；财政收入增长5%；…: what opens a list holds for all of it. */
const EXPECTED_LIST = /^(?:[^，,。；;]{0,8}[，,])?[^，,。；;\d]{0,6}预计[^；;]{0,200}[；;]/;
/** 1—11月, 截至11月底, `去年`财政收入增长5%, `完成`财政总收入202.84亿元: a clause that tells for itself what became of it. */
const KNOWN_BY_NOW =
  /\d月|截[至止]|力争|争取|确保|目标|^\s*[去上]年(?!同期)|^\s*(?:已|全[市区县省年])?(?:完成|实现|达|新增)/;

/** Among plans: `已累计投资`8亿元, `已达到`400亿美元. */
const REACHED = /已(?:经|累计)?[^，,；;。\d的]{0,4}$/;
/** “两个确保” is a policy's name; 政策争取工作取得进展 tells of work that was done. */
const AIM = /力争|争取(?!工作)|(?<![个“])确保(?!了)|目标是|计划到/;

/** `到2026年`, `到“十四五”末`, in a report of 2022. What is compared with such a year (是“十二五”末的4倍, 由2015年的…) is not of it. */
const UNTIL = /到(?:(\d{4})年(?!\d{1,2}月|的)|“?(十[一二三四五]?)五”?(?:规划)?(?:期?末|结束))/gu;
const FIVE_YEARS: Readonly<Record<string, number>> = {
  十: 2005,
  十一: 2010,
  十二: 2015,
  十三: 2020,
  十四: 2025,
  十五: 2030,
};

function isAhead(clause: string, year: number | null): boolean {
  const last = [...clause.matchAll(UNTIL)].at(-1);
  if (year === null || last === undefined) return false;
  const [, named, plan] = last;
  const until = named === undefined ? FIVE_YEARS[plan ?? ""] : Number(named);
  return until !== undefined && until >= year;
}

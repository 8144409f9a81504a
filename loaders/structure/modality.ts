import type { Modality } from "#model/ontology.js";
import { withoutObtained } from "./obtained.js";

const PROBLEM_TITLE = /不足|问题|困难|差距|短板|挑战|瓶颈|薄弱/;
const SOLVES = /解决|化解|破解|整治|治理|保障|攻克|补齐|问题导向|补短板|应对/;
/** 取得新成效 is hoped for as often as it is told. */
const REVIEW_TITLE =
  /回顾|回首|回眸|总结|(?<!新)(?:成就|成效|成绩)|完成情况|工作情况|过去[一二三四五]年|(?:目标|任务)[^,，]{0,6}(?:完成|实现)$/;
const PLAN_TITLE =
  /打算|展望|着眼|安排|任务|目标|部署|思路|总体要求|重点工作|下一步|下一阶段|下半年|明年|今后|未来|奋斗(?!\d)|计划|建议|实事项目|规划$|”规划(?!实现|执行|实施)|指标$|基本要求|[做抓搞]好(?:\d{4}年|今年|新的一年|全年|明年)/;

/**
 * What a heading says of the time its section speaks of; null where it says nothing (2009年的主要工作, done or to be done) and the section
 * above or the text decides.
 */
export function modalityOfTitle(title: string): Modality | null {
  if (REVIEW_TITLE.test(title) && !/目标任务$|主要任务$/.test(title)) return "review";
  if (PROBLEM_TITLE.test(title) && !SOLVES.test(title)) return PROBLEMS_AND_PLANS.test(title) ? null : "problem";
  if (PLAN_TITLE.test(title)) return "plan";
  return null;
}

/** 面临的挑战和今后五年的目标任务, 存在问题及下步打算: the text tells which is where. */
const PROBLEMS_AND_PLANS = /[和与及、][^和与及、]{0,10}(?:目标|任务|打算|安排|思路|总体要求)/;

/** What a heading within a section says: it may be about problems or what comes next, but a task it names (落实“六保”任务) is the section's. */
export function modalityWithin(title: string, section: Modality | null): Modality | null {
  const own = modalityOfTitle(title);
  if (section === null || own === null || own === section) return own ?? section;
  if (own === "plan") return TURNS_TO_PLAN.test(title) ? "plan" : section;
  return own === "review" && section === "plan" ? section : own;
}

const TURNS_TO_PLAN =
  /打算$|安排$|思路$|目标$|^(?:下一步|下一阶段|下半年|明年|今后|未来)|^\d{4}年[^,，]*(?:工作|任务|目标|要求)$/;

/** The turn by which a report comes to speak of what is wrong; it holds to the end of the paragraph and for the list behind it. */
const TURN_TO_PROBLEMS =
  /清醒地?(?:认识|看)到|(?:存在|面临)(?:着)?(?:的|一些|不少|许多|诸多)?[^。,，;；]{0,14}(?:不足|问题|困难|差距|短板|瓶颈|薄弱环节|挑战)|(?:困难|问题|不足|差距|短板)[^。,，]{0,8}(?:主要表现在|主要是|依然|仍然)/;
const TURN_TO_PLANS =
  /^(?:下半年|明年|今后|未来|下一步|下一阶段|新的一年|今后五年|今年)[^。]{0,30}(?:要|将|重点|力争|争取|确保|着力|预期|目标)|主要预期目标(?:是|为)|^(?:我们(?:要|将)|要(?![求素])|力争|争取|确保(?!了))/;
const TURN_TO_REVIEW = /^(?:上半年|一年来|五年来|过去[一二三四五]年|去年|今年以来|截至)/;

/** 将继续…, 将以…为抓手 is to come; 将9项审批事项下放, 将标准提高到380元 only moves what it names in front. */
const WILL =
  /^将(?:继续|持续|认真|重点|全面|始终|坚[决持定]|深入|牢记|更加|加[强快大]|按照|努力|进一步|大力|着力|围绕|紧紧|积极|切实|统筹|全力|实施|推[进动]|会|达|于|在|以)/;

/** 尽管面临困难,但…; 针对存在的问题,开展…: named only to say what was done about it. */
const OVERCOME = /(?:尽管|虽然|针对)[^。，,；;]*[，,]/gu;

/** 这一年,经济社会发展面临多重挑战: under what circumstances something was done. What is still or also wrong is a problem. */
const PAST_TIME =
  /^(?:回[首望顾])?(?:这[一二三四五]年|(?:刚刚)?过去的?[一二三四五]年|[一五]年来|去年|(?:19|20)\d\d年)/u;
const STILL_WRONG = /仍|还|依然|依旧|尚|也(?:面临|存在)|存在|清醒|不足|短板|瓶颈|薄弱/u;

/** 面临的困难和问题主要有：…, 突出问题是…: they are listed; but 困难是前所未有的 says only how hard it was. */
const LISTED =
  /(?:问题|困难|不足|差距|挑战)[^。，,；;:：]{0,6}(?:主要(?:有|是|表现|体现|包括|集中)|[:：]|是(?![^。，,；;]*的(?:[。，,；;]|$)))/u;

function isCircumstance(sentence: string): boolean {
  return PAST_TIME.test(sentence) && !STILL_WRONG.test(sentence) && !LISTED.test(sentence);
}

/** What a sentence itself tells of its modality; null: the section and the sentences before decide. */
export function modalityOfSentence(sentence: string): Modality | null {
  if (TURN_TO_PROBLEMS.test(sentence.replace(OVERCOME, "")) && !isCircumstance(sentence)) return "problem";
  if (TURN_TO_REVIEW.test(sentence)) return "review";
  if (TURN_TO_PLANS.test(sentence.startsWith("争取") ? withoutObtained(sentence) : sentence)) return "plan";
  if (WILL.test(sentence)) return "plan";
  return null;
}

const ANSWER =
  /^(?:对此|(?:对于?|针对)(?:这些|上述|以上)|这些[^。，,]{0,12}[，,]我们|我们(?:一定|必须|要|将)[^。]{0,20}(?:正视|直面|问题|困难|矛盾|解决|挑战))/u;

/** Whether a sentence behind problems says what is to be done about them: 对此,我们将…; 对这些问题,我们一定…; 我们要直面困难…. */
export function answersProblems(sentence: string): boolean {
  return ANSWER.test(sentence);
}

import type { FactStatus, Modality } from "#model/ontology.js";
import type { EntityRef } from "../stages.js";
import type { DocumentView, Sentence } from "./document-view.js";
import { clauseText } from "./sentence-parts.js";

/** 将军岭, 虚拟现实 and 成功申报 are no plans. */
const PLANNED =
  /将(?![军领士帅乐])|(?<![虚模])拟|计划(?:建设|投资|于)|力争|争取|确保|谋划|筹建|(?<!成功)申报(?!成功)|争创|研究(?:制定|出台)|尽快|抓紧|准备/;
const DONE =
  /完成|竣工|建成|开馆|启用|投用|投产|通车|运营|落户|落成|签约|签订|签署|制定|制订|修订|出台|印发|颁布|发布|公布|获|被|入选|通过|成功|成立|举办|举行|召开|设立|达成|制定了|编制了|正式|圆满|实现|初具/;
const ONGOING = /推进|加快|继续|深化|进展|建设|开展|实施|推动|启动|开工|编制|修编|加强|扎实|有序/;

/** Where a fact stands, from the words of its clause and the modality of its section. */
export function statusOfClause(clause: string, modality: Modality): FactStatus {
  return saidStatus(clause, modality) ?? "done";
}

/** The same, by the clause around `at` (an offset into the sentence); by the whole sentence where that clause has no word of it. */
export function statusAt(sentence: Sentence, at: number): FactStatus {
  const clause = sentence.clauses.find(({ start, end }) => start <= at && at < end);
  const own = clause === undefined ? null : saidStatus(clauseText(sentence, clause), sentence.modality);
  return own ?? statusOfClause(sentence.text, sentence.modality);
}

/** Where the thing that a passage mentions stands, by the clause of the mention. */
export function statusOfThing({ sentenceOf }: DocumentView, { type, name }: EntityRef, passage: number): FactStatus {
  const sentence = sentenceOf.get(passage);
  if (sentence === undefined) return "done";
  const mention = sentence.mentions.find((one) => one.type === type && one.name === name);
  return statusAt(sentence, mention?.start ?? 0);
}

const TITLE = /《[^《》]*》/g;

/** The words of a title say nothing of where its making stands. */
function saidStatus(clause: string, modality: Modality): FactStatus | null {
  if (modality === "problem") return "problem";
  const words = clause.replace(TITLE, "");
  if (modality === "plan" || PLANNED.test(words)) return "planned";
  if (DONE.test(words)) return "done";
  return ONGOING.test(words) ? "ongoing" : null;
}

/** 缺少, 尚未, 没有: what the clause denies is no achievement. */
export function isDenied(clause: string): boolean {
  return /缺少|缺乏|尚未|没有|未能|不足|未落实|还不/.test(clause);
}

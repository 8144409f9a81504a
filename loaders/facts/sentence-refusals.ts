import type { Mention, StatedFact } from "../stages.js";
import type { DocumentView } from "./document-view.js";
import type { Refusal } from "./refusal.js";

/** Both ends of a fact where they first stand together in its sentence, and the words around them. */
interface Together {
  readonly first: Mention;
  readonly last: Mention;
  readonly between: string;
  readonly behind: string;
}

function togetherIn({ subject, object, evidence }: StatedFact, { sentenceOf }: DocumentView): Together | null {
  const sentence = sentenceOf.get(evidence[0] ?? -1);
  const mentionOf = (end: StatedFact["subject"]): Mention | undefined =>
    sentence?.mentions.find(({ type, name }) => type === end.type && name === end.name);
  const [from, to] = [mentionOf(subject), mentionOf(object)];
  if (sentence === undefined || from === undefined || to === undefined) return null;
  const [first, last] = from.start < to.start ? [from, to] : [to, from];
  return { first, last, between: sentence.text.slice(first.end, last.start), behind: sentence.text.slice(last.end) };
}

/** 平安银行在唐山设立分支机构: what is set up there is a branch, and not whoever sets it up. */
const founderElsewhere: Refusal = {
  name: "founder-elsewhere",
  refuses: (fact, view) => {
    if (fact.type !== "LOCATED_IN" || fact.subject.type !== "Organization") return false;
    const together = togetherIn(fact, view);
    return (
      together !== null &&
      together.last.name === fact.object.name &&
      /^[^，,；;]{0,20}在$/u.test(together.between) &&
      /^(?:先后|相继|正式|新)*(?:设立|成立|开设|新设|组建)了?[^，,。；;、]/u.test(together.behind)
    );
  },
};

/** 被教育部评为…, 获国务院表彰: who praises or allows a thing does not carry it out, nor does who is praised. */
const judgeOfThing: Refusal = {
  name: "judge-of-thing",
  refuses: (fact, view) => {
    if (fact.type !== "RESPONSIBLE_FOR" || fact.rule !== "learned") return false;
    const together = togetherIn(fact, view);
    return together !== null && /荣获|获评|评为|命名为|授予|[获受经]$/u.test(together.between);
  },
};

/** 千万工程：“千村示范、万村整治”工程，是…: an entry that says what a thing is names no part of it. */
const sameByEntry: Refusal = {
  name: "same-by-entry",
  refuses: (fact, view) => {
    if (fact.type !== "PART_OF" || fact.rule !== "learned" || COUNTED.test(fact.object.name)) return false;
    const together = togetherIn(fact, view);
    return (
      together !== null &&
      together.first.name === fact.object.name &&
      /^”?[：:](?:是|指|即)?“?$/u.test(together.between) &&
      !/^”?[、和及与]/u.test(together.behind)
    );
  },
};
/** 三大工程, 一湖五湿地, “76554”: what has a number for its parts. */
const COUNTED = /[一二两三四五六七八九十\d]/u;

/** 自贸试验区、创新改革试验区获批: what a list names side by side does not take part in what stands next in it. */
const sideBySide: Refusal = {
  name: "side-by-side",
  refuses: (fact, view) =>
    fact.type === "PARTICIPATES_IN" && fact.rule === "learned" && togetherIn(fact, view)?.between === "、",
};

/** Links that the words around their ends rule out. */
export const SENTENCE_REFUSALS: readonly Refusal[] = [founderElsewhere, judgeOfThing, sameByEntry, sideBySide];

import { readNote } from "../structure/glossary.js";
import type { EntityRef, Mention, StructuredPassage } from "../stages.js";

/** A short form that the text itself gives to something that it names. */
export interface DefinedForm {
  readonly form: string;
  readonly of: EntityRef;
  /** Index of the passage that says so. */
  readonly passage: number;
}

/** (以下简称“…”), (简称…), ，简称“…”: group 1 is the short form. */
const INTRODUCES =
  /[（(，,：:]\s*(?:以下|下|统)?(?:统一)?简称(?:为)?[:：]?\s*(《[^《》]{2,24}》|[“"《]*[^”"》）)，,、。；;]{2,14}[”"》]*)[）)，,。；;]?/gu;
const CLOSING = /^[”"》）)\s]*$/u;
/** 以下简称增长: a figure's words, not a name. */
const NO_NAME = /^(?:增长|下降|同比|年均|报告|全会|我们)/u;

/** What the passages define: the thing whose mention ends where the bracket or comma opens. */
export function findDefinitions(passages: readonly StructuredPassage[], mentions: readonly Mention[]): DefinedForm[] {
  const byPassage = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const own = byPassage.get(mention.passage);
    if (own === undefined) byPassage.set(mention.passage, [mention]);
    else own.push(mention);
  }
  return passages.flatMap(({ text, explains }, passage) => {
    const own = byPassage.get(passage) ?? [];
    const introduced = text.includes("简称") ? definitionsIn(text, passage, own) : [];
    const explained = explains === true ? explainedName(text, passage, own) : null;
    return explained === null ? introduced : [...introduced, explained];
  });
}

const MEANS = /^(?:是指|即|指|系|是|全称(?:为|是)?)?[：:]?[“"《]*$/u;
const CLOSES = /^[”"》]*[。；;]?$/u;

/** RCEP：区域全面经济伙伴关系协定。 The whole explanation is one name, so the term is another for it. */
function explainedName(text: string, passage: number, mentions: readonly Mention[]): DefinedForm | null {
  const note = readNote(text);
  if (note === null) return null;
  const form = note.term.replaceAll(/[“”"《》]/gu, "");
  const whole = mentions.find(
    ({ start, end }) =>
      start >= note.explanationStart &&
      MEANS.test(text.slice(note.explanationStart, start)) &&
      CLOSES.test(text.slice(end).trim()),
  );
  if (whole === undefined || form.length < 2 || form === whole.name) return null;
  return { form, of: { type: whole.type, name: whole.name }, passage };
}

function definitionsIn(text: string, passage: number, mentions: readonly Mention[]): DefinedForm[] {
  const found: DefinedForm[] = [];
  for (const match of text.matchAll(INTRODUCES)) {
    const form = (match[1] ?? "").replaceAll(/[“”"《》]/gu, "");
    if (form.length < 2 || NO_NAME.test(form)) continue;
    const whole = mentions
      .filter(({ end }) => end <= match.index && CLOSING.test(text.slice(end, match.index)))
      .toSorted((a, b) => a.start - b.start)[0];
    if (whole === undefined || whole.name.length <= form.length) continue;
    found.push({ form, of: { type: whole.type, name: whole.name }, passage });
  }
  return found;
}

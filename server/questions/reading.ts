import type { Blank } from "#model/question.js";
import type { NamedQuery } from "#model/query.js";
import type { Reading, UnderstoodName } from "#model/understanding.js";
import { STATUS_OF_CONCEPT, TYPE_OF_CONCEPT, type Concept } from "./concepts.js";
import type { Meant, NameInQuestion } from "./meant.js";
import type { QuestionRule } from "./question-rules.js";
import { readingSentence } from "./reading-sentence.js";
import { HEAVY, NAME_WEIGHT, type Said, type Word } from "./said.js";

/** What a reading is worth, for each blank that is open, beside one without. */
const INCOMPLETE = 0.6;

/** What a reading is worth that answers the opposite of what was asked, or less or more: it is never taken as meant. */
const TURNED = 0.4;

/** How a rule reads a question. */
export interface ReadingByRule extends Reading {
  /** Whether it passes over a word that says what is asked, as 合作 in 谁和复旦大学合作. */
  readonly passesOver: boolean;
  /** Whether it answers something else than who, where or why. */
  readonly evades: boolean;
  /** Whether it takes what an indicator counts for the indicator, though no figure of it is asked for: 哪些学校提到一带一路. */
  readonly isFarFetched: boolean;
}

/** Null where what it needs is not said. */
export function readingBy(rule: QuestionRule, query: NamedQuery, said: Said): ReadingByRule | null {
  const contract = query.question;
  if (contract === undefined || !areNeedsSaid(rule, said)) return null;
  const names = namesFor(contract.blanks, said.names);
  const named = names.flatMap(toldName);
  if (rule.suits !== undefined && (named.length === 0 || !rule.suits(named))) return null;
  const filled = fillBlanks(rule, contract.blanks, said);
  const params: Record<string, string | number> = {
    ...filled.params,
    ...Object.fromEntries(named.map(({ param, key }) => [param, key])),
    ...topicFor(contract.blanks, said),
  };
  const missing = contract.blanks.filter(({ param, required }) => required && params[param] === undefined);
  const isOfTopic = contract.blanks.some(({ kind }) => kind === "words");
  const share = shareOf(said, filled.explained + NAME_WEIGHT * (names.length + (isOfTopic ? topicsIn(said) : 0)));
  const certainty = names.reduce((product, { name }) => product * name.certainty, 1);
  return {
    question: query.name,
    params,
    missing: missing.map(({ param }) => param),
    score: share * certainty * INCOMPLETE ** missing.length * (isTurned(rule, contract.blanks, said) ? TURNED : 1),
    sentence: readingSentence(contract, params, named),
    names: named,
    passesOver: filled.passesOver,
    evades: filled.evades,
    isFarFetched: names.some(({ blank, name }) => name.isCounted && !(isOfFigures(blank) && asksForFigure(said))),
  };
}

function isOfFigures({ types }: Blank): boolean {
  return types.length > 0 && types.every((type) => type === "Indicator");
}

function asksForFigure({ words }: Said): boolean {
  return words.some(({ concepts }) => FIGURES.some((one) => concepts.includes(one)));
}

const FIGURES = [
  "figure",
  "indicator",
  "howMany",
  "growth",
  "decline",
  "target",
  "change",
] as const satisfies readonly Concept[];

/** Whether something is said that turns the question, as 不, except, when, a second year or a figure, and the rule has no place for it. */
function isTurned(rule: QuestionRule, blanks: readonly Blank[], { words, hasYears, number }: Said): boolean {
  if (hasYears || (number !== null && blanks.every(({ kind }) => kind !== "number"))) return true;
  return words.some((word) => TURNING.some((one) => word.concepts.includes(one)) && !isOwn(rule, word));
}

const TURNING = ["without", "undone", "stalled", "turn", "when"] as const satisfies readonly Concept[];

/** How much of what was said is explained. */
function shareOf(said: Said, explained: number): number {
  const words = said.words.reduce((sum, { weight }) => sum + weight, 0);
  const total = words + NAME_WEIGHT * (said.names.length + topicsIn(said));
  return total === 0 ? 0 : explained / total;
}

/** What texts are searched for weighs as much as a name. */
function topicsIn({ topic }: Said): number {
  return topic === null ? 0 : 1;
}

function topicFor(blanks: readonly Blank[], { topic }: Said): Readonly<Record<string, string>> {
  const param = blanks.find(({ kind }) => kind === "words")?.param;
  return topic === null || param === undefined ? {} : { [param]: topic.words };
}

function areNeedsSaid({ needs, leads }: QuestionRule, { words, head }: Said): boolean {
  const isSaid = (concept: Concept): boolean => words.some(({ concepts }) => concepts.includes(concept));
  if (!needs.every((group) => group.some(isSaid))) return false;
  if (leads === undefined) return true;
  const first = words.findIndex(({ concepts }) => concepts.includes("project") || concepts.includes("initiative"));
  const without = words.findIndex(({ concepts }) => concepts.includes("without"));
  const isBehind = without < first && (head.includes("project") || head.includes("initiative"));
  return (isBehind ? head : words[first]?.concepts)?.includes(leads) === true;
}

interface FilledName {
  readonly blank: Blank;
  readonly name: NameInQuestion;
}

/** Each blank takes the next name that can be of its types; what it means is then one of them. */
function namesFor(blanks: readonly Blank[], names: readonly NameInQuestion[]): readonly FilledName[] {
  const left = [...names];
  return blanks.flatMap((blank) => {
    if (blank.kind !== "entity") return [];
    const at = left.findIndex(({ meant }) => meant.some((one) => isOfTypes(one, blank)));
    const [name] = at < 0 ? [] : left.splice(at, 1);
    return name === undefined
      ? []
      : [{ blank, name: { ...name, meant: name.meant.filter((one) => isOfTypes(one, blank)) } }];
  });
}

function isOfTypes({ type }: Meant, { types }: Blank): boolean {
  return types.length === 0 || types.includes(type);
}

function toldName({ blank, name }: FilledName): readonly UnderstoodName[] {
  const [meant, ...alternatives] = name.meant;
  return meant === undefined ? [] : [{ param: blank.param, ...meant, alternatives }];
}

interface Filled {
  readonly params: Readonly<Record<string, string | number>>;
  readonly explained: number;
  /** Whether a weighty word is neither the rule's own nor fills a blank. */
  readonly passesOver: boolean;
  /** The same of a word that asks for something else. */
  readonly evades: boolean;
}

const ASKING = ["who", "where", "why"] as const satisfies readonly Concept[];

/** Fills what is not given by a name, and says how much of the words that and the rule's own words explain. */
function fillBlanks(rule: QuestionRule, blanks: readonly Blank[], said: Said): Filled {
  const params: Record<string, string | number> = {};
  let explained = 0;
  let passesOver = false;
  let evades = false;
  for (const word of said.words) {
    const filled = blankFilledBy(word, { rule, blanks, said });
    if (filled === null) {
      if (isOwn(rule, word)) explained += word.weight;
      else if (word.kind === "word") {
        passesOver ||= word.weight >= HEAVY;
        evades ||= ASKING.some((one) => word.concepts.includes(one));
      }
    } else if ((params[filled.param] ?? filled.value) === filled.value) {
      params[filled.param] = filled.value;
      explained += word.weight;
    }
  }
  return { params, explained, passesOver, evades };
}

interface Filling {
  readonly rule: QuestionRule;
  readonly blanks: readonly Blank[];
  readonly said: Said;
}

/** A word that a rule likes says nothing more; one that it needs may say of which type or status. */
function blankFilledBy(
  word: Word,
  { rule, blanks, said }: Filling,
): { readonly param: string; readonly value: string | number } | null {
  const filled = (kind: Blank["kind"], value: string | number | null | undefined) => {
    const param = blanks.find((blank) => blank.kind === kind)?.param;
    return param === undefined || value === undefined || value === null ? null : { param, value };
  };
  if (word.kind === "year") return filled("year", said.year);
  if (word.kind === "number") return filled("number", said.number);
  const status = word.concepts.flatMap((concept) => STATUS_OF_CONCEPT[concept] ?? [])[0];
  const isLiked = word.concepts.some((concept) => rule.likes?.includes(concept));
  // What is being built stands there, and says more than that.
  if (isLiked) return word.concepts.length > 1 ? filled("status", status) : null;
  const valueOf = <Value>(values: Readonly<Partial<Record<Concept, Value>>>): Value | undefined =>
    word.concepts.flatMap((concept) => values[concept] ?? [])[0];
  return filled("type", valueOf(TYPE_OF_CONCEPT)) ?? filled("status", status);
}

function isOwn({ needs, likes = [] }: QuestionRule, { concepts }: Word): boolean {
  return concepts.some((concept) => likes.includes(concept) || needs.some((group) => group.includes(concept)));
}

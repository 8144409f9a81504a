import { GraphError } from "#model/problem.js";
import type { NamedQuery } from "#model/query.js";
import type { Reading } from "#model/understanding.js";
import type { Concept } from "./concepts.js";
import type { FindNames } from "./find-names.js";
import type { AreWordsInNames, AreWordsSaid } from "./find-words.js";
import { isIndicatorOfType, topicOfNamesIn } from "./names-topic.js";
import {
  NAMED_RULES,
  NAME_ALONE_RULES,
  OFFERED_RULES,
  QUESTION_RULES,
  type QuestionRule,
  WORDS_ALONE_RULES,
  WORDS_RULES,
} from "./question-rules.js";
import { readingBy, type ReadingByRule } from "./reading.js";
import { type Said, type Typed, typedFrom, whatIsSaid } from "./said.js";
import { namedTopicIn, type Topic, topicIn } from "./topic.js";

/** How a question is understood: the reading that explains enough of it, or none, and the nearest ones, the best first. */
export interface Understanding {
  readonly reading: Reading | null;
  readonly nearest: readonly Reading[];
  /**
   * Pieces of the question that may be names, but of nothing that is known, words that were taken as slips of others, and the year where the
   * reading has no place for it.
   */
  readonly unknown: readonly string[];
}

/** From this share of what was said on it is taken as understood. */
const ENOUGH = 0.72;
/** From this share on where it explains every name and passes over no word that says what is asked, and nothing else that does comes near. */
const ENOUGH_ALONE = 0.45;
/** The same of a search for words. */
const ENOUGH_OF_WORDS = 0.9;
/** Of a search for names, where the place may be known by half of its name. */
const ENOUGH_OF_NAMES = 0.8;
const NEAR = 0.85;
const LEAST = 0.12;
const NEAREST = 5;
/** So many are offered where none is near. */
const FAR = 3;

interface UnderstandOptions {
  /** Absent: texts are not searched for words that name nothing. */
  readonly areSaid?: AreWordsSaid;
  /** Absent: names are not looked through for words that only stand in them. */
  readonly areInNames?: AreWordsInNames;
}

/** Reads a question as it was typed, by the words that the grammar knows, the names that `find` knows, and by what texts say. */
export async function understand(
  typed: string,
  questions: readonly NamedQuery[],
  find: FindNames,
  { areSaid, areInNames }: UnderstandOptions = {},
): Promise<Understanding> {
  const searched = { rules: WORDS_RULES, questions, least: ENOUGH_OF_WORDS };
  const parts = await typedFrom(typed, find);
  const said = whatIsSaid(parts);
  const best = bestOfEach(readingsOf(QUESTION_RULES, said, questions));
  const words = areSaid === undefined ? null : wordsRead(await topicIn(parts, areSaid), parts, searched);
  if (words?.meant !== undefined) return understood(words.meant, [...words.best, ...best], words.said);
  const [first] = best;
  const isFirstSure = first !== undefined && isSure(first, best, said);
  const isNamedSearch = areSaid !== undefined && (!isFirstSure || asksForCities(said));
  const named = isNamedSearch ? wordsRead(await namedTopicIn(parts, areSaid), parts, searched) : null;
  if (named?.meant !== undefined) return understood(named.meant, [...named.best, ...best], named.said);
  // What explains all that was said, as a search of names does, is meant before what leaves out a word.
  const isWhole = isFirstSure && first.score >= ENOUGH_OF_WORDS && !isIndicatorOfType(first, parts);
  const inNames = areInNames === undefined || isWhole ? null : await topicOfNamesIn(parts, areInNames);
  const ofType = wordsRead(inNames, parts, {
    rules: NAMED_RULES,
    questions,
    least: Math.max(ENOUGH_OF_NAMES, isFirstSure ? first.score : 0),
  });
  if (ofType?.meant !== undefined) return understood(ofType.meant, [...ofType.best, ...best], ofType.said);
  if (isFirstSure) return understood(first, best, said);
  const ofNames = said.names.length === 0 ? [] : readingsOf(NAME_ALONE_RULES, said, questions);
  const offered = [
    ...readingsOf([...QUESTION_RULES, ...OFFERED_RULES], said, questions),
    ...ofNames.filter(({ missing }) => missing.length === 0),
    ...(words === null ? [] : offeredOfWords(words.said, questions)),
  ];
  const { unknown } = words?.said ?? said;
  return { reading: null, nearest: bestOfEach(offered).slice(0, NEAREST).map(told), unknown };
}

/** 哪些城市提到共同富裕: their reports are asked for, where a name may be said without being read as one. */
function asksForCities({ words }: Said): boolean {
  return words.some(({ concepts }) => concepts.includes("city"));
}

interface WordsRules {
  readonly rules: readonly QuestionRule[];
  readonly questions: readonly NamedQuery[];
  /** From this share of what was said on it is taken as meant. */
  readonly least: number;
}

/** How a question is read as a search of texts, or of names. */
interface WordsRead {
  /** What is said beside the words that are searched for. */
  readonly said: Said;
  readonly best: readonly ReadingByRule[];
  /** Absent: hardly one explains all that was said. */
  readonly meant: ReadingByRule | undefined;
}

/**
 * Texts are searched for words only where hardly anything else is said: who is responsible, how many of a type they do not tell. Then it explains
 * more than a reading that leaves the words out, or takes them for a name that only begins so.
 */
function wordsRead(topic: Topic | null, parts: Typed, { rules, questions, least }: WordsRules): WordsRead | null {
  if (topic === null) return null;
  const said = whatIsSaid(parts, topic);
  const best = bestOfEach(readingsOf(rules, said, questions));
  const [first] = best;
  const isMeant = first !== undefined && first.score >= least && !topic.hasType && isSure(first, best, said);
  return { said, best, meant: isMeant ? first : undefined };
}

function offeredOfWords(said: Said, questions: readonly NamedQuery[]): readonly ReadingByRule[] {
  return readingsOf([...WORDS_RULES, ...(isAlone(said) ? WORDS_ALONE_RULES : [])], said, questions);
}

function readingsOf(
  rules: readonly QuestionRule[],
  said: Said,
  questions: readonly NamedQuery[],
): readonly ReadingByRule[] {
  return rules.flatMap((rule) => readingBy(rule, queryOf(questions, rule.question), said) ?? []);
}

function understood(first: ReadingByRule, all: readonly ReadingByRule[], said: Said): Understanding {
  const unknown = [...said.unknown, ...yearPassedOver(first, said)];
  return { reading: told(first), nearest: all.slice(0, NEAREST).map(told), unknown };
}

function isSure(
  { score, missing, names, question, passesOver, evades, isFarFetched }: ReadingByRule,
  all: readonly Reading[],
  said: Said,
): boolean {
  if (said.hasSlip || said.hasGap || said.names.some(({ isFragment }) => isFragment)) return false;
  if (evades || isFarFetched || missing.length > 0 || isAlone(said) || names.length < said.names.length) return false;
  if (score >= ENOUGH) return true;
  if (score < ENOUGH_ALONE || names.length === 0 || passesOver) return false;
  return !all.some((other) => other.question !== question && isRival(other, score * NEAR, names.length));
}

/** 2014年谁负责西岸传媒港: that question asks of all years. */
function yearPassedOver({ params }: Reading, { year }: Said): readonly string[] {
  return year === null || Object.values(params).includes(year) ? [] : [String(year)];
}

/** A name, or words, that ask for nothing: what can be asked of them is offered. */
function isAlone({ words }: Said): boolean {
  return words.every(({ concepts, kind }) => kind === "word" && concepts.every((one) => SAYS_NOTHING.has(one)));
}

const SAYS_NOTHING: ReadonlySet<Concept> = new Set<Concept>(["filler", "and"]);

function isRival({ score, missing, names }: Reading, least: number, count: number): boolean {
  return score >= least && missing.length === 0 && names.length >= count;
}

function queryOf(questions: readonly NamedQuery[], name: string): NamedQuery {
  const query = questions.find((one) => one.name === name);
  if (query !== undefined) return query;
  throw new GraphError("internal", {
    en: `The grammar knows a question “${name}” that the library does not have.`,
    zh: `语法中的问题“${name}”不在问题库中。`,
  });
}

function bestOfEach(readings: readonly ReadingByRule[]): readonly ReadingByRule[] {
  const best = new Map<string, ReadingByRule>();
  for (const reading of readings) {
    const known = best.get(reading.question);
    if (known === undefined || reading.score > known.score) best.set(reading.question, reading);
  }
  const sorted = [...best.values()].filter(({ score }) => score > 0).toSorted((a, b) => b.score - a.score);
  const near = sorted.filter(({ score }) => score >= LEAST);
  return near.length > 0 ? near : sorted.slice(0, FAR);
}

function told({ question, params, missing, score, sentence, names }: ReadingByRule): Reading {
  return { question, params, missing, score, sentence, names };
}

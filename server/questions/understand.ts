import { GraphError } from "#model/problem.js";
import type { NamedQuery } from "#model/query.js";
import type { Reading } from "#model/understanding.js";
import type { Concept } from "./concepts.js";
import type { FindNames } from "./find-names.js";
import { NAME_ALONE_RULES, OFFERED_RULES, QUESTION_RULES, type QuestionRule } from "./question-rules.js";
import { readingBy, type ReadingByRule } from "./reading.js";
import { type Said, whatIsSaid } from "./said.js";

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
const NEAR = 0.85;
const LEAST = 0.12;
const NEAREST = 5;
/** So many are offered where none is near. */
const FAR = 3;

/** Reads a question as it was typed, by the words that the grammar knows and the names that `find` knows. */
export async function understand(
  typed: string,
  questions: readonly NamedQuery[],
  find: FindNames,
): Promise<Understanding> {
  const said = await whatIsSaid(typed, find);
  const readings = (rules: readonly QuestionRule[]): readonly ReadingByRule[] =>
    rules.flatMap((rule) => readingBy(rule, queryOf(questions, rule.question), said) ?? []);
  const best = bestOfEach(readings(QUESTION_RULES));
  const [first] = best;
  if (first !== undefined && isSure(first, best, said)) {
    return {
      reading: told(first),
      nearest: best.slice(0, NEAREST).map(told),
      unknown: [...said.unknown, ...yearPassedOver(first, said)],
    };
  }
  const ofNames =
    said.names.length === 0 ? [] : readings(NAME_ALONE_RULES).filter(({ missing }) => missing.length === 0);
  return {
    reading: null,
    nearest: bestOfEach([...readings([...QUESTION_RULES, ...OFFERED_RULES]), ...ofNames])
      .slice(0, NEAREST)
      .map(told),
    unknown: said.unknown,
  };
}

function isSure(
  { score, missing, names, question, passesOver, evades, isFarFetched }: ReadingByRule,
  all: readonly Reading[],
  said: Said,
): boolean {
  if (said.hasSlip || said.hasGap || said.names.some(({ isFragment }) => isFragment)) return false;
  if (evades || isFarFetched || missing.length > 0 || isNameAlone(said) || names.length < said.names.length)
    return false;
  if (score >= ENOUGH) return true;
  if (score < ENOUGH_ALONE || names.length === 0 || passesOver) return false;
  return !all.some((other) => other.question !== question && isRival(other, score * NEAR, names.length));
}

/** 2014年谁负责西岸传媒港: that question asks of all years. */
function yearPassedOver({ params }: Reading, { year }: Said): readonly string[] {
  return year === null || Object.values(params).includes(year) ? [] : [String(year)];
}

/** It asks for nothing: what can be asked of it is offered. */
function isNameAlone({ words }: Said): boolean {
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

import type { Concept } from "./concepts.js";
import type { AreWordsInNames } from "./find-words.js";
import type { NameInQuestion } from "./meant.js";
import { typesOf } from "./names-in-question.js";
import type { Token } from "./question-tokens.js";
import type { ReadingByRule } from "./reading.js";
import { LEAST_LENGTH, lengthOf, type Span } from "./spans.js";
import { type Candidate, candidates, isSureName, MOST_LOOKS, type Place, type Topic } from "./topic.js";

/**
 * What names are searched for: words beside a type, of which at least one thing has them in its name. 轨道交通 of 苏州有哪些轨道交通项目, also
 * where something of another type is called so.
 */
export async function topicOfNamesIn(place: Place, areInNames: AreWordsInNames): Promise<Topic | null> {
  const names = place.found.filter(isSureName);
  const called = names.flatMap((name) => [...calledSo(name, place), ...beforeType(name, place)]);
  const all = [...candidates(place, names), ...called].toSorted((a, b) => lengthOf(b) - lengthOf(a));
  for (const { words, ...span } of all.slice(0, MOST_LOOKS)) {
    const types = typesBeside(span, place);
    if (types.length > 0 && (await areInNames(words, types))) return { ...span, words, hasType: false };
  }
  return null;
}

/** A place beside a type is where it stands: 西岸项目. */
function calledSo({ start, end, meant }: NameInQuestion, { text }: Place): readonly Candidate[] {
  const [first] = meant;
  if (first === undefined || meant.some(({ type }) => type === "Place")) return [];
  const words = text.slice(start, end);
  return [{ start, end, words: /\p{Script=Han}/u.test(words) ? words : first.name }];
}

/** 地铁 of 地铁项目, which an indicator is called. */
function beforeType({ start, end }: NameInQuestion, { text, cut }: Place): readonly Candidate[] {
  return cut
    .filter((token) => token.end === end && token.start >= start + LEAST_LENGTH && typesOf(token).length > 0)
    .map((token) => ({ start, end: token.start, words: text.slice(start, token.start) }));
}

/** Whether an indicator is called by the type that is asked for, as 地铁项目 in 有哪些地铁项目: that is rather which projects than how many. */
export function isIndicatorOfType({ names }: Pick<ReadingByRule, "names">, { text, cut }: Place): boolean {
  const asks = cut.some(({ concepts }) => concepts.includes("what"));
  const indicators = names.filter(({ type }) => type === "Indicator");
  return asks && indicators.some(({ name }) => cut.some((token) => isEndOf(token, name, text)));
}

function isEndOf(token: Token, name: string, text: string): boolean {
  const start = token.end - name.length;
  return typesOf(token).length > 0 && start >= 0 && start < token.start && text.startsWith(name, start);
}

function typesBeside(span: Span, { text, cut }: Place) {
  return cut.flatMap((token) => (isBeside(token, span, { text, cut }) ? typesOf(token) : []));
}

/** Whether nothing stands between, or no more than what asks or joins: 轨道交通有哪些项目, policies on housing. */
function isBeside(token: Token, span: Span, { text, cut }: Pick<Place, "text" | "cut">): boolean {
  const [from, to] = token.end <= span.start ? [token.end, span.start] : [span.end, token.start];
  if (from > to) return false;
  const between = cut.filter(({ start, end }) => from <= start && end <= to);
  const isAll = between.reduce((left, one) => left.replace(one.text, ""), text.slice(from, to)).trim() === "";
  return isAll && between.every(({ concepts }) => concepts.some((one) => JOINING.has(one)));
}

const JOINING: ReadonlySet<Concept> = new Set<Concept>(["filler", "what", "have", "each", "howMany", "link", "issue"]);

import type { Concept } from "./concepts.js";
import type { AreWordsSaid } from "./find-words.js";
import type { NameInQuestion } from "./meant.js";
import { typesOf } from "./names-in-question.js";
import type { Token } from "./question-tokens.js";
import { LEAST_LENGTH, lengthOf, type Span } from "./spans.js";
import { termIn } from "./terms.js";

/** Words of a question that name nothing and stand in reports: 低空经济 of 低空经济有哪些. */
export interface Topic extends Span {
  /** As reports have them: in English questions those that an English term stands for. */
  readonly words: string;
  /** Whether they end in the word for a type, as 绿化项目: then entities may be meant. */
  readonly hasType: boolean;
}

export interface Place {
  readonly text: string;
  readonly cut: readonly Token[];
  readonly found: readonly NameInQuestion[];
}

/** So many extents are looked for at most. */
export const MOST_LOOKS = 8;

/** What the texts are searched for: what stands in quotes, an English term, or the longest run of words that any passage has. */
export async function topicIn(place: Place, areSaid: AreWordsSaid): Promise<Topic | null> {
  const names = place.found.filter(isSureName);
  for (const { words, ...span } of candidates(place, names).slice(0, MOST_LOOKS)) {
    if (await areSaid(words)) return { ...span, words, hasType: endsInType(place.cut, span) };
  }
  return null;
}

/** A name that is known by itself, as what the texts are searched for: 共同富裕的提法从哪年开始. */
export async function namedTopicIn({ found }: Place, areSaid: AreWordsSaid): Promise<Topic | null> {
  const name = found.filter(isSureName).find(({ meant }) => meant[0] !== undefined && meant[0].type !== "Place");
  const words = name?.meant[0]?.name;
  if (name === undefined || words === undefined || !(await areSaid(words))) return null;
  return { start: name.start, end: name.end, words, hasType: false };
}

/** Whether it is known by itself. */
export function isSureName({ certainty, isFragment, isCounted }: NameInQuestion): boolean {
  return certainty >= SURELY && !isFragment && !isCounted;
}

const SURELY = 0.95;

export type Candidate = Span & Pick<Topic, "words">;

/** What may be searched for, the likeliest first. */
export function candidates({ text, cut }: Place, names: readonly Span[]): readonly Candidate[] {
  const told = (span: Span): Candidate => ({ ...span, words: text.slice(span.start, span.end) });
  const isFree = (span: Span): boolean =>
    lengthOf(span) >= LEAST_LENGTH &&
    names.every((name) => !overlapsAny(name, [span]) || lengthOf(name) * MOST_OF_NAME <= lengthOf(span));
  const quoted = Array.from(text.matchAll(QUOTED), ({ index, 0: { length } }) => ({
    start: index + 1,
    end: index + length - 1,
  }));
  const term = termIn(text);
  const runs = runsOf(text, cut, names).toSorted((a, b) => b.length - a.length);
  const all = [
    ...quoted.filter(isFree).map(told),
    ...(term !== null && isFree(term) ? [term] : []),
    ...runs.flatMap((run) => extentsOf(run, names).filter(isFree).map(told)),
  ];
  return [...new Map(all.map((one) => [`${one.start} ${one.words}`, one])).values()];
}

/** A name may be no more than half of a longer word: 经济 of 银发经济. */
const MOST_OF_NAME = 2;
const QUOTED = /["“”「『][^"“”「」『』]{2,}["“”」』]/gu;

/** Words that follow one another, of which one is neither known nor a name, up to those that only ask. */
function runsOf(text: string, cut: readonly Token[], names: readonly Span[]): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let last: Token | null = null;
  for (const token of cut) {
    const joins = last !== null && /^[\s·-]?$/u.test(text.slice(last.end, token.start));
    if (!joins) runs.push([]);
    const isNamed = overlapsAny(token, names);
    if (isNamed || !asks(token)) runs.at(-1)?.push(token);
    else runs.push([]);
    last = token;
  }
  return runs.map(withoutRim).filter((run) => run.some((token) => isUnknown(token) && !overlapsAny(token, names)));
}

/** What only asks stands outside; of one character it may belong to a word: 新 of 新质生产力, 上 of 孩子上学. */
function asks({ concepts, year, text }: Token): boolean {
  return year !== null || (!isSingle(text) && concepts.some((concept) => ASKING.has(concept)));
}

const ASKING: ReadonlySet<Concept> = new Set<Concept>([
  "filler",
  "and",
  "who",
  "what",
  "where",
  "when",
  "lately",
  "howMany",
  "why",
  "each",
  "have",
  "inside",
  "mention",
  "say",
  "report",
  "includes",
  "called",
  "once",
  "only",
  "fresh",
  "turn",
]);

/** Without what says nothing at either end: 的 and 吗, but not what may begin or end a word. */
function withoutRim(run: readonly Token[]): readonly Token[] {
  const first = run.findIndex((token) => !RIM.test(token.text));
  const last = run.findLastIndex((token) => !RIM.test(token.text));
  return first < 0 ? [] : run.slice(first, last + 1);
}

const RIM = /^(?:[的了着过得是吗呢啊吧么嘛有在和与跟]|the|an?|of|and)$/u;

/** The whole run, then without single characters, known words and names at its ends, then what is between all of those. */
function extentsOf(run: readonly Token[], names: readonly Span[]): readonly Span[] {
  const isCore = (token: Token): boolean => isUnknown(token) && !overlapsAny(token, names);
  const first = run.findIndex(isCore);
  const last = run.findLastIndex(isCore);
  const extents: Span[] = [];
  for (let from = 0; from <= first; from += 1) {
    for (let to = run.length - 1; to >= last; to -= 1) extents.push(spanOf(run.slice(from, to + 1)));
  }
  const pieces = run.reduce<Token[][]>(
    (found, token) => {
      if (isCore(token)) found.at(-1)?.push(token);
      else found.push([]);
      return found;
    },
    [[]],
  );
  return [...extents, ...pieces.filter((piece) => piece.length > 0).map(spanOf)].toSorted(
    (a, b) => lengthOf(b) - lengthOf(a),
  );
}

function spanOf(run: readonly Token[]): Span {
  return { start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 };
}

function isUnknown({ concepts, year, number }: Token): boolean {
  return concepts.length === 0 && year === null && number === null;
}

function isSingle(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text);
}

function overlapsAny({ start, end }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => span.start < end && start < span.end);
}

function endsInType(cut: readonly Token[], { end }: Span): boolean {
  return cut.some((token) => token.end === end && typesOf(token).length > 0);
}

import type { Sentence } from "#model/language.js";
import { GraphError } from "#model/problem.js";
import { nearWord } from "../near-word.js";
import { FUNCTIONS, KEYWORDS } from "./cypher-words.js";
import { READING_PROCEDURES } from "./guard-words.js";
import { isMark, positionAt, tokensOf, upper, type Token } from "./guard-tokens.js";

/**
 * The same error with the place of what is wrong, where the engine does not tell it, and with what was probably meant: a function, a variable,
 * a procedure or a keyword that is nearly the one that stands there. Any other error as it is.
 */
export function withMeaning(error: unknown, text: string): unknown {
  if (!(error instanceof GraphError) || !["invalid-query", "query-refused"].includes(error.code)) return error;
  const tokens = tokensOf(text).tokens ?? [];
  const fault = faultFrom(error, { text, tokens });
  if (fault === null) return error;
  const meant = nearWord(
    fault.name,
    fault.candidates.filter((word) => word !== fault.name),
  );
  const position = error.options.position ?? positionAt(text, fault.start);
  const { en, zh } = error.sentence;
  const advice = meant === null ? adviceFor(error, fault.name) : meantSentence(meant);
  const sentence = { en: `${en}${advice.en}`, zh: `${zh}${advice.zh}` };
  return new GraphError(error.code, sentence, { ...error.options, position });
}

function meantSentence(meant: string): Sentence {
  return { en: ` Perhaps “${meant}” was meant.`, zh: `也许想写的是“${meant}”。` };
}

/** The embedded engine takes a word of the language for a name only where it is marked as one, also as the name of a property. */
function adviceFor({ message }: GraphError, name: string): Sentence {
  if (!message.endsWith("Expected identifier.") || !KEYWORDS.includes(name)) return { en: "", zh: "" };
  return {
    en: ` ${name} is a word of the language: as a name it is written in backticks.`,
    zh: `${name} 是语言本身的词，用作名称时请加反引号。`,
  };
}

interface Fault {
  readonly name: string;
  readonly start: number;
  readonly candidates: readonly string[];
}

interface Query {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/** Both engines name what they do not know; the patterns are theirs. */
function faultFrom(error: GraphError, query: Query): Fault | null {
  const { message } = error;
  const name = /Unknown function '([^']+)'/u.exec(message)?.[1];
  if (name !== undefined) return faultAt(query, name, isFunction(name) ? [] : FUNCTIONS);
  const variable = /(?:Variable `([^`]+)` not defined|Undefined variable '([^']+)')/u.exec(message);
  if (variable !== null) {
    const missing = variable[1] ?? variable[2] ?? "";
    // It is defined, but out of reach where rows are put in order.
    if (/ORDER BY reads only/u.test(message)) return faultAt({ ...query, tokens: ordering(query.tokens) }, missing, []);
    return faultAt(query, missing, variablesIn(query.tokens));
  }
  const procedure =
    /(?:procedure with the name `([^`]+)`|unknown procedure '([^']+)'|The procedure (\S+) is refused)/u.exec(message);
  if (procedure !== null)
    return faultAt(query, procedure[1] ?? procedure[2] ?? procedure[3] ?? "", [...READING_PROCEDURES]);
  return error.code === "invalid-query" ? keywordFault(error, query) : null;
}

/** One that this engine lacks and another has is not misspelt. */
function isFunction(name: string): boolean {
  return FUNCTIONS.some((known) => known.toLowerCase() === name.toLowerCase());
}

function faultAt({ tokens }: Query, name: string, candidates: readonly string[]): Fault | null {
  const [first = ""] = name.split(".");
  const token = tokens.find(({ text }) => text.toLowerCase() === first.toLowerCase());
  return token === undefined ? null : { name, start: token.start, candidates };
}

/** What stands behind the last ORDER. */
function ordering(tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(tokens.findLastIndex((token) => upper(token) === "ORDER") + 1);
}

/** A word where the engine could not go on; one that is a keyword stands in the wrong place, and is not misspelt. */
function keywordFault({ options: { position } }: GraphError, { text, tokens }: Query): Fault | null {
  const token = tokens.find(({ start }) => {
    const { line, column } = positionAt(text, start);
    return line === position?.line && column === position.column;
  });
  if (token?.kind !== "word") return null;
  const name = upper(token);
  // What stood before already is a name.
  const isNamed = tokens.some(({ text: word, start }) => word === token.text && start < token.start);
  return { name, start: token.start, candidates: isNamed || KEYWORDS.includes(name) ? [] : KEYWORDS };
}

/** Words that are neither keywords nor names of anything else. */
function variablesIn(tokens: readonly Token[]): readonly string[] {
  const words = tokens.filter((token, index) => {
    const before = tokens[index - 1];
    const isName = isMark(before, ".") || isMark(before, ":") || isMark(before, "$") || isMark(tokens[index + 1], "(");
    return (token.kind === "word" || token.kind === "quoted") && !isName && !KEYWORDS.includes(upper(token));
  });
  return [...new Set(words.map((token) => token.text))];
}

import { CypherLexer, CypherParser } from "@neo4j-cypher/language-support";
import { CharStreams, CommonTokenStream, type Recognizer, type Token } from "antlr4";
import { completionsAt } from "./completions-at.js";
import { cypherTokens } from "./cypher-tokens.js";
import { nearest } from "./nearest.js";
import type { Problem } from "./problem.js";
import type { Statement } from "./statements.js";
import { NO_VOCABULARY } from "./vocabulary.js";

/** More than these would be a list nobody reads. */
const MOST_EXPECTED = 4;

/** Where the grammar cannot go on; null for a query that it accepts. What follows the first fault is mostly its consequence. */
export function syntaxProblem({ text, start }: Statement): Problem | null {
  const open = cypherTokens(text).find(isOpenText);
  if (open !== undefined) {
    return { kind: "open-text", from: start + open.start, to: start + open.end, found: open.text.charAt(0) };
  }
  const fault = firstFault(text);
  if (fault === null) return null;
  const { token, marks } = fault;
  const expected = marks.length <= MOST_EXPECTED ? marks : [];
  if (token.type === CypherParser.EOF) {
    const end = text.trimEnd().length;
    return { kind: "unfinished", from: start + Math.max(0, end - 1), to: start + end, found: "", expected };
  }
  const [from, to] = [start + token.start, start + token.stop + 1];
  const meant = /^\p{L}/u.test(token.text) ? nearest(token.text, keywordsAt(text, token.start)) : undefined;
  return { kind: "unexpected", from, to, found: token.text, expected, ...(meant === undefined ? {} : { meant }) };
}

/** The parser's own list ends where it had already left the clause. */
function keywordsAt(text: string, offset: number): readonly string[] {
  const { candidates } = completionsAt(text.slice(0, offset), offset, NO_VOCABULARY);
  const keywords = candidates.filter(({ kind }) => kind === "keyword").map(({ label }) => label);
  return [...new Set(keywords.flatMap((keyword) => [keyword, keyword.split(" ")[0] ?? keyword]))];
}

function isOpenText({ kind, text }: ReturnType<typeof cypherTokens>[number]): boolean {
  if (kind === "string") return text.length < 2 || !text.endsWith(text.charAt(0));
  if (kind === "quoted") return text.length < 2 || !text.endsWith("`");
  return kind === "comment" && text.startsWith("/*") && !text.endsWith("*/");
}

interface Fault {
  readonly token: Token;
  /** What could stand there of brackets and other marks. */
  readonly marks: readonly string[];
}

function firstFault(text: string): Fault | null {
  const parser = new CypherParser(new CommonTokenStream(new CypherLexer(CharStreams.fromString(text))));
  const faults: Fault[] = [];
  const listener = {
    ...SILENT,
    syntaxError: (_recognizer: Recognizer<Token>, token: Token) => void faults.push({ token, marks: marksOf(parser) }),
  };
  parser.removeErrorListeners();
  parser.addErrorListener(listener);
  parser.statementsOrCommands();
  return faults[0] ?? null;
}

/** What the parser tells its listeners besides, which its declarations leave out. */
const SILENT = { reportAmbiguity() {}, reportAttemptingFullContext() {}, reportContextSensitivity() {} };

function marksOf(parser: CypherParser): readonly string[] {
  const marks = parser
    .getExpectedTokens()
    .intervals.flatMap(({ start, stop }) => Array.from({ length: stop - start }, (_, index) => start + index))
    .flatMap((type) => CypherParser.literalNames[type]?.replaceAll("'", "") ?? []);
  return marks.filter((mark) => mark !== ";");
}

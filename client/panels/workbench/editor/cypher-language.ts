import { HighlightStyle, StreamLanguage, syntaxHighlighting, type StreamParser } from "@codemirror/language";
import { tags } from "@lezer/highlight";

/**
 * Colours and brackets, worked out on the page as keys come: the grammar, which knows more, answers too late for that. Comments and
 * quoted texts may go over several lines.
 */
export const cypherLanguage = StreamLanguage.define<Place>({
  name: "cypher",
  startState: () => ({ open: null, before: "" }),
  token: readToken,
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] },
  },
});

interface Place {
  /** What ends the comment or text in which the line begins. */
  open: string | null;
  /** The last mark or word, by which a name is told for what it is. */
  before: string;
}

const KEYWORDS = new Set(
  (
    "MATCH OPTIONAL WHERE RETURN WITH UNWIND CALL YIELD ORDER BY ASC ASCENDING DESC DESCENDING SKIP LIMIT OFFSET DISTINCT AS AND OR XOR NOT IN IS NULL " +
    "STARTS ENDS CONTAINS CASE WHEN THEN ELSE END UNION ALL EXISTS COUNT COLLECT EXPLAIN PROFILE SHOW TRUE FALSE LET FILTER FOR CREATE MERGE SET DELETE " +
    "DETACH REMOVE FOREACH LOAD CSV FROM HEADERS ON USE USING INDEX SCAN JOIN"
  ).split(" "),
);

type Stream = Parameters<StreamParser<Place>["token"]>[0];

function readToken(stream: Stream, place: Place): string | null {
  if (place.open !== null) return readToEnd(stream, place);
  if (stream.eatSpace()) return null;
  if (stream.match("//")) {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.match("/*")) return open(stream, place, "*/");
  const next = stream.peek() ?? "";
  if (["'", '"', "`"].includes(next)) {
    stream.next();
    return open(stream, place, next);
  }
  const { before } = place;
  if (stream.match(/^\$[\p{L}\p{N}_]*/u)) return after(place, "$", "atom");
  if (stream.match(/^\d+(?:\.\d+)?/u)) return after(place, "0", "number");
  const word = stream.match(/^[\p{L}_][\p{L}\p{N}_]*/u);
  if (word !== null && word !== true && word !== false)
    return after(place, "w", wordStyle(word[0] ?? "", before, stream));
  stream.next();
  return after(
    place,
    [":", "|", "&", "."].includes(next) ? next : "",
    "([{)]}".includes(next) ? "bracket" : "operator",
  );
}

function after(place: Place, before: string, style: string): string {
  place.before = before;
  return style;
}

function wordStyle(word: string, before: string, stream: Stream): string {
  if (before === ".") return stream.match(/^\s*\(/u, false) === null ? "propertyName" : "propertyName.function";
  if ([":", "|", "&"].includes(before) && !stream.match(/^\s*[.(]/u, false)) return "typeName";
  if (stream.match(/^\s*\(/u, false) && !isOpener(word)) return "variableName.function";
  if (KEYWORDS.has(word.toUpperCase())) return "keyword";
  return stream.match(/^\s*:(?!:)/u, false) && /[{,]\s*$/u.test(stream.string.slice(0, stream.start))
    ? "propertyName"
    : "variableName";
}

/** Keywords behind which a pattern or bracket stands, not an argument. */
const isOpener = (word: string) =>
  KEYWORDS.has(word.toUpperCase()) && !["COUNT", "COLLECT", "EXISTS", "ALL"].includes(word.toUpperCase());

function open(stream: Stream, place: Place, end: string): string {
  place.open = end;
  return readToEnd(stream, place);
}

function readToEnd(stream: Stream, place: Place): string {
  const end = place.open ?? "";
  const style = end === "*/" ? "comment" : end === "`" ? "typeName" : "string";
  while (!stream.eol()) {
    if (stream.match(end)) {
      place.open = null;
      place.before = "w";
      return style;
    }
    if (stream.next() === "\\" && end !== "*/" && end !== "`") stream.next();
  }
  return style;
}

/** Colour sparingly: what is given by the store stands out, and what carries the sentence is heavier. */
export const cypherColours = syntaxHighlighting(
  HighlightStyle.define([
    { tag: tags.keyword, color: "var(--accent)", fontWeight: "600" },
    { tag: tags.typeName, color: "var(--code-name)" },
    { tag: tags.propertyName, color: "var(--text)" },
    { tag: tags.string, color: "var(--code-text)" },
    { tag: tags.number, color: "var(--code-number)" },
    { tag: tags.atom, color: "var(--code-number)" },
    { tag: [tags.function(tags.variableName), tags.function(tags.propertyName)], color: "var(--code-function)" },
    { tag: tags.comment, color: "var(--quiet)" },
    { tag: tags.operator, color: "var(--quiet)" },
    { tag: tags.bracket, color: "var(--quiet)" },
  ]),
);

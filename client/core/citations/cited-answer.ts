import { linkedSource, quotationOf } from "./citation.js";
import type { CitationStyle, CitationWords } from "./citation-words.js";
import type { CitedPassage } from "./cited-passage.js";
import { inMarkdown } from "./in-markdown.js";
import { sourceLine, standardLine } from "./source-lines.js";

/** Something that is said, and the passages that say so. */
export interface CitedStatement {
  readonly text: string;
  readonly passages: readonly CitedPassage[];
}

export interface CitedAnswer {
  /** What is asked; null for statements without a question. */
  readonly title: string | null;
  readonly statements: readonly CitedStatement[];
  /** What is to be known of them, such as that they are not all; null: nothing. */
  readonly note: string | null;
}

/** The passages in the order in which statements first cite them: the number of each is its place, from 1. */
export function numberedSources(statements: readonly CitedStatement[]): readonly CitedPassage[] {
  const sources = new Map<string, CitedPassage>();
  for (const cited of statements.flatMap(({ passages }) => passages)) {
    if (!sources.has(cited.passage)) sources.set(cited.passage, cited);
  }
  return [...sources.values()];
}

/** Statements with the numbers of their sources, and the sources below. */
export function citedAnswer(answer: CitedAnswer, style: CitationStyle, words: CitationWords): string {
  if (style === "gbt7714") return standardAnswer(answer, words);
  return style === "markdown" ? markdownAnswer(answer, words) : plainAnswer(answer, words);
}

function plainAnswer({ title, statements, note }: CitedAnswer, words: CitationWords): string {
  const sources = numberedSources(statements);
  const numbers = numbersOf(sources, ({ passage }) => passage);
  const said = statements.map(({ text, passages }) => {
    const cited = passages.map(({ passage }) => `[${numbers.get(passage)}]`).join("");
    return cited === "" ? text : `${text} ${cited}`;
  });
  const listed = sources.map((cited, index) => {
    const address = cited.address === null ? "" : ` ${cited.address}`;
    return `[${index + 1}] ${quotationOf(cited, words)} ${sourceLine(cited, words)}${address}`;
  });
  return paragraphs([title], said, [note], listed.length === 0 ? [] : [words.sources, ...listed]);
}

function markdownAnswer({ title, statements, note }: CitedAnswer, words: CitationWords): string {
  const sources = numberedSources(statements);
  const numbers = numbersOf(sources, ({ passage }) => passage);
  const said = statements.map(({ text, passages }) => {
    const cited = passages.map(({ passage }) => `[^${numbers.get(passage)}]`).join("");
    return `- ${inMarkdown(text)}${cited}`;
  });
  const listed = sources.map(
    (cited, index) => `[^${index + 1}]: ${inMarkdown(quotationOf(cited, words))} ${linkedSource(cited, words)}`,
  );
  return paragraphs(
    [title === null ? null : `## ${inMarkdown(title)}`],
    said,
    [note === null ? null : `_${inMarkdown(note)}_`],
    listed,
  );
}

/** By the order of citing (GB/T 7714—2015, 10.1): a report is listed once for each section, and what is quoted stands with the statement. */
function standardAnswer({ title, statements, note }: CitedAnswer, words: CitationWords): string {
  const all = numberedSources(statements);
  const sources = all.filter((cited, index) => all.findIndex((one) => placeOf(one) === placeOf(cited)) === index);
  const numbers = numbersOf(sources, placeOf);
  const said = statements.map(({ text, passages }) => {
    const cited = passages.map((one) => `${quotationOf(one, words)}[${numbers.get(placeOf(one))}]`);
    const [colon, gap] = words.language === "en" ? [": ", " "] : ["：", ""];
    return cited.length === 0 ? text : `${text}${colon}${cited.join(gap)}`;
  });
  const listed = sources.map((cited, index) => `[${index + 1}] ${standardLine(cited, words.today)}`);
  return paragraphs([title], said, [note], listed.length === 0 ? [] : [words.sources, ...listed]);
}

function placeOf({ document, section }: CitedPassage): string {
  return JSON.stringify([document.key, section]);
}

function numbersOf(
  sources: readonly CitedPassage[],
  idOf: (cited: CitedPassage) => string,
): ReadonlyMap<string, number> {
  return new Map(sources.map((cited, index) => [idOf(cited), index + 1]));
}

function paragraphs(...parts: readonly (readonly (string | null)[])[]): string {
  return parts
    .map((lines) => lines.filter((line) => line !== null).join("\n"))
    .filter((lines) => lines !== "")
    .join("\n\n");
}

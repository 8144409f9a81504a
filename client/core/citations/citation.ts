import type { CitationStyle, CitationWords } from "./citation-words.js";
import type { CitedPassage } from "./cited-passage.js";
import { inMarkdown } from "./in-markdown.js";
import { sourceLine, standardLine } from "./source-lines.js";

/** A sentence with where it stands, to be put into a text. */
export function citation(cited: CitedPassage, style: CitationStyle, words: CitationWords): string {
  const quotation = quotationOf(cited, words);
  switch (style) {
    case "gbt7714":
      return `${quotation}[1]\n[1] ${standardLine(cited, words.today)}`;
    case "markdown":
      return `> ${inMarkdown(quotation)}\n>\n> ${dash(words)}${linkedSource(cited, words)}`;
    default:
      return [quotation, `${dash(words)}${sourceLine(cited, words)}`, cited.address]
        .filter((line) => line !== null)
        .join("\n");
  }
}

export function quotationOf({ quoted, isRepaired }: CitedPassage, words: CitationWords): string {
  return `${words.quote(quoted)}${isRepaired ? words.repaired : ""}`;
}

/** The source in Markdown, a link where it has an address. */
export function linkedSource(cited: CitedPassage, words: CitationWords): string {
  const line = inMarkdown(sourceLine(cited, words));
  return cited.address === null ? line : `[${line}](<${cited.address}>)`;
}

function dash({ language }: CitationWords): string {
  return language === "en" ? "— " : "——";
}

import type { DocumentSummary } from "#model/api.js";
import type { CitationWords } from "./citation-words.js";
import type { CitedPassage } from "./cited-passage.js";

interface Source {
  readonly title: string;
  readonly issuer: string | null;
  readonly period: string | null;
}

/** What is said of a document wherever it is named. */
export function sourceFrom(document: DocumentSummary, period: CitationWords["period"]): Source {
  const when = document.period ?? (document.year === null ? null : String(document.year));
  return {
    title: document.title,
    issuer: document.issuer ?? document.area,
    period: when === null ? null : period(when),
  };
}

/** Where a passage stands, in one line: Chinese in the order of GB/T 7714 (issuer, title, period), English in that of the Chicago notes. */
export function sourceLine({ document, section }: Place, words: CitationWords): string {
  const { title, issuer, period } = sourceFrom(document, words.period);
  if (words.language === "en") {
    return sentence([issuer, `“${title}”`, period, section === null ? null : `section “${section}”`], ", ", ".");
  }
  return sentence([issuer, `《${bare(title)}》`, period, section === null ? null : `“${section}”`], "，", "。");
}

/**
 * A report by GB/T 7714—2015 (7.1, 8): responsible body, title and kind, year, place in it, date of looking, address. A body that the
 * report does not tell is given by its area, in brackets as what is supplied (8.1); what is told nowhere is left out, place and
 * publisher too, as the standard allows for what is read online (8.4).
 */
export function standardLine({ document, section, address }: Place & Pick<CitedPassage, "address">, today: string) {
  const { issuer, area, title } = document;
  const body = issuer ?? (area === null ? null : `[${area}]`);
  const year = document.year ?? /^\d{4}/u.exec(document.period ?? "")?.[0] ?? null;
  const place = [year, section].filter((part) => part !== null).join(": ");
  const seen = address === null ? "" : `[${today}]`;
  const kind = address === null ? "[R]" : "[R/OL]";
  return (
    [body, `${bare(title)}${kind}`, place + seen, address].filter((part) => part !== null && part !== "").join(". ") +
    "."
  );
}

type Place = Pick<CitedPassage, "document" | "section">;

function sentence(parts: readonly (string | null)[], comma: string, stop: string): string {
  return parts.filter((part) => part !== null).join(comma) + stop;
}

function bare(title: string): string {
  return title.replaceAll(/[《》]/g, "");
}

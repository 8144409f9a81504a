import type { DocumentSummary } from "#model/api.js";
import type { CitationWords } from "../../core/citations/citation-words.js";
import { sourceFrom } from "../../core/citations/source-lines.js";
import type { Language } from "../../core/session/preferences.js";
import type { Translate } from "../messages/translate.js";

/** What citations say, in the language of the page, on a day. */
export function citationWords(language: Language, t: Translate, now = new Date()): CitationWords {
  return {
    language,
    quote: (text) => `${t("citation.quoteOpen")}${text}${t("citation.quoteClose")}`,
    repaired: t("citation.repaired"),
    period: (period) => periodName(period, t),
    sources: t("citation.sources"),
    today: dayOf(now),
  };
}

/** `2014`, `2014-H1`, `2014-Q3` in words; anything else as it is. */
export function periodName(period: string, t: Translate): string {
  const [, year, part] = /^(\d{4})(?:-(H[12]|Q[1-4]))?$/.exec(period) ?? [];
  if (year === undefined) return period;
  if (part === undefined) return t("period.year", { year });
  if (part === "H1") return t("period.half1", { year });
  return part === "H2" ? t("period.half2", { year }) : t("period.quarter", { year, quarter: part.slice(1) });
}

/** A document in one line: title, issuer, period. */
export function documentName(document: DocumentSummary, t: Translate): string {
  const { title, issuer, period } = sourceFrom(document, (name) => periodName(name, t));
  const parts = [issuer, period].filter((part) => part !== null);
  return parts.length === 0 ? title : t("citation.document", { title, from: parts.join(t("citation.comma")) });
}

/** As the reader's calendar has it. */
function dayOf(now: Date): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}

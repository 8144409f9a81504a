import type { DocumentSummary, EvidencePassage } from "#model/api.js";
import type { Language } from "../../core/preferences.js";
import type { Translate } from "../messages/translate.js";
import { hasVariants, type Variant } from "./sentence-text.js";

interface CitationOptions {
  readonly language: Language;
  /** The words of that language. */
  readonly t: Translate;
  readonly variant: Variant;
  /** Where the reader finds it again. */
  readonly address: string;
}

/**
 * The sentence as shown, and where it stands: title, issuer, period, section, address. A repaired quotation says that it is one.
 * Chinese follows the order of GB/T 7714 (issuer, title, period), English that of the Chicago notes.
 */
export function citation({ passage, document, section }: EvidencePassage, options: CitationOptions): string {
  const { t } = options;
  const quoted = (options.variant === "original" ? passage.original : passage.text).trim();
  const repaired = options.variant === "repaired" && hasVariants(passage) ? t("citation.repaired") : "";
  const quotation = `${t("citation.quoteOpen")}${quoted}${t("citation.quoteClose")}${repaired}`;
  const source = { ...sourceFrom(document, t), section: section === null ? null : section.title.trim() };
  const place = options.language === "en" ? englishSource(source) : chineseSource(source);
  return `${quotation}\n${place}\n${options.address}`;
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
  const { title, issuer, period } = sourceFrom(document, t);
  const parts = [issuer, period].filter((part) => part !== null);
  return parts.length === 0 ? title : t("citation.document", { title, from: parts.join(t("citation.comma")) });
}

function sourceFrom(document: DocumentSummary, t: Translate): Omit<Source, "section"> {
  const when = document.period ?? (document.year === null ? null : String(document.year));
  return {
    title: document.title,
    issuer: document.issuer ?? document.area,
    period: when === null ? null : periodName(when, t),
  };
}

interface Source {
  readonly title: string;
  readonly issuer: string | null;
  readonly period: string | null;
  readonly section: string | null;
}

function chineseSource({ title, issuer, period, section }: Source): string {
  const parts = [issuer, `《${title.replaceAll(/[《》]/g, "")}》`, period, section === null ? null : `“${section}”`];
  return `——${parts.filter((part) => part !== null).join("，")}。`;
}

function englishSource({ title, issuer, period, section }: Source): string {
  const parts = [issuer, `“${title}”`, period, section === null ? null : `section “${section}”`];
  return `— ${parts.filter((part) => part !== null).join(", ")}.`;
}

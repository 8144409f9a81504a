import type { Language } from "../session/preferences.js";

/** How citations are made. GB/T 7714 is the Chinese standard of 2015, whatever the language of the page. */
export const CITATION_STYLES = ["plain", "markdown", "gbt7714"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

/** What citations say in the language of the page. */
export interface CitationWords {
  readonly language: Language;
  readonly quote: (text: string) => string;
  /** Stands behind a quotation whose damage was repaired. */
  readonly repaired: string;
  /** `2014-H1` in words. */
  readonly period: (period: string) => string;
  /** The heading of a list of sources. */
  readonly sources: string;
  /** `2026-11-26`: when the address was looked at, as the standard asks for. */
  readonly today: string;
}

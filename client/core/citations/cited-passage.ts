import type { DocumentSummary, EvidencePassage } from "#model/api.js";
import type { Quotation } from "../details/quotations.js";
import { passageAddress } from "./passage-address.js";

/** A passage as it is cited: the words that are quoted, and where they stand. */
export interface CitedPassage {
  readonly passage: string;
  readonly quoted: string;
  /** Whether the report itself is damaged there, and the quotation is not. */
  readonly isRepaired: boolean;
  readonly document: DocumentSummary;
  readonly section: string | null;
  /** Where the reader finds it again; null: nowhere, as in a file that outlives the server. */
  readonly address: string | null;
}

/** `base`: the page's own address without what it says, by which the passage is found again; null: it is not. */
export function citedFromEvidence(
  { passage, document, section }: EvidencePassage,
  { variant, base }: { readonly variant: "original" | "repaired"; readonly base: string | null },
): CitedPassage {
  const [original, text] = [passage.original.trim(), passage.text.trim()];
  return {
    passage: passage.key,
    quoted: variant === "original" ? original : text,
    isRepaired: variant === "repaired" && original !== text,
    document,
    section: section === null ? null : section.title.trim(),
    address: base === null ? null : passageAddress(base, document.key, passage.key),
  };
}

export function citedFromQuotation(quotation: Quotation, address: string | null): CitedPassage {
  const { passage, text, original, document, section } = quotation;
  const isRepaired = original !== null;
  return { passage, quoted: text.trim(), isRepaired, document, section: section?.trim() ?? null, address };
}

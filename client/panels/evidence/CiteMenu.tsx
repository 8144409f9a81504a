import type { EvidencePassage } from "#model/api.js";
import { citation } from "../../core/citations/citation.js";
import type { CitationStyle } from "../../core/citations/citation-words.js";
import { citedFromEvidence } from "../../core/citations/cited-passage.js";
import { useWords } from "../messages/words.js";
import { CopyMenu } from "../parts/CopyMenu.js";
import { citationWords } from "./citation.js";
import type { Variant } from "./sentence-text.js";

interface CiteMenuProps {
  readonly evidence: EvidencePassage;
  readonly variant: Variant;
  /** Whether only its sign is seen. */
  readonly isSmall?: boolean;
}

/** Copies a sentence with where it stands. */
export function CiteMenu({ evidence, variant, isSmall = false }: CiteMenuProps) {
  const { language, t } = useWords();
  const textIn = (style: CitationStyle) => {
    const { origin, pathname } = globalThis.location;
    const cited = citedFromEvidence(evidence, { variant, base: `${origin}${pathname}` });
    return citation(cited, style, citationWords(language, t));
  };
  return <CopyMenu label={t("evidence.copy")} textIn={textIn} isSmall={isSmall} />;
}

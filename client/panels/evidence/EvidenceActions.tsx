import type { EvidencePassage } from "#model/api.js";
import { Button, UnstyledButton } from "@mantine/core";
import IconBook2 from "@tabler/icons-react/icons/IconBook2";
import IconFlag from "@tabler/icons-react/icons/IconFlag3";
import { citation } from "../../core/citations/citation.js";
import type { CitationStyle } from "../../core/citations/citation-words.js";
import { citedFromEvidence } from "../../core/citations/cited-passage.js";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { CopyMenu } from "../parts/CopyMenu.js";
import parts from "../parts/parts.module.css";
import { citationWords } from "./citation.js";
import styles from "./evidence.module.css";
import type { Variant } from "./sentence-text.js";

interface EvidenceActionsProps {
  readonly evidence: EvidencePassage;
  readonly variant: Variant;
  readonly onWrong: (() => void) | null;
}

export function EvidenceActions({ evidence, variant, onWrong }: EvidenceActionsProps) {
  const core = useCore();
  const { language, t } = useWords();
  const textIn = (style: CitationStyle) => {
    const { origin, pathname } = globalThis.location;
    const cited = citedFromEvidence(evidence, { variant, base: `${origin}${pathname}` });
    return citation(cited, style, citationWords(language, t));
  };
  return (
    <div className={styles["actions"]}>
      <CopyMenu label={t("evidence.copy")} textIn={textIn} />
      {onWrong !== null && (
        <UnstyledButton className={parts["quietAction"]} data-correct onClick={onWrong}>
          <IconFlag size={15} stroke={1.8} />
          {t("correction.say")}
        </UnstyledButton>
      )}
      <Button
        size="compact-sm"
        variant="light"
        className={styles["open"]}
        leftSection={<IconBook2 size={15} stroke={1.8} />}
        onClick={() => void core.openReader(evidence.document.key, evidence.passage.key)}
      >
        {t("evidence.open")}
      </Button>
    </div>
  );
}

import type { EvidencePassage } from "#model/api.js";
import { Button, UnstyledButton } from "@mantine/core";
import IconBook2 from "@tabler/icons-react/icons/IconBook2";
import IconFlag from "@tabler/icons-react/icons/IconFlag3";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import { CiteMenu } from "./CiteMenu.js";
import styles from "./evidence.module.css";
import type { Variant } from "./sentence-text.js";

interface EvidenceActionsProps {
  readonly evidence: EvidencePassage;
  readonly variant: Variant;
  readonly onWrong: (() => void) | null;
}

export function EvidenceActions({ evidence, variant, onWrong }: EvidenceActionsProps) {
  const core = useCore();
  const { t } = useWords();
  return (
    <div className={styles["actions"]}>
      <CiteMenu evidence={evidence} variant={variant} />
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

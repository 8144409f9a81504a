import type { EvidencePassage } from "#model/api.js";
import { Button, UnstyledButton } from "@mantine/core";
import IconBook2 from "@tabler/icons-react/icons/IconBook2";
import IconCheck from "@tabler/icons-react/icons/IconCheck";
import IconFlag from "@tabler/icons-react/icons/IconFlag3";
import IconQuote from "@tabler/icons-react/icons/IconQuote";
import { useState } from "react";
import { useCore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { copyText } from "../parts/copy-text.js";
import { citation } from "./citation.js";
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
      <CopyButton evidence={evidence} variant={variant} />
      {onWrong !== null && (
        <UnstyledButton className={styles["copy"]} onClick={onWrong}>
          <IconFlag size={15} stroke={1.8} />
          {t("correction.say")}
        </UnstyledButton>
      )}
      <Button
        size="compact-sm"
        variant="light"
        leftSection={<IconBook2 size={15} stroke={1.8} />}
        onClick={() => void core.openReader(evidence.document.key, evidence.passage.key)}
      >
        {t("evidence.open")}
      </Button>
    </div>
  );
}

/** Milliseconds for which the button says that it has copied. */
const SAID_FOR = 2000;

function CopyButton({ evidence, variant }: Omit<EvidenceActionsProps, "onWrong">) {
  const { language, t } = useWords();
  const [outcome, setOutcome] = useState<"none" | "copied" | "refused">("none");
  const copy = async () => {
    const text = citation(evidence, { language, t, variant, address: globalThis.location.href });
    const isCopied = await copyText(text);
    setOutcome(isCopied ? "copied" : "refused");
    setTimeout(() => setOutcome("none"), SAID_FOR);
  };
  const Icon = outcome === "copied" ? IconCheck : IconQuote;
  return (
    <>
      <UnstyledButton className={styles["copy"]} onClick={() => void copy()}>
        <Icon size={15} stroke={1.8} />
        {t(outcome === "copied" ? "action.copied" : "evidence.copy")}
      </UnstyledButton>
      <span role="status" className={styles["said"]}>
        {outcome === "refused" && t("evidence.copyFailed")}
      </span>
    </>
  );
}

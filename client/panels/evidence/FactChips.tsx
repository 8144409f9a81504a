import { Tooltip } from "@mantine/core";
import { useWords } from "../messages/words.js";
import styles from "./evidence.module.css";
import type { FactProperties } from "./fact-properties.js";

/** How things stand and how we know, in plain words; more on hover and on focus. */
export function FactChips({ status, basis, confidence, rule }: FactProperties) {
  const { t, named, percent } = useWords();
  return (
    <ul className={styles["chips"]}>
      {status !== null && (
        <Chip text={named("status", status)} hint={named("statusHint", status)} colour={`var(--status-${status})`} />
      )}
      {basis !== null && <Chip text={named("basis", basis)} hint={named("basisHint", basis)} />}
      {confidence !== null && (
        <Chip text={t("evidence.confidence", { percent: percent(confidence) })} hint={t("evidence.confidenceHint")} />
      )}
      {rule !== null && <Chip text={named("factRule", rule)} hint={t("evidence.ruleHint", { rule })} />}
    </ul>
  );
}

interface ChipProps {
  readonly text: string;
  readonly hint: string;
  readonly colour?: string;
}

function Chip({ text, hint, colour }: ChipProps) {
  return (
    <li>
      <Tooltip label={hint} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
        {/* The hint must be reachable by keyboard too. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <span className={styles["chip"]} tabIndex={0}>
          {colour !== undefined && <i className={styles["dot"]} style={{ background: colour }} />}
          {text}
        </span>
      </Tooltip>
    </li>
  );
}

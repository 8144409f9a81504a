import { UnstyledButton } from "@mantine/core";
import IconPlayerPlay from "@tabler/icons-react/icons/IconPlayerPlay";
import type { RunRecord } from "../../../core/workbench/run-record.js";
import { useWords } from "../../messages/words.js";
import { serverWords } from "../../parts/server-words.js";
import { ToolButton } from "../../parts/ToolButton.js";
import styles from "./history.module.css";

interface RunCardProps {
  readonly run: RunRecord;
  readonly onOpen: () => void;
  readonly onRun: () => void;
}

export function RunCard({ run, onOpen, onRun }: RunCardProps) {
  const { t, time, number, sentence } = useWords();
  const { outcome, engine, milliseconds, at, text } = run;
  const told = [
    time(at),
    t("workbench.elapsed", { ms: number(milliseconds) }),
    outcome.kind === "rows" ? t("workbench.rows", { count: outcome.rows }) : null,
    outcome.kind === "plan" ? t("workbench.planSteps", { count: outcome.steps }) : null,
    outcome.kind === "rows" && outcome.isCut ? t("workbench.isCut") : null,
    outcome.kind === "cancelled" ? t("workbench.isCancelled") : null,
    outcome.kind === "failed" ? t("workbench.hasFailed") : null,
    engine,
  ];
  return (
    <li className={styles["run"]} data-failed={outcome.kind === "failed" || undefined}>
      <UnstyledButton className={styles["open"]} title={text.slice(0, 2_000)} onClick={onOpen}>
        <code>{text.slice(0, 300)}</code>
        <span className={styles["told"]}>{told.filter((part) => part !== null).join(" · ")}</span>
        {outcome.kind === "failed" && (
          <span className={styles["failure"]}>{serverWords(outcome, time) ?? sentence(outcome)}</span>
        )}
      </UnstyledButton>
      <ToolButton label={t("workbench.runAgain")} icon={IconPlayerPlay} iconSize={15} onClick={onRun} />
    </li>
  );
}

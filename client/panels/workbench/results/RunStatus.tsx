import type { QueryResult } from "#model/query.js";
import { UnstyledButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { valueOf } from "../../../core/loadable.js";
import type { QueryRun } from "../../../core/query-run/query-run.js";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords, type Words } from "../../messages/words.js";
import styles from "./results.module.css";

interface RunStatusProps {
  /** Null: nothing came yet. */
  readonly result: QueryResult | null;
  readonly run: QueryRun | null;
}

/** How many rows there are and how long they took, counting while they come. */
export function RunStatus({ result, run }: RunStatusProps) {
  const words = useWords();
  const isRunning = run !== null && run.ending === null;
  return (
    <div className={styles["status"]}>
      {/* Told once it is over: nobody wants to hear each count. */}
      <span role={isRunning ? undefined : "status"}>
        {result !== null && `${countText(result, words)} · `}
        {isRunning ? <Elapsed since={run.startedAt} /> : timeText(run?.elapsedMs ?? result?.elapsedMs ?? 0, words)}
      </span>
      {result?.truncated === true && <More result={result} />}
    </div>
  );
}

/** A plan's rows are its steps. */
function countText({ rows, plan }: QueryResult, { t }: Words): string {
  return t(plan === undefined ? "workbench.rows" : "workbench.planSteps", { count: rows.length });
}

/** Milliseconds between two looks at the clock. */
const TICK = 100;

function Elapsed({ since }: { readonly since: number }) {
  const words = useWords();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), TICK);
    return () => clearInterval(ticking);
  }, []);
  return (
    <span data-testid="elapsed">{words.t("result.running", { time: timeText(Math.max(0, now - since), words) })}</span>
  );
}

function timeText(ms: number, { t, language }: Words): string {
  if (ms < 1000) return t("workbench.elapsed", { ms: Math.round(ms) });
  const seconds = new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return t("result.seconds", { time: seconds.format(ms / 1000) });
}

/** Each time so many times as many, until the server gives no more. */
const TIMES = 5;

/** Says that there are more rows than these, and gets them; where the server gives no more, what to do. */
function More({ result }: { readonly result: QueryResult }) {
  const core = useCore();
  const bounds = useCoreState((state) => valueOf(state.queryBounds));
  const { t } = useWords();
  useEffect(() => void core.loadQueryBounds(), [core]);
  const count = result.rows.length;
  const most = bounds?.maxRows ?? count;
  const next = Math.min(most, count * TIMES);
  return (
    <span className={styles["cut"]}>
      {next > count ? t("result.cut") : t("result.cutAtMost", { count: most })}
      {next > count && (
        <UnstyledButton className={styles["link"]} onClick={() => void core.runForMore(next)}>
          {t("result.more", { count: next })}
        </UnstyledButton>
      )}
    </span>
  );
}

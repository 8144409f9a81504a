import type { QueryResult } from "#model/query.js";
import { UnstyledButton } from "@mantine/core";
import { Suspense, useCallback, useRef, useState, type KeyboardEvent } from "react";
import { useCore, useCoreState } from "../../frame/page-context.js";
import { useWords } from "../../messages/words.js";
import type { QueryRun } from "../../../core/query-run/query-run.js";
import { Lines } from "../../parts/Lines.js";
import { ExportMenu } from "./export/ExportMenu.js";
import { ExportProgress } from "./export/ExportProgress.js";
import { RESULT_VIEWS, type PictureMaker, type ResultView } from "./result-views.js";
import { RunStatus } from "./RunStatus.js";
import { ToCanvas } from "./ToCanvas.js";
import styles from "./results.module.css";

interface ResultViewsProps {
  readonly result: QueryResult;
  readonly run: QueryRun | null;
  readonly isComing: boolean;
}

/** The views that a result can be looked at in, and the chosen one. */
export function ResultViews({ result, run, isComing }: ResultViewsProps) {
  const chosen = useCoreState((state) => state.query.view);
  const tab = useCoreState((state) => state.queryTabs.current);
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const [picture, setPicture] = useState<PictureMaker | null>(null);
  // A function that is set would be called for the state.
  const offerPicture = useCallback((maker: PictureMaker | null) => setPicture(() => maker), []);
  const possible = RESULT_VIEWS.filter(({ isPossible }) => isPossible(result));
  const shown = possible.find(({ name }) => name === chosen) ?? possible[0];
  if (shown === undefined) return null;
  const { component: View } = shown;
  return (
    <>
      <div className={styles["bar"]}>
        <ViewTabs views={possible} shown={shown.name} />
        <RunStatus result={result} run={run} />
        <div className={styles["acts"]}>
          <div className={styles["tools"]} ref={setTools} />
          {!isComing && <ExportMenu result={result} run={run} picture={picture} />}
          <ExportProgress />
          {result.graph.nodes.length > 0 && !isComing && <ToCanvas graph={result.graph} />}
        </div>
      </div>
      <div className={styles["view"]} role="tabpanel" id="result-view" aria-labelledby={`result-tab-${shown.name}`}>
        <Suspense fallback={<Lines count={5} />}>
          {/* What is chosen in a view is about one query's result. */}
          <View key={tab} result={result} isComing={isComing} tools={tools} offerPicture={offerPicture} />
        </Suspense>
      </div>
    </>
  );
}

interface ViewTabsProps {
  readonly views: readonly ResultView[];
  readonly shown: string;
}

function ViewTabs({ views, shown }: ViewTabsProps) {
  const core = useCore();
  const { t } = useWords();
  const row = useRef<HTMLDivElement>(null);
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const index = views.findIndex(({ name }) => name === shown) + by;
    const next = views.at(index % views.length);
    if (next === undefined) return;
    core.viewResult(next.name);
    row.current?.querySelector<HTMLElement>(`#result-tab-${next.name}`)?.focus();
  };
  return (
    // Tabs pass their keys on to their row.
    // oxlint-disable-next-line jsx-a11y/interactive-supports-focus
    <div className={styles["tabs"]} role="tablist" aria-label={t("result.views")} ref={row} onKeyDown={step}>
      {views.map(({ name, title, icon: Icon }) => (
        <UnstyledButton
          key={name}
          id={`result-tab-${name}`}
          role="tab"
          className={styles["tab"]}
          aria-selected={name === shown}
          aria-controls="result-view"
          tabIndex={name === shown ? 0 : -1}
          onClick={() => core.viewResult(name)}
        >
          <Icon size={15} stroke={1.7} />
          <span>{t(title)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}

import { Kbd, VisuallyHidden } from "@mantine/core";
import { useEffect, useRef, type KeyboardEvent } from "react";
import { classNames } from "../frame/class-names.js";
import { useCore, useCoreState, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import parts from "../parts/parts.module.css";
import { isApple } from "../parts/is-apple.js";
import { RiskBar } from "./guards/RiskBar.js";
import { ParamFields } from "./params/ParamFields.js";
import { PlanButtons } from "./plan/PlanButtons.js";
import { useRun } from "./params/use-run.js";
import { QueryOutcome } from "./results/QueryOutcome.js";
import { defaultParams } from "./param-value.js";
import { RunControls } from "./run/RunControls.js";
import { queryElementId } from "./tabs/query-title.js";
import { QueryTabs } from "./tabs/QueryTabs.js";
import { useQueryKeys } from "./tabs/use-query-keys.js";
import { offsetOf } from "./text-position.js";
import styles from "./workbench.module.css";

/** The plain query box: a text, its parameters, and the result as a table. */
export function Workbench() {
  const core = useCore();
  const layout = useLayoutStore();
  const text = useCoreState((state) => state.query.text);
  const tab = useCoreState((state) => state.queryTabs.current);
  const { t } = useWords();
  const editor = useRef<HTMLTextAreaElement>(null);
  const onKeyDown = useQueryKeys();
  const { run, isAsked } = useRun();
  useEffect(() => editor.current?.focus({ preventScroll: true }), []);
  const act = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    } else if (event.key === "Escape" && !event.nativeEvent.isComposing) layout.setState({ drawer: null });
  };
  const goTo = (position: { readonly line: number; readonly column: number }) => {
    const offset = offsetOf(text, position);
    editor.current?.focus();
    editor.current?.setSelectionRange(offset, Math.min(text.length, offset + 1));
  };
  return (
    // Keys that bubble up from all that is in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={styles["workbench"]} data-testid="workbench" onKeyDown={onKeyDown}>
      <QueryTabs />
      <Bar onRun={() => run()} />
      <RiskBar />
      <div className={styles["columns"]} id="query-panel" role="tabpanel" aria-labelledby={queryElementId(tab)}>
        <div className={styles["asking"]}>
          <textarea
            ref={editor}
            className={styles["editor"]}
            aria-label={t("workbench.editor")}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            value={text}
            onChange={(event) => core.editQuery(event.currentTarget.value)}
            onKeyDown={act}
          />
          <ParamFields isAsked={isAsked} />
        </div>
        <div className={styles["answer"]}>
          <QueryOutcome onPosition={goTo} />
        </div>
      </div>
    </div>
  );
}

function Bar({ onRun }: { readonly onRun: () => void }) {
  const { t } = useWords();
  return (
    <div className={styles["bar"]}>
      <VisuallyHidden component="h2">{t("workbench.title")}</VisuallyHidden>
      <Catalogue />
      <span className={styles["space"]} />
      <span className={styles["key"]}>
        <Kbd size="xs">{isApple ? "⌘" : "Ctrl"}</Kbd> <Kbd size="xs">Enter</Kbd>
      </span>
      <PlanButtons />
      <RunControls onRun={onRun} />
    </div>
  );
}

/** Ready questions to start from: the chosen one's text comes into the editor, with its parameters' defaults. */
function Catalogue() {
  const core = useCore();
  const queries = useCoreState((state) => state.queries);
  const text = useCoreState((state) => state.query.text);
  const { language, t } = useWords();
  useEffect(() => {
    if (core.state.getState().queries.status === "idle") void core.loadQueries();
  }, [core]);
  if (queries.status !== "ready") return null;
  const items = queries.value.items.filter(({ audience }) => audience === "person");
  if (items.length === 0) return null;
  return (
    <select
      className={classNames(parts["box"], styles["catalogue"])}
      aria-label={t("workbench.catalogue")}
      value={items.find((item) => item.text === text)?.name ?? ""}
      onChange={(event) => {
        const chosen = items.find(({ name }) => name === event.currentTarget.value);
        if (chosen !== undefined) core.setQuery(chosen.text, defaultParams(chosen.params));
      }}
    >
      <option value="">{t("workbench.catalogue")}</option>
      {items.map((item) => (
        <option key={item.name} value={item.name}>
          {language === "en" ? item.title : item.titleZh}
        </option>
      ))}
    </select>
  );
}

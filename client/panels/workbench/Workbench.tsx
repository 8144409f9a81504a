import { Kbd, VisuallyHidden } from "@mantine/core";
import IconBooks from "@tabler/icons-react/icons/IconBooks";
import IconHistory from "@tabler/icons-react/icons/IconHistory";
import { useRef, useState } from "react";
import { useCoreState } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { isApple } from "../parts/is-apple.js";
import { ToolButton } from "../parts/ToolButton.js";
import { QueryEditor, type QueryEditorHandle } from "./editor/QueryEditor.js";
import { RiskBar } from "./guards/RiskBar.js";
import { ArrivalBar } from "./links/ArrivalBar.js";
import { LinkButton } from "./links/LinkButton.js";
import { ParamFields } from "./params/ParamFields.js";
import { PlanButtons } from "./plan/PlanButtons.js";
import { useRun } from "./params/use-run.js";
import { QueryOutcome } from "./results/QueryOutcome.js";
import { RunControls } from "./run/RunControls.js";
import { Shelf, type ShelfName } from "./Shelf.js";
import { queryElementId } from "./tabs/query-title.js";
import { QueryTabs } from "./tabs/QueryTabs.js";
import { useQueryKeys } from "./tabs/use-query-keys.js";
import { useFocusKept } from "./use-focus-kept.js";
import styles from "./workbench.module.css";

/** The query box: a text, its parameters, and the result. */
export function Workbench() {
  const tab = useCoreState((state) => state.queryTabs.current);
  const editor = useRef<QueryEditorHandle>(null);
  const onKeyDown = useQueryKeys(() => editor.current?.run());
  const { run, isAsked } = useRun();
  const [shelf, setShelf] = useState<ShelfName | null>(null);
  const area = useRef<HTMLDivElement>(null);
  useFocusKept(area, '[role="textbox"], textarea');
  return (
    // Keys that bubble up from all that is in it.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={area} className={styles["workbench"]} data-testid="workbench" onKeyDown={onKeyDown}>
      <QueryTabs />
      <Bar onRun={() => editor.current?.run()} shelf={shelf} onShelf={setShelf} />
      <ArrivalBar />
      <RiskBar />
      <div className={styles["main"]}>
        {shelf !== null && <Shelf name={shelf} />}
        <div className={styles["columns"]} id="query-panel" role="tabpanel" aria-labelledby={queryElementId(tab)}>
          <div className={styles["asking"]}>
            <QueryEditor ref={editor} onRun={run} />
            <ParamFields isAsked={isAsked} />
          </div>
          <div className={styles["answer"]}>
            <QueryOutcome onPosition={(position) => editor.current?.goTo(position)} />
          </div>
        </div>
      </div>
    </div>
  );
}

interface BarProps {
  readonly onRun: () => void;
  readonly shelf: ShelfName | null;
  readonly onShelf: (shelf: ShelfName | null) => void;
}

function Bar({ onRun, shelf, onShelf }: BarProps) {
  const { t } = useWords();
  return (
    <div className={styles["bar"]}>
      <VisuallyHidden component="h2">{t("workbench.title")}</VisuallyHidden>
      <ToolButton
        label={t("workbench.saved")}
        icon={IconBooks}
        isOn={shelf === "saved"}
        onClick={() => onShelf(shelf === "saved" ? null : "saved")}
      />
      <ToolButton
        label={t("workbench.history")}
        icon={IconHistory}
        isOn={shelf === "history"}
        onClick={() => onShelf(shelf === "history" ? null : "history")}
      />
      <LinkButton />
      <span className={styles["space"]} />
      <span className={styles["key"]}>
        <Kbd size="xs">{isApple ? "⌘" : "Ctrl"}</Kbd> <Kbd size="xs">Enter</Kbd>
      </span>
      <PlanButtons />
      <RunControls onRun={onRun} />
    </div>
  );
}

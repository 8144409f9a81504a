import { Button } from "@mantine/core";
import { displayedGraph, isStoreEmpty } from "../../core/scene/derive.js";
import { useCanvas, useCanvasStatus, useCore, useCoreState, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { EmptyNote } from "../parts/EmptyNote.js";
import styles from "./canvas.module.css";
import { EmptyStore } from "./EmptyStore.js";

/** What is said in the middle of the canvas while there is nothing to see on it. */
export function CanvasNote() {
  const core = useCore();
  const canvas = useCanvas();
  const layout = useLayoutStore();
  const isOutOfSight = useCanvasStatus((status) => status.isOutOfSight);
  const webgl = useCanvasStatus((status) => status.webgl);
  const loaded = useCoreState((state) => state.dataset.nodes.size);
  const displayed = useCoreState((state) => displayedGraph(state).nodes.length);
  const isPending = useCoreState((state) =>
    ["start", "overview", "query", "view"].some((name) => hasName(state.pending, name)),
  );
  const hasFailed = useCoreState((state) => state.notices.length > 0);
  const hasNoReports = useCoreState(isStoreEmpty);
  const { t } = useWords();
  if (webgl === "missing") {
    return (
      <Note title={t("canvas.unavailable")} hint={t("canvas.unavailableHint")}>
        <Button size="compact-sm" variant="default" onClick={() => layout.setState({ drawer: "tables" })}>
          {t("canvas.openTables")}
        </Button>
      </Note>
    );
  }
  if (webgl === "lost") {
    return (
      <Note title={t("canvas.lost")} hint={t("canvas.lostHint")}>
        <Button size="compact-sm" variant="default" onClick={() => canvas.redraw() || globalThis.location.reload()}>
          {t("canvas.redraw")}
        </Button>
      </Note>
    );
  }
  if (displayed > 0) {
    return isOutOfSight && !isPending ? (
      <Note title={t("canvas.outOfSight")}>
        <Button size="compact-sm" variant="default" onClick={() => canvas.fit()}>
          {t("view.fit")}
        </Button>
      </Note>
    ) : null;
  }
  if (hasFailed) return null;
  if (isPending) return <Waiting label={t("action.loading")} />;
  if (loaded > 0) {
    return (
      <Note title={t("canvas.allHidden")}>
        <Button size="compact-sm" variant="default" onClick={() => core.showEverything()}>
          {t("filters.showAll")}
        </Button>
      </Note>
    );
  }
  return hasNoReports ? (
    <div className={styles["note"]}>
      <EmptyStore />
    </div>
  ) : (
    <Note title={t("canvas.empty")} hint={t("canvas.emptyHint")}>
      <Button size="compact-sm" variant="default" onClick={() => void core.loadOverview()}>
        {t("canvas.showOverview")}
      </Button>
    </Note>
  );
}

function hasName(pending: ReadonlySet<string>, name: string): boolean {
  return pending.has(name);
}

function Note(props: Parameters<typeof EmptyNote>[0]) {
  return (
    <div className={styles["note"]}>
      <EmptyNote {...props} />
    </div>
  );
}

/** Faint nodes where the graph is about to be: the place keeps its look while it loads. */
function Waiting({ label }: { readonly label: string }) {
  return (
    <div className={styles["waiting"]} role="status" aria-label={label}>
      <svg viewBox="0 0 320 180" aria-hidden="true">
        <path d="M60 110 130 60 210 80 260 40M130 60 150 140 210 80 250 135M60 110 150 140" />
        <circle cx="60" cy="110" r="9" />
        <circle cx="130" cy="60" r="15" />
        <circle cx="210" cy="80" r="12" />
        <circle cx="260" cy="40" r="7" />
        <circle cx="150" cy="140" r="8" />
        <circle cx="250" cy="135" r="6" />
      </svg>
    </div>
  );
}

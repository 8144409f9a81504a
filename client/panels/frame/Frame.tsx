import { lazy, Suspense, useEffect } from "react";
import { CanvasPane } from "../canvas/CanvasPane.js";
import { Details } from "../details/Details.js";
import { useWords } from "../messages/words.js";
import { SidePanel } from "../side/SidePanel.js";
import { Rail } from "../side/Rail.js";
import styles from "./frame.module.css";
import { Header } from "./Header.js";
import { useCoreState, useLayout, useLayoutStore } from "./page-context.js";
import { Pane } from "./Pane.js";
import { usePageKeys } from "./use-page-keys.js";

const Workbench = lazy(() => import("../workbench/Workbench.js").then((module) => ({ default: module.Workbench })));
const Reader = lazy(() => import("../reader/Reader.js").then((module) => ({ default: module.Reader })));

export function Frame() {
  const { t } = useWords();
  const layout = useLayout((all) => all);
  const reader = useCoreState((state) => state.reader);
  usePageKeys();
  useDocumentLanguage();
  useDetailsOnSelection();
  return (
    <div className={styles["page"]}>
      <a className={styles["skip"]} href="#canvas">
        {t("app.skip")}
      </a>
      <Header />
      <div className={styles["body"]}>
        <Rail />
        {layout.side !== null && (
          <Pane name="sideWidth" edge="right" label={t(`rail.${layout.side}`)}>
            <SidePanel panel={layout.side} />
          </Pane>
        )}
        <main className={styles["main"]}>
          <CanvasPane />
          {reader !== null && (
            <Suspense fallback={null}>
              <Reader key={reader.document} document={reader.document} passage={reader.passage} />
            </Suspense>
          )}
        </main>
        {layout.details && (
          <Pane name="detailsWidth" edge="left" label={t("details.title")}>
            <Details />
          </Pane>
        )}
      </div>
      {layout.workbench && (
        <Pane name="workbenchHeight" edge="top" label={t("workbench.title")}>
          <Suspense fallback={null}>
            <Workbench />
          </Suspense>
        </Pane>
      )}
    </div>
  );
}

function useDocumentLanguage(): void {
  const { language, t } = useWords();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${t("app.name")} ${t("app.nameOther")} · ${t("app.tagline")}`;
  }, [language, t]);
}

function useDetailsOnSelection(): void {
  const selection = useCoreState((state) => state.selection);
  const layout = useLayoutStore();
  useEffect(() => {
    // Without a selection there is nothing to tell.
    if (selection === null) layout.setState({ details: false });
    else layout.setState({ details: true, ...(selection.kind === "relationship" && { invite: false }) });
  }, [selection, layout]);
}

import { Suspense, useEffect } from "react";
import { CanvasPane } from "../canvas/CanvasPane.js";
import { CROSSING } from "../crossing/entry.js";
import { Dialog } from "../dialogs/Dialog.js";
import { Drawer } from "../drawers/Drawer.js";
import { useWords } from "../messages/words.js";
import { Lines } from "../parts/Lines.js";
import { SidePanel } from "../side/SidePanel.js";
import { Rail } from "../side/Rail.js";
import { tabElementId } from "../tabs/tab-title.js";
import { TourStop } from "../tour/TourStop.js";
import { PageDrop } from "../uploads/PageDrop.js";
import { afterFrame } from "./after-frame.js";
import styles from "./frame.module.css";
import { Header } from "./Header.js";
import { useCore, useCoreState, useLayout, useLayoutStore } from "./page-context.js";
import { Pane } from "./Pane.js";
import { useFocusReturn } from "./use-focus-return.js";
import { usePageKeys } from "./use-page-keys.js";
import { late } from "../parts/late.js";

const loadDetails = () => import("../details/Details.js");
const Details = late(loadDetails, (module) => module.Details);
const TabRow = late(
  () => import("../tabs/TabRow.js"),
  ({ TabRow }) => TabRow,
  "over the page",
);
const UndoNotes = late(
  () => import("./UndoNotes.js"),
  ({ UndoNotes }) => UndoNotes,
  "nowhere",
);
const SessionOver = late(
  () => import("../session/SessionOver.js"),
  ({ SessionOver }) => SessionOver,
  "over the page",
);
const Reader = late(
  () => import("../reader/Reader.js"),
  ({ Reader }) => Reader,
  "over the page",
);

export function Frame() {
  const core = useCore();
  const { t } = useWords();
  const hasDetails = useLayout(({ details }) => details);
  const reader = useCoreState((state) => state.reader);
  const isSessionOver = useCoreState(({ sessionOver }) => sessionOver !== null);
  const hasCrossing = useCoreState(({ crossing }) => crossing !== null);
  const current = useCoreState(({ tabs }) => tabs.current);
  const hasTabs = useCoreState(({ tabs }) => tabs.order.length > 1);
  const hasUndoNotes = useCoreState(({ tabs, corrected }) => tabs.closed.length > 0 || corrected !== null);
  usePageKeys();
  useFocusReturn(reader?.document ?? null);
  useFocusReturn(hasDetails ? "details" : null);
  useFocusReturn(isSessionOver ? "sign in again" : null);
  useDocumentLanguage();
  useWhoIsIn();
  useDetailsOnSelection();
  useEarlyParts();
  return (
    <div className={styles["page"]}>
      <a className={styles["skip"]} href="#canvas">
        {t("app.skip")}
      </a>
      <p className={styles["printHint"]}>{t("export.printPage", { print: t("export.print") })}</p>
      <Header />
      <div className={styles["body"]}>
        <Rail />
        <SidePanel />
        <main className={styles["main"]}>
          {hasTabs && (
            <Suspense fallback={<div className={styles["tabRow"]} />}>
              <TabRow />
            </Suspense>
          )}
          <div
            className={styles["stage"]}
            {...(hasTabs && { id: "tab-panel", role: "tabpanel", "aria-labelledby": tabElementId(current) })}
          >
            <CanvasPane isCovered={hasCrossing} />
            {hasUndoNotes && (
              <Suspense fallback={null}>
                <UndoNotes />
              </Suspense>
            )}
            {hasCrossing && (
              <Suspense fallback={null}>
                <CROSSING.component />
              </Suspense>
            )}
            {reader !== null && (
              <Suspense fallback={null}>
                <Reader key={reader.document} document={reader.document} passage={reader.passage} />
              </Suspense>
            )}
          </div>
        </main>
        {hasDetails && (
          <Pane name="detailsWidth" edge="left" label={t("details.title")} onClose={core.clearSelection}>
            <Suspense fallback={<Lines count={6} />}>
              <Details />
            </Suspense>
          </Pane>
        )}
      </div>
      <Drawer />
      <Dialog />
      <PageDrop />
      {isSessionOver && (
        <Suspense fallback={null}>
          <SessionOver onClose={core.leaveSessionOver} />
        </Suspense>
      )}
      <TourStop />
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

/** Whoever comes back from another tab may have signed in there as somebody else. */
function useWhoIsIn(): void {
  const core = useCore();
  useEffect(() => {
    const look = (): void => {
      if (!document.hidden) void core.lookWhoIsIn();
    };
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [core]);
}

function useDetailsOnSelection(): void {
  const selection = useCoreState((state) => state.selection);
  const layout = useLayoutStore();
  useEffect(
    () =>
      // What is selected is seen on the canvas first: details are more to draw, and change the canvas's size.
      afterFrame(() => {
        // Without a selection there is nothing to tell.
        if (selection === null) layout.setState({ details: false });
        else layout.setState({ details: true, ...(selection.kind === "relationship" && { invite: false }) });
      }),
    [selection, layout],
  );
}

/** How long the first picture has the machine for itself, in milliseconds. */
const FIRST_PICTURE_MS = 1_500;

/** Details and palette are no part of the first picture, but there when the first click or key wants them. */
function useEarlyParts(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      void loadDetails();
      void import("../palette/Palette.js");
    }, FIRST_PICTURE_MS);
    return () => clearTimeout(timer);
  }, []);
}

import { Suspense, useEffect, useRef } from "react";
import { hasChosen } from "../../core/scene/derive.js";
import type { Layout } from "../frame/layout.js";
import { useCanvas, useCanvasStatus, useCoreState, useIsNarrow, useLayout } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { Announcer } from "./Announcer.js";
import { CanvasNote } from "./CanvasNote.js";
import styles from "./canvas.module.css";
import { coversOf } from "./covers.js";
import { insetsUnder } from "./insets.js";
import { Invitation } from "./Invitation.js";
import { Legend } from "./Legend.js";
import { LineCard } from "./LineCard.js";
import { NodeCard } from "./NodeCard.js";
import { Notices } from "./Notices.js";
import { Remark } from "./Remark.js";
import { ShownCount } from "./ShownCount.js";
import { ViewControls } from "./ViewControls.js";
import { late } from "../parts/late.js";

// Menus and texts are no part of the first picture.
const FreeTexts = late(
  () => import("../notes/FreeTexts.js"),
  ({ FreeTexts }) => FreeTexts,
  "nowhere",
);
const ChosenBar = late(
  () => import("./ChosenBar.js"),
  ({ ChosenBar }) => ChosenBar,
  "over the page",
);
const MinimapPane = late(
  () => import("./MinimapPane.js"),
  ({ MinimapPane }) => MinimapPane,
  "nowhere",
);
const CanvasMenu = late(
  () => import("./CanvasMenu.js"),
  ({ CanvasMenu }) => CanvasMenu,
  "over the page",
);

interface CanvasPaneProps {
  /** Whether something lies over all of it: then nothing of it can be reached. */
  readonly isCovered: boolean;
}

export function CanvasPane({ isCovered }: CanvasPaneProps) {
  const canvas = useCanvas();
  const frame = useRef<HTMLDivElement>(null);
  const bottom = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  const areChosen = useCoreState(hasChosen);
  const sheets = useLayout(openSheets);
  const hasPicture = useCanvasStatus((status) => status.webgl === "ready");
  const isWriting = useCanvasStatus((status) => status.writing !== null);
  const hasTexts = useCoreState(({ notes }) => [...notes.values()].some(({ at }) => at.kind === "point")) || isWriting;
  const isLost = useCanvasStatus((status) => status.webgl === "lost");
  const { t } = useWords();
  useEffect(() => {
    canvas.keepClear(() => insetsUnder(frame.current, bottom.current));
    return frame.current === null ? undefined : canvas.mount(frame.current);
  }, [canvas]);
  useEffect(() => {
    const keepClear = () => canvas.keepNamesClear(() => coversOf(frame.current, bottom.current));
    keepClear();
    const unfolding = new MutationObserver(keepClear);
    if (bottom.current !== null) unfolding.observe(bottom.current, { childList: true, subtree: true });
    return () => unfolding.disconnect();
  }, [canvas]);
  // Sheets come and go over the canvas without changing its size.
  useEffect(() => {
    if (isNarrow || sheets === "") canvas.reframe();
  }, [canvas, isNarrow, sheets]);
  return (
    <>
      <div className={styles["pane"]} inert={isCovered}>
        {/* The picture stands for itself: what it shows is walked by its own keys, and told by the details panel. */}
        <div
          id="canvas"
          className={styles["canvas"]}
          ref={frame}
          // It keeps its size: the picture may come back.
          style={isLost ? HIDDEN : undefined}
          role="group"
          aria-label={t("canvas.label")}
        />
        {hasTexts && (
          <Suspense fallback={null}>
            <FreeTexts />
          </Suspense>
        )}
        <CanvasNote />
        {!areChosen && <Invitation />}
        <Remark />
        <LineCard />
        <NodeCard />
        <Announcer />
        <Suspense fallback={null}>{areChosen && <ChosenBar />}</Suspense>
        <Suspense fallback={null}>
          <CanvasMenu />
        </Suspense>
        <div className={styles["over"]}>
          <div className={styles["bottom"]} ref={bottom}>
            <Legend />
            <ShownCount />
            {hasPicture && <ViewControls />}
          </div>
          <Suspense fallback={null}>
            <MinimapPane />
          </Suspense>
        </div>
      </div>
      <Notices isOver={isCovered} />
    </>
  );
}

const HIDDEN = { visibility: "hidden" } as const;

function openSheets({ side, details, drawer }: Layout): string {
  return [side, details && "details", drawer].filter(Boolean).join(" ");
}

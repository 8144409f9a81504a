import { useEffect, useRef } from "react";
import { useCanvas, useCanvasStatus, useCoreState, useLayout } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { CanvasNote } from "./CanvasNote.js";
import styles from "./canvas.module.css";
import { insetsUnder } from "./insets.js";
import { Legend } from "./Legend.js";
import { LineCard } from "./LineCard.js";
import { Notices } from "./Notices.js";
import { ShownCount } from "./ShownCount.js";
import { ViewControls } from "./ViewControls.js";

export function CanvasPane() {
  const canvas = useCanvas();
  const frame = useRef<HTMLDivElement>(null);
  const bottom = useRef<HTMLDivElement>(null);
  const invite = useLayout((layout) => layout.invite);
  const hasRelationships = useCoreState((state) => state.dataset.relationships.size > 0);
  const hasPicture = useCanvasStatus((status) => status.webgl === "ready");
  const { t } = useWords();
  useEffect(() => {
    canvas.keepClear(() => insetsUnder(frame.current, [...(bottom.current?.children ?? [])]));
    return frame.current === null ? undefined : canvas.mount(frame.current);
  }, [canvas]);
  return (
    <>
      {/* The picture stands for itself: what it shows is walked by its own keys, and told by the details panel. */}
      <div id="canvas" className={styles["canvas"]} ref={frame} role="group" aria-label={t("canvas.label")} />
      <CanvasNote />
      {invite && hasRelationships && hasPicture && <p className={styles["invite"]}>{t("canvas.invite")}</p>}
      <Notices />
      <LineCard />
      <div className={styles["bottom"]} ref={bottom}>
        <Legend />
        <ShownCount />
        {hasPicture && <ViewControls />}
      </div>
    </>
  );
}

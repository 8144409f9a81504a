import { Suspense, useEffect } from "react";
import { Pane } from "../frame/Pane.js";
import { useIsNarrow, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useWords } from "../messages/words.js";
import { Lines } from "../parts/Lines.js";
import { PanelHead } from "../parts/PanelHead.js";
import { SIDE_PANELS } from "./registry.js";
import styles from "./side.module.css";

/** The open panel beside the canvas, where one is. */
export function SidePanel() {
  const layout = useLayoutStore();
  const name = useLayout(({ side }) => side);
  const { t } = useWords();
  const isNarrow = useIsNarrow();
  const entry = SIDE_PANELS.find((panel) => panel.name === name);
  const shown = entry?.name;
  useEffect(() => {
    // Two sheets would lie on each other, the one that was asked for below.
    if (isNarrow && shown !== undefined) layout.setState({ details: false });
  }, [layout, isNarrow, shown]);
  if (entry === undefined) return null;
  const Component = entry.component;
  return (
    <Pane name="sideWidth" edge="right" label={t(entry.title)}>
      <PanelHead title={t(entry.title)} onClose={() => layout.setState({ side: null })} />
      <div className={styles["content"]}>
        <Suspense fallback={<Lines count={5} />}>
          <Component />
        </Suspense>
      </div>
    </Pane>
  );
}

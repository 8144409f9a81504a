import { Suspense, useEffect, useRef } from "react";
import { Pane } from "../frame/Pane.js";
import { useIsNarrow, useLayout, useLayoutStore } from "../frame/page-context.js";
import { useFocusReturn } from "../frame/use-focus-return.js";
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
  const content = useRef<HTMLDivElement>(null);
  useFocusReturn(name);
  useEffect(() => {
    // Opened by a key: the next Tab leads into the panel, not through the whole page to it.
    const from = document.activeElement?.closest("#canvas, #details") ?? null;
    if (name !== null && from !== null) content.current?.focus({ preventScroll: true });
  }, [name]);
  const entry = SIDE_PANELS.find((panel) => panel.name === name);
  const shown = entry?.name;
  useEffect(() => {
    // Two sheets would lie on each other, the one that was asked for below.
    if (isNarrow && shown !== undefined) layout.setState({ details: false });
  }, [layout, isNarrow, shown]);
  if (entry === undefined) return null;
  const Component = entry.component;
  const close = () => layout.setState({ side: null });
  return (
    <Pane name="sideWidth" edge="right" label={t(entry.title)} onClose={close}>
      <PanelHead title={t(entry.title)} onClose={close} />
      <div ref={content} tabIndex={-1} className={styles["content"]}>
        <Suspense fallback={<Lines count={5} />}>
          <Component />
        </Suspense>
      </div>
    </Pane>
  );
}

import { Suspense } from "react";
import { Pane } from "../frame/Pane.js";
import { useLayout, useLayoutStore } from "../frame/page-context.js";
import { useFocusReturn } from "../frame/use-focus-return.js";
import { useWords } from "../messages/words.js";
import { Lines } from "../parts/Lines.js";
import { DRAWERS } from "./registry.js";

/** The open drawer below the canvas, where one is. */
export function Drawer() {
  const layout = useLayoutStore();
  const { t } = useWords();
  const name = useLayout(({ drawer }) => drawer);
  useFocusReturn(name);
  const entry = DRAWERS.find((drawer) => drawer.name === name);
  if (entry === undefined) return null;
  const Component = entry.component;
  return (
    <Pane name="drawerHeight" edge="top" label={t(entry.title)} onClose={() => layout.setState({ drawer: null })}>
      <Suspense fallback={<Lines count={5} />}>
        <Component />
      </Suspense>
    </Pane>
  );
}

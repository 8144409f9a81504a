import type { Renderer } from "../picture.js";

export interface Repaint {
  readonly all: () => void;
  /** These nodes alone: of thousands, few are pinned at a time. */
  readonly only: (nodes: readonly string[]) => void;
  /** The same looks on a canvas of another size, at once: what was drawn on it is gone. */
  readonly resized: () => void;
}

/** Has the renderer ask anew how things look. */
export function createRepaint(renderer: Renderer, page: Pick<Window, "addEventListener">): Repaint {
  const picture = renderer.getGraph();
  // Between a change of what there is, or a refresh of everything, and the next frame Sigma knows no places of items, and throws.
  let isIndexed = false;
  const forget = () => {
    isIndexed = false;
  };
  renderer.on("afterProcess", () => {
    isIndexed = true;
  });
  for (const event of ["nodeAdded", "nodeDropped", "edgeAdded", "edgeDropped", "cleared", "edgesCleared"] as const) {
    picture.on(event, forget);
  }
  // Sigma refreshes everything then.
  page.addEventListener("resize", forget);
  const all = () => {
    forget();
    renderer.scheduleRefresh();
  };
  return {
    all,
    only(nodes) {
      if (nodes.length === 0) return;
      if (!isIndexed) return all();
      const partialGraph = { nodes: nodes.filter((id) => picture.hasNode(id)) };
      renderer.refresh({ partialGraph, skipIndexation: true, schedule: true });
    },
    resized: () => void renderer.refresh({ partialGraph: {} }),
  };
}

import type { Point } from "../../core/scene/geometry.js";
import type { Renderer } from "../picture.js";

/** What lies over the picture and changes without it: a layer that is drawn anew in a moment. */
export interface Marks {
  /** Draws all marks anew, at the latest with the next frame. */
  readonly redraw: () => void;
}

/** Draws its marks on the cleared layer, in pixels of the canvas. */
export interface MarkPainter {
  /** Whether it has anything to draw. */
  readonly isNeeded: () => boolean;
  readonly draw: (context: CanvasRenderingContext2D, lens: MarkLens) => void;
}

export interface MarkLens {
  /** Centre and radius of a node that is shown. */
  readonly discOf: (id: string) => (Point & { readonly size: number }) | null;
}

export function createMarks(
  renderer: Renderer,
  page: Pick<Window, "requestAnimationFrame">,
  painters: readonly MarkPainter[],
): Marks {
  const layer = renderer.createCanvas("marks", { beforeLayer: "mouse" });
  const context = layer.getContext("2d");
  let isWaiting = false;
  const lens = markLens(renderer);
  const draw = () => {
    isWaiting = false;
    const needed = painters.filter(({ isNeeded }) => isNeeded());
    layer.style.visibility = needed.length === 0 ? "hidden" : "";
    if (context === null || needed.length === 0) return;
    emptyLayer(layer, context, { ...renderer.getDimensions(), density: window.devicePixelRatio });
    for (const { draw } of needed) draw(context, lens);
  };
  renderer.on("afterRender", draw);
  return {
    redraw() {
      if (isWaiting) return;
      isWaiting = true;
      page.requestAnimationFrame(draw);
    },
  };
}

interface LayerSize {
  readonly width: number;
  readonly height: number;
  /** Pixels of the screen that one of the page takes. */
  readonly density: number;
}

/** Gives a layer its size, which Sigma sets on the page only, and has it ready to be drawn on in pixels of the page. */
export function emptyLayer(
  layer: Pick<HTMLCanvasElement, "width" | "height">,
  context: Pick<CanvasRenderingContext2D, "setTransform" | "clearRect">,
  { width, height, density }: LayerSize,
): void {
  layer.width = width * density;
  layer.height = height * density;
  context.setTransform(density, 0, 0, density, 0, 0);
  // What is emptied by its size or as a whole, and then not drawn on, Chromium shows as it was some frames ago.
  context.clearRect(0, 0, 1, 1);
}

/** Where nodes are on the canvas now. */
export function markLens(renderer: Renderer): MarkLens {
  return {
    discOf(id) {
      const node = renderer.getGraph().hasNode(id) ? renderer.getNodeDisplayData(id) : undefined;
      if (node === undefined || node.hidden) return null;
      return { ...renderer.framedGraphToViewport(node), size: renderer.scaleSize(node.size) };
    },
  };
}

import type { StoreApi } from "zustand/vanilla";
import type { CanvasStatus } from "../canvas.js";
import type { Drawn } from "./drawn.js";
import type { DrawnNodes } from "../geometry/hits.js";
import type { Extent } from "../geometry/line-geometry.js";
import type { Renderer } from "../picture.js";

/** So long, in milliseconds, the picture must rest: what is passed over on the way says nothing. */
const REST_MS = 300;

interface SightParts {
  readonly drawn: Drawn;
  readonly status: Pick<StoreApi<CanvasStatus>, "getState" | "setState">;
  readonly page: Pick<Window, "setTimeout" | "clearTimeout">;
}

/** Tells whether nodes are shown, and all of them beyond the canvas's edges: one would look at nothing and not know why. */
export function watchSight(renderer: Renderer, { drawn, status, page }: SightParts): void {
  let timer = 0;
  const look = () => {
    const isOutOfSight = areAllBeyond(drawn.nodes(), renderer.getDimensions());
    if (status.getState().isOutOfSight !== isOutOfSight) status.setState({ isOutOfSight });
  };
  renderer.on("afterRender", () => {
    page.clearTimeout(timer);
    timer = page.setTimeout(look, REST_MS);
  });
}

/** False where none is shown. */
export function areAllBeyond({ centres, radii }: Omit<DrawnNodes, "ids">, { width, height }: Extent): boolean {
  let isAnyShown = false;
  for (const [index, radius] of radii.entries()) {
    if (radius === 0) continue;
    const [x = 0, y = 0] = [centres[2 * index], centres[2 * index + 1]];
    if (x > -radius && y > -radius && x < width + radius && y < height + radius) return false;
    isAnyShown = true;
  }
  return isAnyShown;
}

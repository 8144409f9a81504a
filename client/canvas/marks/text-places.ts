import type { StoreApi } from "zustand/vanilla";
import type { Canvas, CanvasStatus } from "../canvas.js";
import type { Renderer } from "../picture.js";

type TextPlaces = Pick<Canvas, "startText" | "endText" | "placeAt" | "pointAt" | "follow">;

/** Places of the picture, for what lies over it as a part of the page. */
export function createTextPlaces(renderer: Renderer, status: StoreApi<CanvasStatus>): TextPlaces {
  const pointAt: Canvas["pointAt"] = (place) => renderer.viewportToGraph(place);
  return {
    placeAt: (point) => renderer.graphToViewport(point),
    pointAt,
    startText() {
      const { left, top, width, height } = renderer.getContainer().getBoundingClientRect();
      const asked = status.getState().menu?.at;
      const place = asked === undefined ? { x: width / 2, y: height / 2 } : { x: asked.x - left, y: asked.y - top };
      status.setState({ writing: pointAt(place) });
    },
    endText: () => status.setState({ writing: null }),
    follow(listener) {
      renderer.on("afterRender", listener);
      return () => void renderer.off("afterRender", listener);
    },
  };
}

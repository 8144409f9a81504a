import type { Point } from "../../core/scene/geometry.js";
import type { Drawn } from "../renderer/drawn.js";
import { placing } from "./minimap-scale.js";
import type { Preferences } from "../preferences.js";
import type { Renderer } from "../picture.js";

/** The whole picture, small, with a frame around what the canvas shows of it. */
export interface Minimap {
  /** Draws on a canvas from now on, until the answer is called; the canvas's size on the page decides the scale. */
  readonly attach: (surface: HTMLCanvasElement) => () => void;
  /** Moves the view to a place of the small picture, in its CSS pixels. */
  readonly moveTo: (surface: HTMLCanvasElement, at: Point) => void;
}

interface MinimapParts {
  readonly drawn: Drawn;
  readonly preferences: Preferences;
  readonly page: Pick<Window, "requestAnimationFrame" | "devicePixelRatio" | "getComputedStyle">;
}

const DOT = 1.4;

export function createMinimap(renderer: Renderer, { drawn, preferences, page }: MinimapParts): Minimap {
  const camera = renderer.getCamera();
  const draw = (surface: HTMLCanvasElement) => {
    const context = surface.getContext("2d");
    if (context === null) return;
    const { clientWidth: width, clientHeight: height } = surface;
    const density = page.devicePixelRatio;
    [surface.width, surface.height] = [width * density, height * density];
    context.setTransform(density, 0, 0, density, 0, 0);
    const place = placing(drawn.numbers().points, { width, height });
    const picture = renderer.getGraph();
    const { ids, points, sizes } = drawn.numbers();
    for (const [index, id] of ids.entries()) {
      if ((sizes[index] ?? 0) === 0 || !picture.hasNode(id)) continue;
      const { x, y } = place.onMap({ x: points[2 * index] ?? 0, y: points[2 * index + 1] ?? 0 });
      context.fillStyle = renderer.getNodeDisplayData(id)?.color ?? "";
      context.fillRect(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
    }
    const seen = renderer.getDimensions();
    const cameraState = camera.getState();
    const corners = [
      { x: 0, y: 0 },
      { x: seen.width, y: seen.height },
    ].map((corner) => place.onMap(renderer.viewportToFramedGraph(corner, { cameraState })));
    const [from, to] = corners;
    if (from === undefined || to === undefined) return;
    context.strokeStyle = page.getComputedStyle(surface).color;
    context.lineWidth = 1.5;
    context.strokeRect(from.x, from.y, to.x - from.x, to.y - from.y);
  };
  return {
    attach(surface) {
      let isWaiting = false;
      const wish = () => {
        if (isWaiting) return;
        isWaiting = true;
        page.requestAnimationFrame(() => {
          isWaiting = false;
          if (surface.isConnected) draw(surface);
        });
      };
      renderer.on("afterRender", wish);
      camera.on("updated", wish);
      wish();
      return () => {
        renderer.off("afterRender", wish);
        camera.off("updated", wish);
      };
    },
    moveTo(surface, at) {
      const { clientWidth: width, clientHeight: height } = surface;
      const { x, y } = placing(drawn.numbers().points, { width, height }).onPicture(at);
      const duration = preferences.motion();
      if (duration === 0) camera.setState({ x, y });
      else void camera.animate({ x, y }, { duration: duration / 2 });
    },
  };
}

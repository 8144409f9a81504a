import type { StoreApi } from "zustand/vanilla";
import { onceAFrame } from "../canvas/renderer/once-a-frame.js";
import { element } from "./element.js";
import type { OfflineGraph } from "./offline-graph.js";
import { paint } from "./paint.js";
import { type Scene, sceneOf } from "./scene.js";
import { type Chosen, fittingCamera, type Size, type View, zoomed } from "./view.js";

export interface OfflinePicture {
  readonly canvas: HTMLCanvasElement;
  readonly size: () => Size;
  readonly scene: () => Scene;
  readonly fit: () => void;
  readonly zoom: (factor: number) => void;
  /** Moves the camera where the chosen thing is not in sight. */
  readonly reveal: (chosen: Chosen) => void;
}

/** The picture in its stage; it is painted anew after every change. */
export function createPicture(
  page: Window,
  stage: HTMLElement,
  { graph, view }: { readonly graph: OfflineGraph; readonly view: StoreApi<View> },
): OfflinePicture {
  const canvas = element("canvas", { attributes: { tabindex: "0", role: "img" } });
  stage.append(canvas);
  const size = () => ({ width: stage.clientWidth, height: stage.clientHeight });
  const scene = () => sceneOf(graph, view.getState(), size());
  const draw = onceAFrame(page, () => {
    const { width, height } = size();
    const ratio = page.devicePixelRatio || 1;
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
    const context = canvas.getContext("2d");
    if (context === null) return;
    context.scale(ratio, ratio);
    paint(context, graph, { view: view.getState(), scene: scene(), size: { width, height } });
  });
  view.subscribe(draw);
  new ResizeObserver(draw).observe(stage);
  return {
    canvas,
    size,
    scene,
    fit: () => view.setState((state) => ({ camera: fittingCamera(graph, state, size()) })),
    zoom(factor) {
      const middle = { x: size().width / 2, y: size().height / 2 };
      view.setState(({ camera }) => ({ camera: zoomed(camera, factor, middle, size()) }));
    },
    reveal({ kind, index }) {
      const node = kind === "node" ? index : graph.lines[index]?.start;
      const place = node === undefined ? undefined : (view.getState().moved.get(node) ?? graph.nodes[node]);
      const { width, height } = size();
      const isSeen = scene().nodes.some(
        (one) => one.index === node && one.x > 0 && one.y > 0 && one.x < width && one.y < height,
      );
      if (place !== undefined && !isSeen)
        view.setState(({ camera }) => ({ camera: { ...camera, x: place.x, y: place.y } }));
    },
  };
}

import { MultiDirectedGraph } from "graphology";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Core } from "../core/core.js";
import type { Point, Selection, State } from "../core/state.js";
import { edgeLook, type Look, neighbourhoodOf, nodeLook } from "./appearance.js";
import type { LayOut } from "./arranger.js";
import { followArrangements } from "./arrangements.js";
import { type CameraControl, createCameraControl } from "./camera.js";
import type { Canvas, CanvasStatus } from "./canvas.js";
import { createKeyListener } from "./keyboard.js";
import { createMover, type Mover } from "./mover.js";
import { type EdgeAttributes, followDataset, type NodeAttributes, type Picture } from "./picture.js";
import { followPointer } from "./pointer.js";
import { createRenderer, hasWebGl, type Renderer } from "./renderer.js";
import { createPreferences, type Preferences } from "./surroundings.js";

const ZOOM_STEP = 1.5;

/** Makes the canvas of the page; it follows the core from now on. Where the browser has no WebGL it stays empty and says so. */
export function createCanvas(core: Core, layOut: LayOut, page: Window): Canvas {
  const isPossible = hasWebGl(page.document);
  const status = createStore<CanvasStatus>(() => ({ webgl: isPossible ? "ready" : "missing", layout: "still" }));
  return isPossible ? createLivingCanvas({ core, layOut, page, status }) : createEmptyCanvas(core, status);
}

interface Parts {
  readonly core: Core;
  readonly layOut: LayOut;
  readonly page: Window;
  readonly status: StoreApi<CanvasStatus>;
}

function createLivingCanvas({ core, layOut, page, status }: Parts): Canvas {
  const preferences = createPreferences(page);
  const picture: Picture = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const element = page.document.createElement("div");
  element.style.cssText = "position:absolute;inset:0";
  const look = createLook(core, preferences);
  const renderer = createRenderer(picture, element, {
    scheme: () => look.current().scheme,
    node: (id, attributes) => nodeLook(id, attributes, look.current()),
    edge: (id, attributes) => edgeLook(id, attributes, look.current()),
  });
  look.onChange(() => renderer.scheduleRefresh());
  const camera = createCameraControl(renderer, preferences);
  const mover = createMover(picture, page);
  followPointer(renderer, core, { mover, hover: look.setHovered });
  followArrangements(core, layOut, createStage({ core, picture, renderer, camera, mover, preferences, status }));
  const onKey = createKeyListener(renderer, core, camera);
  const resizing = new ResizeObserver(() => {
    renderer.resize();
    renderer.scheduleRefresh();
  });
  return {
    status,
    mount(parent) {
      parent.append(element);
      parent.addEventListener("keydown", onKey);
      resizing.observe(element);
      return () => {
        resizing.unobserve(element);
        parent.removeEventListener("keydown", onKey);
        element.remove();
      };
    },
    fit: camera.fit,
    zoomIn: () => camera.zoom(1 / ZOOM_STEP),
    zoomOut: () => camera.zoom(ZOOM_STEP),
    relayout: core.arrange,
    locate: (id) => locate(renderer, id),
  };
}

function createEmptyCanvas(core: Core, status: StoreApi<CanvasStatus>): Canvas {
  return {
    status,
    mount: () => doNothing,
    fit: doNothing,
    zoomIn: doNothing,
    zoomOut: doNothing,
    relayout: core.arrange,
    locate: () => null,
  };
}

function doNothing(): void {}

interface LookControl {
  readonly current: () => Look;
  readonly setHovered: (what: Selection | null) => void;
  readonly onChange: (listener: () => void) => void;
}

/** Keeps the look up to date with the core, the pointer and the system's colour scheme. */
function createLook(core: Core, preferences: Preferences): LookControl {
  let hovered: Selection | null = null;
  let look = lookFrom(core.state.getState(), hovered, preferences);
  const listeners: (() => void)[] = [];
  const change = () => {
    look = lookFrom(core.state.getState(), hovered, preferences);
    for (const listener of listeners) listener();
  };
  core.state.subscribe((state, before) => {
    const parts = [
      "dataset",
      "selection",
      "hiddenTypes",
      "language",
      "theme",
    ] as const satisfies readonly (keyof State)[];
    if (parts.some((part) => state[part] !== before[part])) change();
  });
  preferences.onChange(change);
  return {
    current: () => look,
    setHovered(what) {
      hovered = what;
      change();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

function lookFrom(state: State, hovered: Selection | null, preferences: Preferences): Look {
  const { language, hiddenTypes, selection, dataset, theme } = state;
  const bright = neighbourhoodOf(dataset, selection);
  return {
    scheme: preferences.scheme(theme),
    language,
    hiddenTypes,
    selection,
    hovered,
    bright,
    count: dataset.nodes.size,
  };
}

interface StageParts {
  readonly core: Core;
  readonly picture: Picture;
  readonly renderer: Renderer;
  readonly camera: CameraControl;
  readonly mover: Mover;
  readonly preferences: Preferences;
  readonly status: StoreApi<CanvasStatus>;
}

function createStage({ core, picture, renderer, camera, mover, preferences, status }: StageParts) {
  let focus = core.state.getState().focus;
  return {
    show(dataset: State["dataset"], points: ReadonlyMap<string, Point>, isAfresh: boolean) {
      const isFirst = picture.order === 0;
      const starts = new Map([...points].map(([id, point]) => [id, startFor(picture, dataset, id) ?? point]));
      followDataset(picture, dataset, starts);
      if (isAfresh) renderer.setCustomBBox(boxOf(points));
      mover.move(points, isFirst ? 0 : preferences.motion());
      if (isAfresh) renderer.getCamera().setState({ x: 0.5, y: 0.5, ratio: 1 });
    },
    setBusy: (isBusy: boolean) => status.setState({ layout: isBusy ? "running" : "still" }),
    settle() {
      const state = core.state.getState();
      if (state.focus === focus) return;
      focus = state.focus;
      const around = state.focus?.ids.flatMap((id) => [
        ...(neighbourhoodOf(state.dataset, { kind: "node", id })?.nodes ?? []),
      ]);
      renderer.refresh();
      camera.centre(state.focus?.ids ?? [], around ?? []);
    },
  };
}

/** A new node sets out from the one it was expanded from. */
function startFor(picture: Picture, dataset: State["dataset"], id: string): Point | undefined {
  const origin = dataset.origins.get(id);
  if (origin === null || origin === undefined || !picture.hasNode(origin)) return undefined;
  const { x, y } = picture.getNodeAttributes(origin);
  return { x, y };
}

/** Fixed once a picture is laid out: Sigma would else scale everything anew whenever a node comes or goes. */
function boxOf(points: ReadonlyMap<string, Point>): { x: [number, number]; y: [number, number] } | null {
  if (points.size === 0) return null;
  const [xs, ys] = [[...points.values()].map(({ x }) => x), [...points.values()].map(({ y }) => y)];
  return { x: [Math.min(...xs), Math.max(...xs)], y: [Math.min(...ys), Math.max(...ys)] };
}

function locate(renderer: Renderer, id: string): Point | null {
  const picture = renderer.getGraph();
  const { left, top } = renderer.getContainer().getBoundingClientRect();
  const onPage = (point: Point) => ({ x: left + point.x, y: top + point.y });
  if (picture.hasNode(id)) return onPage(renderer.graphToViewport(picture.getNodeAttributes(id)));
  if (!picture.hasEdge(id)) return null;
  const [start, end] = picture.extremities(id).map((node) => renderer.graphToViewport(picture.getNodeAttributes(node)));
  if (start === undefined || end === undefined) return null;
  const [dx, dy] = [end.x - start.x, end.y - start.y];
  // The same shift to the side as the line program's: it, not the middle between the nodes, is where the line can be hit.
  const aside = (picture.getEdgeAttribute(id, "offset") * Math.min(renderer.scaleSize(1), 2)) / Math.hypot(dx, dy);
  return onPage({ x: (start.x + end.x) / 2 + dy * aside, y: (start.y + end.y) / 2 - dx * aside });
}

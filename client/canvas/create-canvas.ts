import { MultiDirectedGraph } from "graphology";
import { createStore, type StoreApi } from "zustand/vanilla";
import type { Core } from "../core/core.js";
import { nodeName } from "../core/scene/derive.js";
import type { HeadingSubject } from "../core/headings/heading.js";
import { type ShownHeading, shownHeadings } from "../core/headings/shown-headings.js";
import { toldBySizeAndColour } from "../core/measures/measure-look.js";
import type { State } from "../core/state.js";
import { createAreaChoice } from "./input/area-choice.js";
import type { LayOut } from "./layout/arranger.js";
import { followArrangements } from "./layout/arrangements.js";
import { bundleMarks } from "./marks/bundle-marks.js";
import { createCameraControl } from "./camera/camera.js";
import { rememberCamera } from "./camera/camera-memory.js";
import type { Canvas, CanvasStatus, Walk } from "./canvas.js";
import { chosenMarks } from "./marks/chosen-marks.js";
import { createHeadings, drawGuides } from "./marks/headings.js";
import { createEmptyCanvas } from "./empty-canvas.js";
import { followHovering } from "./input/hovering.js";
import { hoverMarks } from "./marks/hover-marks.js";
import { createKeyListener } from "./input/keyboard.js";
import { shortened } from "./marks/labels.js";
import type { Box } from "./marks/label-places.js";
import { lineNameMarks } from "./marks/line-name-marks.js";
import { locate } from "./geometry/locate.js";
import { createLookControl } from "./look/look-control.js";
import { followMenuWishes, menuOfSelection } from "./input/menu-wishes.js";
import { createMinimap } from "./camera/minimap.js";
import { createMover } from "./layout/mover.js";
import { noteMarks } from "./marks/note-marks.js";
import { onceAFrame } from "./renderer/once-a-frame.js";
import type { EdgeAttributes, NodeAttributes, Picture } from "./picture.js";
import { followSelection } from "./camera/selection-sight.js";
import { recoverFromLoss } from "./renderer/recovery.js";
import { watchSight } from "./renderer/out-of-sight.js";
import { createRepaint } from "./renderer/repaint.js";
import { NoWebGlError } from "./renderer/keeping-sigma.js";
import { createRenderer, lensOf } from "./renderer/renderer.js";
import { takeShot } from "./renderer/shot.js";
import { createStage } from "./stage.js";
import { createPreferences } from "./preferences.js";
import { createTextPlaces } from "./marks/text-places.js";
import { followWheel } from "./camera/wheel.js";
import { namesOnCanvas } from "../core/names/scope.js";

const ZOOM_STEP = 1.5;

/** Makes the canvas of the page; it follows the core from now on. Where the browser has no WebGL it stays empty and says so. */
export function createCanvas(core: Core, parts: CanvasParts): Canvas {
  const status = createStore<CanvasStatus>(() => ({
    webgl: "ready",
    layout: "still",
    isOutOfSight: false,
    progress: 1,
    pointed: null,
    tool: "move",
    walked: null,
    menu: null,
    writing: null,
  }));
  try {
    return createLivingCanvas({ ...parts, core, status });
  } catch (error) {
    if (!(error instanceof NoWebGlError)) throw error;
    status.setState({ webgl: "missing" });
    return createEmptyCanvas(core, status);
  }
}

export interface CanvasParts {
  readonly layOut: LayOut;
  readonly page: Window;
  /** What a type of relationship is called in the page's language. */
  readonly relationName: (type: string) => string;
  /** Ways to say a heading in the page's language, the fullest first; `nodeName` names a node by its id. */
  readonly headingTexts: (
    heading: { readonly subject: HeadingSubject; readonly count: number | null },
    nodeName: (id: string) => string,
  ) => readonly string[];
}

interface Parts extends CanvasParts {
  readonly core: Core;
  readonly status: StoreApi<CanvasStatus>;
}

function createLivingCanvas({ core, layOut, page, relationName, headingTexts, status }: Parts): Canvas {
  const preferences = createPreferences(page);
  const picture: Picture = new MultiDirectedGraph<NodeAttributes, EdgeAttributes>();
  const element = page.document.createElement("div");
  element.style.cssText = "position:absolute;inset:0";
  const look = createLookControl(core, preferences);
  const scheme = () => look.current().scheme;
  const isTool = () => status.getState().tool === "area";
  const area = createAreaChoice(scheme);
  const chosen = () => core.state.getState().chosen;
  const notes = () => core.state.getState().notes;
  const headingParts = {
    renderer: () => renderer,
    shown: () => shownHeadings(core.state.getState()),
    textsOf: (heading: ShownHeading) => headingTexts(heading, (id) => nameOf(core.state.getState(), id)),
    scheme,
  };
  const headings = createHeadings(headingParts);
  let covers = nothing;
  const bundles = bundleMarks(() => renderer, look.current);
  const leaves = noteMarks({ renderer: () => renderer, notes, scheme });
  const { renderer, fill, marks, drawn, pace, standOutAnew, nameBoxes, ...anew } = createRenderer(picture, element, {
    page,
    scheme,
    look: look.current,
    calm: look.calm,
    marks: [
      lineNameMarks({
        renderer: () => renderer,
        drawn: () => drawn,
        look: look.current,
        relationName,
        taken: () => [...nameBoxes(), ...leaves.boxes()],
      }),
      headings.painter,
      hoverMarks({ renderer: () => renderer, look: look.current }),
      bundles,
      leaves,
      area.painter,
    ],
    rings: chosenMarks(chosen, scheme),
    reserve(certain, discs) {
      const under = covers();
      // Counts stand where their lines run, names beside them.
      const fixed = [...under, ...bundles.boxes()];
      return [...fixed, ...headings.place([...certain, ...fixed], discs)];
    },
  });
  const namesAnew = onceAFrame(page, () => picture.order > 0 && standOutAnew());
  drawGuides(renderer, headingParts);
  followWheel(renderer, preferences);
  const repaint = createRepaint(renderer, page);
  look.onChange((changed) => {
    if (changed === "all") return repaint.all();
    repaint.only(changed);
    standOutAnew();
  });
  look.onHover(marks.redraw);
  core.state.subscribe((state, before) => {
    if (state.notes !== before.notes) marks.redraw();
    if (state.tabs.current !== before.tabs.current) {
      look.setHovered(null);
      status.setState({ pointed: null, walked: null, menu: null, writing: null });
    }
  });
  area.follow(renderer, core, { drawn, redraw: marks.redraw, isTool });
  const camera = createCameraControl(renderer, preferences, {
    besides: () => headingParts.shown().map(({ at }) => at),
    covers: () => covers(),
  });
  const mover = createMover(picture, page);
  const announce = (walked: Walk) => status.setState({ walked });
  const hand = { mover, isTool, hasJustDrawn: area.hasJustDrawn };
  const lines = followHovering({ renderer, core, look, status, announce, ...hand });
  // Before anything of another tab is shown.
  rememberCamera(renderer, core, { control: camera, status, page });
  const arrangements = followArrangements(
    core,
    layOut,
    createStage({ core, picture, renderer, fill, pace, camera, mover, preferences, status }),
  );
  followMenuWishes(renderer, core, (menu) => status.setState({ menu }));
  watchSight(renderer, { drawn, status, page });
  const revealSelected = followSelection(core, { picture, camera, status });
  const onKey = createKeyListener(renderer, core, { camera, lines, announce });
  const reframe = () => {
    camera.reframe({ isHeld: core.state.getState().selection !== null });
    revealSelected();
  };
  // Sigma looks at its size before each frame, and may be there sooner than the observer.
  renderer.on("resize", reframe);
  const resizing = new ResizeObserver(() => {
    pace.resize(() => void renderer.resize(), repaint.resized);
  });
  const redraw = recoverFromLoss(renderer, {
    element,
    renew: anew.renewCanvases,
    tell: (webgl) => status.setState({ webgl }),
    remake() {
      anew.remakePrograms();
      repaint.all();
    },
  });
  return {
    status,
    mount(parent) {
      parent.append(element);
      parent.tabIndex = 0;
      parent.addEventListener("keydown", onKey);
      parent.addEventListener("blur", lines.leave);
      resizing.observe(element);
      return () => {
        resizing.unobserve(element);
        parent.removeEventListener("keydown", onKey);
        parent.removeEventListener("blur", lines.leave);
        element.remove();
      };
    },
    size: () => renderer.getDimensions(),
    keepClear: camera.keepClear,
    keepNamesClear(measure) {
      covers = measure;
      namesAnew();
    },
    reframe,
    fit: camera.fit,
    zoomIn: () => camera.zoom(1 / ZOOM_STEP),
    zoomOut: () => camera.zoom(ZOOM_STEP),
    takeTool: (tool) => status.setState({ tool }),
    minimap: createMinimap(renderer, { drawn, preferences, page }),
    redraw,
    relayout: () => core.arrange(),
    shoot(request) {
      if (picture.order === 0) return null;
      const state = core.state.getState();
      const told = toldBySizeAndColour(state, request.scheme);
      const overlay = { headings: shownHeadings(state), notes: state.notes, chosen: state.chosen };
      return takeShot(
        { picture, look: { ...look.current(), isStrong: false, told }, overlay },
        request,
        lensOf(renderer),
      );
    },
    stopLayout: arrangements.stop,
    openMenu: () => status.setState({ menu: menuOfSelection(core, renderer) }),
    closeMenu: () => status.setState({ menu: null }),
    ...createTextPlaces(renderer, status),
    locate: (id) => (status.getState().layout === "running" ? null : locate(renderer, id)),
  };
}

function nothing(): readonly Box[] {
  return [];
}

function nameOf({ dataset, language }: State, id: string): string {
  const node = dataset.nodes.get(id);
  return node === undefined ? id : shortened(namesOnCanvas(dataset, language).get(id) ?? nodeName(node, language));
}

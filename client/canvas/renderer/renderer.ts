import { enlargementFor } from "./enlargement.js";
import { type Scheme, SURFACE } from "../../core/look/palette.js";
import { edgeLook, FEW, nameTone, nodeLook } from "../look/appearance.js";
import type { Look } from "../look/look.js";
import { createBrightLayer } from "./bright-layer.js";
import { createCompiling } from "../programs/compiling.js";
import { detailFor } from "./detail.js";
import { createDrawn, type Drawn } from "./drawn.js";
import type { Headings } from "../marks/headings.js";
import { drawIconAtlas } from "../programs/icon-atlas.js";
import { createLabelLayer, type LabelLayerParts, type NamedDisc } from "../marks/labels.js";
import type { Box, Disc } from "../marks/label-places.js";
import { IdleEdgeProgram, IdleNodeProgram } from "../programs/idle-programs.js";
import { KeepingSigma } from "./keeping-sigma.js";
import { hideIdleLayers } from "./layers.js";
import { createCurvedLineProgram, createLineProgram, type LineProgramParts } from "../programs/line-program.js";
import { LINE_TYPES } from "../programs/line-types.js";
import { createMarks, markLens, type MarkPainter, type Marks } from "../marks/marks.js";
import { createNodeProgram } from "../programs/node-program.js";
import { followCamera, type Pace } from "./pace.js";
import type { Picture, Renderer } from "../picture.js";
import { watchPointing } from "../input/pointing.js";
import type { Lens } from "./shot.js";

export interface Painter {
  readonly scheme: () => Scheme;
  readonly page: Window;
  readonly look: () => Look;
  /** The same as if nothing stood out. */
  readonly calm: () => Look;
  readonly marks: readonly MarkPainter[];
  /** What lies over nodes, but under names. */
  readonly rings: MarkPainter;
  /** Finds places for headings in this frame: see headings.ts. */
  readonly reserve: Headings["place"];
}

/** The one Sigma of the page, in an element that need not be on the page yet. Throws a NoWebGlError. */
export function createRenderer(picture: Picture, element: HTMLElement, painter: Painter): RendererParts {
  const isFaded = (id: string) => painter.look().bright?.nodes.has(id) === false;
  const toneOf = (id: string) => nameTone(picture, id, painter.look());
  const standOut = () => namesThatStandOut(renderer, painter.look());
  const labels = createLabelLayer({ look: painter.look, toneOf, standOut });
  const icons = drawIconAtlas(painter.page.document);
  let shrink = 1;
  let pace: Pace | undefined;
  const detailOf: LineProgramParts["detailOf"] = (lines, { zoomRatio: ratio }) =>
    detailFor({ lines, ratio, isMoving: pace?.isMoving() ?? false, costMs: pace?.costMs() ?? 0 });
  // However few of them one program draws, all lines of the picture are drawn alike.
  const detailOfAll: LineProgramParts["detailOf"] = (_lines, params) => detailOf(picture.size, params);
  const { scheme } = painter;
  // Sigma draws lines after nodes: on one canvas they would lie over them.
  let waiting: { readonly lines: (() => void)[]; readonly nodes: (() => void)[] } = { lines: [], nodes: [] };
  const drawWaiting = () => {
    const { lines, nodes } = waiting;
    waiting = { lines: [], nodes: [] };
    for (const draw of [...lines, ...nodes]) draw();
  };
  const compiling = createCompiling();
  const ofPicture = () => ({
    nodeProgramClasses: {
      entity: createNodeProgram({ icons, scheme, compiling, when: (draw) => waiting.nodes.push(draw) }),
    },
    edgeProgramClasses: lineProgramsOf({
      detailOf: detailOfAll,
      compiling,
      when: (draw) => waiting.lines.push(draw),
    }),
  });
  const renderer = new KeepingSigma(picture, element, {
    allowInvalidContainer: true,
    defaultNodeType: "entity",
    defaultEdgeType: LINE_TYPES.straight,
    nodeProgramClasses: { circle: IdleNodeProgram, ...ofPicture().nodeProgramClasses },
    edgeProgramClasses: { arrow: IdleEdgeProgram, line: IdleEdgeProgram, ...ofPicture().edgeProgramClasses },
    nodeHoverProgramClasses: { circle: IdleNodeProgram, entity: IdleNodeProgram },
    nodeReducer: (id, attributes) => nodeLook(id, attributes, painter.calm()),
    edgeReducer: (id, attributes) => edgeLook(id, attributes, painter.calm()),
    defaultDrawNodeLabel: labels.request,
    labelDensity: 3,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 5.5,
    minEdgeThickness: 0.8,
    // The camera keeps clear of the edges by itself: it knows what lies over them.
    stagePadding: 0,
    zoomToSizeRatioFunction: (ratio) =>
      (Math.max(Math.sqrt(ratio), NEAREST_SHRINK) * shrink) / enlargementFor(picture.order),
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    doubleClickZoomingRatio: 1.6,
  });
  renderer.compiling = compiling;
  renderer.on("resize", () => {
    shrink = shrinkFor(renderer.getDimensions());
  });
  const bright = createBrightLayer(renderer, {
    look: painter.look,
    programs() {
      const lines = lineProgramsOf({ detailOf });
      const Node = createNodeProgram({ icons, scheme });
      return { Node, Straight: lines[LINE_TYPES.straight], Curved: lines[LINE_TYPES.curved] };
    },
  });
  const remakePrograms = () => {
    const { nodeProgramClasses, edgeProgramClasses } = ofPicture();
    bright.remake();
    // Beside those that stand for Sigma's own: to take one away it would mix up the others.
    renderer.setSettings({
      nodeProgramClasses: { ...renderer.getSetting("nodeProgramClasses"), ...nodeProgramClasses },
      edgeProgramClasses: { ...renderer.getSetting("edgeProgramClasses"), ...edgeProgramClasses },
    });
  };
  const drawn = createDrawn(renderer, isFaded);
  const names = renderer.getCanvases()["labels"]?.getContext("2d") ?? null;
  const lens = markLens(renderer);
  const drawNames = () => {
    if (names === null) return;
    const extent = renderer.getDimensions();
    let seen: readonly Disc[] | null = null;
    const discs = () => (seen ??= drawn.discs());
    names.clearRect(0, 0, extent.width, extent.height);
    const isRinged = painter.rings.isNeeded();
    if (isRinged) painter.rings.draw(names, lens);
    const isNamed = labels.draw(names, { extent, discs, reserve: (certain) => painter.reserve(certain, discs) });
    // What is cleared and not drawn on, Chromium goes on showing as it was.
    names.canvas.style.visibility = isRinged || isNamed ? "" : "hidden";
  };
  renderer.on("beforeRender", labels.begin);
  renderer.on("afterRender", () => {
    drawWaiting();
    bright.draw();
    drawNames();
  });
  const marks = createMarks(renderer, painter.page, painter.marks);
  pace = followCamera(renderer, { page: painter.page, surface: () => SURFACE[painter.scheme()] });
  watchPointing(renderer, drawn, pace);
  hideIdleLayers(renderer);
  const standOutAnew = () => {
    bright.draw();
    drawNames();
    marks.redraw();
  };
  const fill = (put: () => void) => renderer.fill(put);
  const renewCanvases = () => renderer.renewCanvases();
  return { renderer, fill, drawn, marks, pace, standOutAnew, nameBoxes: labels.boxes, remakePrograms, renewCanvases };
}

function lineProgramsOf(parts: LineProgramParts) {
  return {
    [LINE_TYPES.straight]: createLineProgram(parts),
    [LINE_TYPES.curved]: createCurvedLineProgram(parts),
  };
}

/** Of few, all names are wanted. */
function namesThatStandOut(renderer: Renderer, look: Look): ReturnType<LabelLayerParts["standOut"]> {
  const { bright, selection } = look;
  const picture = renderer.getGraph();
  const disc = (id: string): readonly NamedDisc[] => {
    const placed = picture.hasNode(id) ? renderer.getNodeDisplayData(id) : undefined;
    if (placed === undefined || placed.hidden) return [];
    const { label } = nodeLook(id, picture.getNodeAttributes(id), look);
    return [{ key: id, ...renderer.framedGraphToViewport(placed), size: renderer.scaleSize(placed.size), label }];
  };
  const chosen = bright !== null && selection?.kind === "node" ? disc(selection.id) : [];
  const needed = bright !== null && bright.nodes.size <= FEW ? [...bright.nodes].flatMap(disc) : [];
  return { needed, chosen: chosen[0] ?? null };
}

export interface RendererParts {
  readonly renderer: Renderer;
  /** Puts another graph in the place of an empty one, or of one that little is left of. */
  readonly fill: (put: () => void) => void;
  readonly drawn: Drawn;
  readonly marks: Marks;
  readonly pace: Pace;
  /** Draws anew what lies over the picture: what stands out, names, marks. */
  readonly standOutAnew: () => void;
  /** Where names of nodes stand. */
  readonly nameBoxes: () => readonly Box[];
  /** After WebGL was lost and given again. */
  readonly remakePrograms: () => void;
  /** New canvases for those that WebGL was lost on, whose programs are then to be made; false: the browser gives none. */
  readonly renewCanvases: () => boolean;
}

/** Nodes and lines grow as one comes nearer, but not without end: what is near is far apart as well. */
const NEAREST_SHRINK = 0.65;

/** On a small canvas the same nodes stand closer. */
function shrinkFor({ width, height }: { readonly width: number; readonly height: number }): number {
  return 1 / Math.min(1, Math.max(0.6, Math.sqrt(Math.min(width, height) / 800)));
}

/** The renderer as pictures of the canvas are taken through it. */
export function lensOf(renderer: Renderer): Lens {
  // What was changed since the last frame is not painted yet.
  renderer.refresh();
  const cameraState = renderer.getCamera().getState();
  const middle = { x: 0.5, y: 0.5, angle: 0 };
  return {
    dimensions: renderer.getDimensions(),
    ratio: cameraState.ratio,
    place: (point, ratio) =>
      renderer.graphToViewport(point, { cameraState: ratio === null ? cameraState : { ...middle, ratio } }),
    scale: (length, ratio) => renderer.scaleSize(length, ratio),
    thinnest: renderer.getSetting("minEdgeThickness"),
  };
}

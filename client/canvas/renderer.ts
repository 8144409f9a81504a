import { Sigma } from "sigma";
import type { Scheme } from "../core/palette.js";
import { LANDMARK, type Look, type PaintedEdge, type PaintedNode } from "./appearance.js";
import { detailFor } from "./detail.js";
import { createDrawn, type Drawn } from "./drawn.js";
import type { Headings } from "./headings.js";
import { drawIconAtlas } from "./icon-atlas.js";
import { createLabelLayer, LABEL_FONT } from "./labels.js";
import type { Box, Disc } from "./label-places.js";
import { hideIdleLayers } from "./layers.js";
import { createLineProgram, type LineProgramParts } from "./line-program.js";
import { createMarks, type MarkPainter, type Marks } from "./marks.js";
import { createNodeProgram } from "./node-program.js";
import { followCamera, type Pace } from "./pace.js";
import type { EdgeAttributes, NodeAttributes, Picture } from "./picture.js";
import { watchPointing } from "./pointing.js";
import type { Lens } from "./shot.js";

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export interface Painter {
  readonly scheme: () => Scheme;
  readonly page: Window;
  readonly node: (id: string, attributes: NodeAttributes) => PaintedNode;
  readonly edge: (id: string, attributes: EdgeAttributes) => PaintedEdge;
  readonly bright: () => Look["bright"];
  /** Whether a node's look is highlighted. */
  readonly hasHighlight: () => boolean;
  readonly marks: readonly MarkPainter[];
  /** Finds places for headings in this frame: see headings.ts. */
  readonly reserve: Headings["place"];
}

/** The one Sigma of the page, in an element that need not be on the page yet. */
export function createRenderer(picture: Picture, element: HTMLElement, painter: Painter): RendererParts {
  const isFaded = (id: string) => painter.bright()?.nodes.has(id) === false;
  // Landmarks keep their names, to find one's way by.
  const toneOf = (id: string) =>
    !isFaded(id) ? "full" : picture.getNodeAttribute(id, "size") >= LANDMARK ? "faded" : "none";
  const labels = createLabelLayer(painter.scheme, toneOf);
  const fading = () => ({ scheme: painter.scheme(), isOn: painter.bright() !== null });
  const icons = drawIconAtlas(painter.page.document);
  let shrink = 1;
  let pace: Pace | undefined;
  const detailOf: LineProgramParts["detailOf"] = (lines, { zoomRatio: ratio }) =>
    detailFor({ lines, ratio, isMoving: pace?.isMoving() ?? false, costMs: pace?.costMs() ?? 0 });
  const programs = () => ({
    nodeProgramClasses: { entity: createNodeProgram({ icons, fading }) },
    edgeProgramClasses: { fact: createLineProgram({ detailOf, fading }) },
  });
  const renderer = new Sigma<NodeAttributes, EdgeAttributes>(picture, element, {
    allowInvalidContainer: true,
    defaultNodeType: "entity",
    defaultEdgeType: "fact",
    ...programs(),
    nodeReducer: painter.node,
    edgeReducer: painter.edge,
    defaultDrawNodeLabel: labels.request,
    defaultDrawNodeHover: labels.drawHovered,
    labelFont: LABEL_FONT,
    labelSize: 12.5,
    labelWeight: "500",
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
  renderer.on("resize", () => {
    shrink = shrinkFor(renderer.getDimensions());
  });
  const remakePrograms = () => {
    const { nodeProgramClasses, edgeProgramClasses } = programs();
    // Beside Sigma's own, which are not used: to take one away it would mix up the others.
    renderer.setSettings({
      nodeProgramClasses: { ...renderer.getSetting("nodeProgramClasses"), ...nodeProgramClasses },
      edgeProgramClasses: { ...renderer.getSetting("edgeProgramClasses"), ...edgeProgramClasses },
    });
  };
  const drawn = createDrawn(renderer, isFaded);
  renderer.on("afterRender", () => {
    let seen: readonly Disc[] | null = null;
    const discs = () => (seen ??= drawn.discs());
    labels.draw({ extent: renderer.getDimensions(), discs, reserve: (certain) => painter.reserve(certain, discs) });
  });
  const marks = createMarks(renderer, painter.page, painter.marks);
  pace = followCamera(renderer, painter.page);
  watchPointing(renderer, drawn, pace);
  hideIdleLayers(renderer, { hasHighlight: painter.hasHighlight });
  return { renderer, drawn, marks, nameBoxes: labels.boxes, remakePrograms };
}

export interface RendererParts {
  readonly renderer: Renderer;
  readonly drawn: Drawn;
  readonly marks: Marks;
  /** Where names of nodes stand. */
  readonly nameBoxes: () => readonly Box[];
  /** After WebGL was lost and given again. */
  readonly remakePrograms: () => void;
}

/** Nodes and lines grow as one comes nearer, but not without end: what is near is far apart as well. */
const NEAREST_SHRINK = 0.65;

/** Few nodes have room for icons that can be told apart; very many would cover each other. */
function enlargementFor(count: number): number {
  if (count > MANY) return Math.max(0.4, Math.sqrt(MANY / count));
  return 1 + 0.25 * Math.max(0, Math.min(1, (600 - count) / 400));
}

const MANY = 1_000;

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

export function hasWebGl(document: Document): boolean {
  const context =
    document.createElement("canvas").getContext("webgl2") ?? document.createElement("canvas").getContext("webgl");
  // Browsers keep few contexts at a time: this one is given back at once.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

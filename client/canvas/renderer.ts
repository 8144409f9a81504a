import { Sigma } from "sigma";
import type { Scheme } from "../core/palette.js";
import type { EdgeLook, NodeLook } from "./appearance.js";
import { createLabelLayer, LABEL_FONT } from "./labels.js";
import type { Disc } from "./label-places.js";
import { LineProgram } from "./line-program.js";
import type { EdgeAttributes, NodeAttributes, Picture } from "./picture.js";
import type { Lens } from "./shot.js";

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export interface Painter {
  readonly scheme: () => Scheme;
  readonly node: (id: string, attributes: NodeAttributes) => NodeLook;
  readonly edge: (id: string, attributes: EdgeAttributes) => EdgeLook;
}

/** The one Sigma of the page, in an element that need not be on the page yet. */
export function createRenderer(picture: Picture, element: HTMLElement, painter: Painter): Renderer {
  const labels = createLabelLayer(painter.scheme);
  let shrink = 1;
  const renderer = new Sigma<NodeAttributes, EdgeAttributes>(picture, element, {
    allowInvalidContainer: true,
    defaultEdgeType: "fact",
    edgeProgramClasses: { fact: LineProgram },
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
    enableEdgeEvents: true,
    zIndex: true,
    minEdgeThickness: 0.8,
    // The camera keeps clear of the edges by itself: it knows what lies over them.
    stagePadding: 0,
    zoomToSizeRatioFunction: (ratio) => Math.max(Math.sqrt(ratio), NEAREST_SHRINK) * shrink,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    doubleClickZoomingRatio: 1.6,
  });
  renderer.on("resize", () => {
    shrink = shrinkFor(renderer.getDimensions());
  });
  renderer.on("afterRender", () => labels.draw(() => discsSeen(renderer)));
  return renderer;
}

/** Nodes and lines grow as one comes nearer, but not without end: what is near is far apart as well. */
const NEAREST_SHRINK = 0.65;

/** On a small canvas the same nodes stand closer. */
function shrinkFor({ width, height }: { readonly width: number; readonly height: number }): number {
  return 1 / Math.min(1, Math.max(0.6, Math.sqrt(Math.min(width, height) / 800)));
}

/** Nodes that a name should not cover: those that are seen and not faded. */
function discsSeen(renderer: Renderer): readonly Disc[] {
  return renderer
    .getGraph()
    .mapNodes((id) => renderer.getNodeDisplayData(id))
    .flatMap((node) => {
      if (node === undefined || node.hidden || node.zIndex === 0) return [];
      return [{ centre: renderer.framedGraphToViewport(node), radius: renderer.scaleSize(node.size) }];
    });
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

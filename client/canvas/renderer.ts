import { Sigma } from "sigma";
import type { Scheme } from "../core/palette.js";
import type { EdgeLook, NodeLook } from "./appearance.js";
import { createLabelLayer, hoverDrawer, LABEL_FONT } from "./labels.js";
import { LineProgram } from "./line-program.js";
import type { EdgeAttributes, NodeAttributes, Picture } from "./picture.js";

export type Renderer = Sigma<NodeAttributes, EdgeAttributes>;

export interface Painter {
  readonly scheme: () => Scheme;
  readonly node: (id: string, attributes: NodeAttributes) => NodeLook;
  readonly edge: (id: string, attributes: EdgeAttributes) => EdgeLook;
}

/** The one Sigma of the page, in an element that need not be on the page yet. */
export function createRenderer(picture: Picture, element: HTMLElement, painter: Painter): Renderer {
  const labels = createLabelLayer(painter.scheme);
  const renderer = new Sigma<NodeAttributes, EdgeAttributes>(picture, element, {
    allowInvalidContainer: true,
    defaultEdgeType: "fact",
    edgeProgramClasses: { fact: LineProgram },
    nodeReducer: painter.node,
    edgeReducer: painter.edge,
    defaultDrawNodeLabel: labels.request,
    defaultDrawNodeHover: hoverDrawer(painter.scheme),
    labelFont: LABEL_FONT,
    labelSize: 12.5,
    labelWeight: "500",
    labelDensity: 3,
    labelGridCellSize: 110,
    labelRenderedSizeThreshold: 5.5,
    enableEdgeEvents: true,
    zIndex: true,
    minEdgeThickness: 0.8,
    stagePadding: 60,
    minCameraRatio: 0.02,
    maxCameraRatio: 6,
    doubleClickZoomingRatio: 1.6,
  });
  renderer.on("afterRender", labels.draw);
  return renderer;
}

export function hasWebGl(document: Document): boolean {
  const context =
    document.createElement("canvas").getContext("webgl2") ?? document.createElement("canvas").getContext("webgl");
  // Browsers keep few contexts at a time: this one is given back at once.
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  return context !== null;
}

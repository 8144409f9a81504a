import type { EdgeProgramType, NodeProgramType } from "sigma/rendering";
import type { NodeDisplayData } from "sigma/types";
import { fadedShare, SURFACE } from "../../core/look/palette.js";
import { shownBy } from "../../core/scene/parallels.js";
import { rememberLast } from "../../core/remember-last.js";
import { edgeLook, nodeLook } from "../look/appearance.js";
import type { Look } from "../look/look.js";
import { channelsOf } from "../programs/channels.js";
import { graphicsIdle, pause } from "../programs/graphics-idle.js";
import { LINE_TYPES } from "../programs/line-types.js";
import type { EdgeAttributes, NodeAttributes, Renderer } from "../picture.js";

/** What stands out, drawn over the picture, which a veil fades: of thousands of lines none is drawn anew because one is selected. */
export interface BrightLayer {
  readonly draw: () => void;
  /** After WebGL was lost and given again; where its own canvas is still without, on another. */
  readonly remake: () => void;
}

export interface BrightLayerParts {
  readonly look: () => Look;
  readonly programs: () => BrightPrograms;
}

interface BrightPrograms {
  readonly Node: NodeProgramType<NodeAttributes, EdgeAttributes>;
  readonly Straight: EdgeProgramType<NodeAttributes, EdgeAttributes>;
  readonly Curved: EdgeProgramType<NodeAttributes, EdgeAttributes>;
}

/** What its canvas is called among Sigma's. */
export const BRIGHT_LAYER = "bright";

export function createBrightLayer(renderer: Renderer, { look, programs }: BrightLayerParts): BrightLayer {
  let layer: Layer | null = null;
  const open = () => (layer ??= openLayer(renderer));
  const make = () => ({
    straight: rememberLast(() => new (programs().Straight)(open().gl, null, renderer)),
    curved: rememberLast(() => new (programs().Curved)(open().gl, null, renderer)),
    node: rememberLast(() => new (programs().Node)(open().gl, null, renderer)),
  });
  let made = make();
  let frames = 0;
  // While pictures are drawn, whoever asks the graphics processor for an answer holds the page up until it is through with them.
  const rest = async () => {
    const gl = renderer.getCanvases()["edges"]?.getContext("webgl2");
    for (let seen = -1; seen !== frames;) {
      seen = frames;
      await pause(REST_MS);
      if (gl) await graphicsIdle(gl);
    }
  };
  // Begun one after the other before anything stands out: the first selection shall not wait for it.
  const prepare = async () => {
    const { straight, curved, node } = made;
    for (const begin of [open, straight, node, curved]) {
      await rest();
      if (layer?.gl.isContextLost()) return;
      begin();
    }
  };
  renderer.once("afterRender", () => void prepare());
  return {
    draw() {
      frames += 1;
      const now = look();
      if (now.bright === null) {
        if (layer !== null) layer.canvas.style.visibility = "hidden";
        return;
      }
      const { gl, canvas } = open();
      canvas.style.visibility = "";
      if (gl.isContextLost()) return;
      const nodes = brightNodes(renderer, now);
      const bright = brightLines(renderer, now, nodes);
      const [straight, curved, node] = [made.straight(), made.curved(), made.node()];
      const lines = [
        [LINE_TYPES.straight, straight],
        [LINE_TYPES.curved, curved],
      ] as const;
      for (const [type, program] of lines) {
        const alike = bright.filter(({ data }) => data.type === type);
        program.reallocate(alike.length);
        for (const [index, line] of alike.entries()) program.process(0, index, line.source, line.target, line.data);
      }
      node.reallocate(nodes.size);
      for (const [index, data] of [...nodes.values()].entries()) node.process(0, index, data);
      gl.clearColor(...veil(now));
      gl.clear(gl.COLOR_BUFFER_BIT);
      const params = renderer.getRenderParams();
      straight.render(params);
      curved.render(params);
      node.render(params);
    },
    remake() {
      if (layer?.gl.isContextLost()) {
        renderer.killLayer(BRIGHT_LAYER);
        layer = null;
      }
      made = make();
    },
  };
}

interface Layer {
  readonly canvas: HTMLCanvasElement;
  readonly gl: WebGLRenderingContext | WebGL2RenderingContext;
}

/** Under the names, and as large as the others: Sigma takes care of that from then on. */
function openLayer(renderer: Renderer): Layer {
  const gl = renderer.createWebGLContext(BRIGHT_LAYER);
  const { [BRIGHT_LAYER]: canvas, edges, labels } = renderer.getCanvases();
  if (canvas === undefined || edges === undefined || labels === undefined) throw new Error("Sigma has no layers.");
  [canvas.style.width, canvas.style.height] = [edges.style.width, edges.style.height];
  canvas.style.visibility = "hidden";
  labels.before(canvas);
  return { canvas, gl };
}

/** So long after the last frame the picture is taken to be at rest. */
const REST_MS = 700;

/** The colour of the surface, as thick as what shines through is to be faded; premultiplied. */
function veil({ scheme, isStrong }: Look): [number, number, number, number] {
  const thickness = 1 - fadedShare(isStrong);
  const [red = 0, green = 0, blue = 0] = channelsOf(SURFACE[scheme]).map((channel) => channel * thickness);
  return [red, green, blue, thickness];
}

function brightNodes(renderer: Renderer, look: Look): ReadonlyMap<string, NodeDisplayData> {
  const picture = renderer.getGraph();
  const nodes = new Map<string, NodeDisplayData>();
  for (const id of look.bright?.nodes ?? []) {
    // What has just come has no place before the next frame, which draws it.
    const placed = picture.hasNode(id) ? renderer.getNodeDisplayData(id) : undefined;
    if (placed === undefined) continue;
    nodes.set(id, { ...placed, ...nodeLook(id, picture.getNodeAttributes(id), look), x: placed.x, y: placed.y });
  }
  return nodes;
}

function brightLines(renderer: Renderer, look: Look, nodes: ReadonlyMap<string, NodeDisplayData>) {
  const picture = renderer.getGraph();
  const shown = new Set([...(look.bright?.edges ?? [])].flatMap((id) => shownBy(id, look.parallels, look.open)));
  return [...shown].flatMap((id) => {
    const drawn = picture.hasEdge(id) ? renderer.getEdgeDisplayData(id) : undefined;
    if (drawn === undefined) return [];
    const [source, target] = picture.extremities(id).map((end) => nodes.get(end) ?? renderer.getNodeDisplayData(end));
    if (source === undefined || target === undefined) return [];
    return [{ source, target, data: { ...drawn, ...edgeLook(id, picture.getEdgeAttributes(id), look) } }];
  });
}

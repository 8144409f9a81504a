import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { type Compiling, tellWhenCompiled } from "../programs/compiling.js";
import { pause } from "../programs/graphics-idle.js";
import type { EdgeAttributes, NodeAttributes } from "../picture.js";

/** The browser gives nothing to draw with. */
export class NoWebGlError extends Error {}

const ONE_CANVAS: ReadonlySet<string> = new Set(["nodes", "hoverNodes"]);

const DRAWN_ON = ["edges", ...ONE_CANVAS] as const;

/** How often it is asked whether all is compiled, in milliseconds. */
const ASKED_EVERY_MS = 8;

type Whole = Sigma<NodeAttributes, EdgeAttributes>;

/**
 * What was drawn is kept, to be moved as an image (see still.ts), nothing is drawn a second time to be picked by its colour (see pointing.ts),
 * and nodes are drawn where lines are: each canvas more is one to start, and to blend at each frame. Sigma clears that one after it has drawn,
 * as it takes it for a layer of what is hovered as well: programs draw behind that, at `afterRender`. How all things look is asked once
 * before the next frame, where Sigma asks as often as it is told of a change. The first frame waits until what it is drawn with is compiled.
 */
export class KeepingSigma extends Sigma<NodeAttributes, EdgeAttributes> {
  /** All that is shown is to be looked at anew before the next frame. */
  protected isStale = false;
  protected isFilling = false;
  /** What it draws with, as far as that is not compiled yet. */
  compiling: Pick<Compiling, "isDone"> | null = null;
  protected isAwaiting = false;

  constructor(...given: ConstructorParameters<typeof Sigma<NodeAttributes, EdgeAttributes>>) {
    super(...given);
    this.on("beforeRender", () => {
      if (!this.isStale) return;
      this.isStale = false;
      super.refresh({ schedule: true });
    });
  }

  override refresh(options: Parameters<Whole["refresh"]>[0] = {}): this {
    if (this.isFilling) return this;
    const { partialGraph, schedule = false } = options;
    if (partialGraph !== undefined && !this.isStale) return super.refresh(options);
    this.isStale = schedule;
    return schedule ? this.scheduleRender() : super.refresh();
  }

  override scheduleRender(): this {
    if (this.compiling?.isDone() !== false) return super.scheduleRender();
    if (!this.isAwaiting) void this.renderCompiled(this.compiling);
    return this;
  }

  protected async renderCompiled(compiling: Pick<Compiling, "isDone">): Promise<void> {
    this.isAwaiting = true;
    try {
      while (!compiling.isDone()) await pause(ASKED_EVERY_MS);
    } finally {
      this.isAwaiting = false;
      super.scheduleRender();
    }
  }

  /** Puts another graph in the place of an empty one, or of one that little is left of: Sigma would look at each node and line as it comes, and again with the others. */
  fill(put: () => void): void {
    const graph = this.getGraph();
    this.isFilling = true;
    this.setGraph(new MultiDirectedGraph());
    try {
      put();
    } finally {
      this.setGraph(graph);
      this.isFilling = false;
      this.scheduleRefresh();
    }
  }

  /** A new canvas where that lay which WebGL was lost on; false: the browser gives nothing to draw with, and all is as it was. */
  renewCanvases(): boolean {
    const { edges: lost, edgeLabels } = this.getCanvases();
    if (lost === undefined || edgeLabels === undefined || !isWebGlGiven()) return false;
    const { width, height } = lost;
    const style = lost.style.cssText;
    for (const id of DRAWN_ON) this.killLayer(id);
    const gl = this.createWebGLContext("edges");
    const { edges } = this.getCanvases();
    if (edges === undefined) return false;
    [edges.width, edges.height, edges.style.cssText] = [width, height, style];
    gl.viewport(0, 0, width, height);
    edgeLabels.before(edges);
    for (const id of ONE_CANVAS) this.createWebGLContext(id);
    return true;
  }

  override createWebGLContext(id: string) {
    const attributes: WebGLContextAttributes = { preserveDrawingBuffer: true, antialias: false };
    const own = this.createCanvas(id);
    const { edges = own } = this.getCanvases();
    const canvas = ONE_CANVAS.has(id) ? edges : own;
    if (canvas !== own) own.remove();
    // To make it as large as the others afterwards would be to wait for the graphics processor once more.
    else if (canvas !== edges) [canvas.width, canvas.height] = [edges.width, edges.height];
    // Sigma would ask for one in the same way, and then take it for there.
    const gl = canvas.getContext("webgl2", attributes) ?? canvas.getContext("webgl", attributes);
    if (gl === null) throw new NoWebGlError();
    tellWhenCompiled(gl);
    return super.createWebGLContext(id, { ...attributes, canvas });
  }
}

/** A browser that took it away may keep it from the page until that is loaded anew. */
function isWebGlGiven(): boolean {
  const asked = document.createElement("canvas");
  const gl = asked.getContext("webgl2") ?? asked.getContext("webgl");
  gl?.getExtension("WEBGL_lose_context")?.loseContext();
  return gl !== null;
}

import { MultiDirectedGraph } from "graphology";
import { Sigma } from "sigma";
import { type Compiling, tellWhenCompiled } from "./compiling.js";
import { pause } from "./graphics-idle.js";
import type { EdgeAttributes, NodeAttributes } from "./picture.js";

/** The browser gives nothing to draw with. */
export class NoWebGlError extends Error {}

const ONE_CANVAS: ReadonlySet<string> = new Set(["nodes", "hoverNodes"]);

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

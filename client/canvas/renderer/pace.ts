import type { CameraState } from "sigma/types";
import type { Renderer } from "../picture.js";
import { createStill, type Shift } from "./still.js";

/** How the picture keeps up with the camera. */
export interface Pace {
  readonly isMoving: () => boolean;
  /** What it took to draw the last picture, in milliseconds, the graphics processor's part included. */
  readonly costMs: () => number;
  /** Whether drawing the picture anew would leave the page time for all else. */
  readonly isFree: () => boolean;
  /** Changes the canvas's size, which clears it, and draws the picture anew: a slow one at rest, and until then the old one stays. */
  readonly resize: (change: () => void, redraw: () => void) => void;
}

export interface PaceParts {
  readonly page: Pick<Window, "setTimeout" | "clearTimeout">;
  /** The colour of the surface behind the picture. */
  readonly surface: () => string;
}

/** A camera that has not moved for so long rests; where drawing takes longer than that, for as long as it takes, up to a second. */
const REST_MS = { least: 140, most: 1_000 } as const;
/** Pictures that are drawn as fast as the screen shows them are always drawn. */
const FAST_MS = 10;
/** While it moves, a slow picture is drawn anew once so much of it has gone out of sight, or grown or shrunk so much … */
const SHARE_GONE = 0.25;
const GROWN = 3;
/** … and no more than a fifth of the time is spent on it. */
const PAUSE_TO_COST = 4;

/**
 * Draws at each step of the camera while that is fast. Where it is slow, the last picture is moved and scaled as an image, as maps
 * are, drawn anew now and then, and in full as soon as the camera rests.
 */
export function followCamera(renderer: Renderer, { page, surface }: PaceParts): Pace {
  const camera = renderer.getCamera();
  const cost = createCostMeter(renderer);
  const still = createStill(renderer, surface);
  let drawn = camera.getState();
  let drawnAt = 0;
  let timer = 0;
  let isMoving = false;
  let isShifted = false;
  let isCoarse = false;
  let resized: (() => void) | null = null;
  const isHeld = () => renderer.getMouseCaptor().isMoving || renderer.getTouchCaptor().touchMode > 0;
  const shift = () => {
    if (!isShifted) still.show();
    isShifted = true;
    still.move(shiftBetween(renderer, drawn, camera.getState()));
  };
  const isFast = () => cost.milliseconds() <= FAST_MS;
  const isFree = () =>
    isFast() || (!cost.isRunning() && performance.now() - drawnAt >= PAUSE_TO_COST * cost.milliseconds());
  const isDue = () => {
    if (isFast()) return true;
    if (!isFree()) return false;
    const { width, height } = renderer.getDimensions();
    const { x, y, scale } = shiftBetween(renderer, drawn, camera.getState());
    const [right, bottom] = [x + width * scale, y + height * scale];
    const gone = Math.max(x / width, y / height, 1 - right / width, 1 - bottom / height);
    return gone > SHARE_GONE || scale > GROWN;
  };
  const rest = () => {
    isMoving = false;
    const redraw = resized;
    resized = null;
    if (redraw !== null) redraw();
    // What was drawn in full, as it is seen now, is not drawn a second time.
    else if (isCoarse || isShifted || !isSameView(drawn, camera.getState())) renderer.scheduleRender();
  };
  const awaitRest = () => {
    page.clearTimeout(timer);
    timer = page.setTimeout(rest, Math.min(REST_MS.most, Math.max(REST_MS.least, cost.milliseconds())));
  };
  // Sigma's own listener draws at each step.
  camera.removeAllListeners("updated");
  camera.on("updated", () => {
    const wasMoving = isMoving;
    isMoving = true;
    awaitRest();
    // What the camera sees of the new size belongs to a picture that is still to be drawn.
    if (resized !== null) return;
    // A single step, such as a wish to see something, is drawn at once and in full.
    if (!wasMoving && !camera.isAnimated() && !isHeld()) isMoving = false;
    if (!isMoving || isDue()) renderer.scheduleRender();
    else shift();
  });
  // What is worked out before a picture is of the size that it is drawn in.
  renderer.on("afterProcess", () => {
    resized = null;
  });
  renderer.on("beforeRender", cost.begin);
  renderer.on("afterRender", () => {
    drawn = camera.getState();
    isCoarse = isMoving;
    drawnAt = performance.now();
    cost.end();
    if (!isShifted) return;
    isShifted = false;
    still.hide();
  });
  return {
    isMoving: () => isMoving,
    costMs: cost.milliseconds,
    isFree,
    resize(change, redraw) {
      if (!isFast()) {
        if (!isShifted) still.show();
        isShifted = true;
        resized = redraw;
        awaitRest();
      }
      change();
      if (resized === null) redraw();
    },
  };
}

function isSameView(one: CameraState, other: CameraState): boolean {
  return one.x === other.x && one.y === other.y && one.ratio === other.ratio && one.angle === other.angle;
}

/** Where a picture that was drawn for one camera lies as another sees it, in pixels from its upper left corner. */
function shiftBetween(renderer: Renderer, from: CameraState, to: CameraState): Shift {
  const corners = [from, to].map((cameraState) => [
    renderer.framedGraphToViewport({ x: 0, y: 0 }, { cameraState }),
    renderer.framedGraphToViewport({ x: 1, y: 1 }, { cameraState }),
  ]);
  const [[start, end] = [], [newStart, newEnd] = []] = corners;
  if (start === undefined || end === undefined || newStart === undefined || newEnd === undefined) {
    return { x: 0, y: 0, scale: 1 };
  }
  const scale = (newEnd.x - newStart.x) / (end.x - start.x);
  return { x: newStart.x - scale * start.x, y: newStart.y - scale * start.y, scale };
}

interface CostMeter {
  readonly begin: () => void;
  readonly end: () => void;
  readonly isRunning: () => boolean;
  readonly milliseconds: () => number;
}

/** Drawing only begins when the calls return: a fence behind them tells when the graphics processor is through. */
function createCostMeter(renderer: Renderer): CostMeter {
  let begun = 0;
  let awaited: { readonly gl: WebGL2RenderingContext; readonly fence: WebGLSync } | null = null;
  let last = 0;
  const look = () => {
    if (awaited === null) return;
    const { gl, fence } = awaited;
    if (!gl.isContextLost() && gl.getSyncParameter(fence, gl.SYNC_STATUS) !== gl.SIGNALED) {
      requestAnimationFrame(look);
      return;
    }
    gl.deleteSync(fence);
    awaited = null;
    last = performance.now() - begun;
  };
  return {
    begin() {
      begun = performance.now();
    },
    end() {
      // Asked for each time: after WebGL was lost it is another.
      const gl = renderer.getCanvases()["edges"]?.getContext("webgl2") ?? null;
      if (gl === null) last = performance.now() - begun;
      else if (awaited === null) {
        const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
        // None is given by one that is lost.
        if (fence === null) return;
        awaited = { gl, fence };
        gl.flush();
        requestAnimationFrame(look);
      }
    },
    isRunning: () => awaited !== null,
    milliseconds: () => last,
  };
}

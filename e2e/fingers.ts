import type { Page } from "playwright-core";
import type { Point } from "./page.js";

export interface Fingers {
  readonly tap: (at: Point) => Promise<void>;
  readonly doubleTap: (at: Point) => Promise<void>;
  /** Lets a finger rest before it goes again. */
  readonly rest: (at: Point, milliseconds: number) => Promise<void>;
  /** Draws one finger over a way. */
  readonly drag: (...way: readonly Point[]) => Promise<void>;
  /** Two fingers side by side around a point go from one distance to another. */
  readonly pinch: (middle: Point, from: number, to: number) => Promise<void>;
}

const STEPS = 6;

/** Fingers on a page that was opened as one for touch. */
export async function fingersOn(page: Page): Promise<Fingers> {
  const session = await page.context().newCDPSession(page);
  const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: readonly Point[] = []) =>
    session.send("Input.dispatchTouchEvent", {
      type,
      touchPoints: points.map(({ x, y }, id) => ({ x, y, id })),
    });
  const move = async (ways: readonly (readonly [from: Point, to: Point])[]) => {
    const steps = Array.from({ length: STEPS }, (_, index) => (index + 1) / STEPS);
    await Promise.all(
      steps.map((step) =>
        touch(
          "touchMove",
          ways.map(([from, to]) => between(from, to, step)),
        ),
      ),
    );
  };
  return {
    async tap(at) {
      await touch("touchStart", [at]);
      await touch("touchEnd");
    },
    async doubleTap(at) {
      // The page may take its time over the first, fingers do not.
      await Promise.all([touch("touchStart", [at]), touch("touchEnd"), touch("touchStart", [at]), touch("touchEnd")]);
    },
    async rest(at, milliseconds) {
      await touch("touchStart", [at]);
      await page.waitForTimeout(milliseconds);
      await touch("touchEnd");
    },
    async drag(...way) {
      // A finger that drags does not wait until the page has seen it come: it would be one that rests.
      const came = way.slice(0, 1).map((from) => touch("touchStart", [from]));
      for (const [index, to] of way.slice(1).entries()) await move([[way[index] ?? to, to]]);
      await Promise.all(came);
      // A finger that stops lets nothing glide on.
      await page.waitForTimeout(200);
      await touch("touchEnd");
    },
    async pinch(middle, from, to) {
      const pair = (span: number): readonly [Point, Point] => [
        { x: middle.x - span / 2, y: middle.y },
        { x: middle.x + span / 2, y: middle.y },
      ];
      const [left, right] = pair(from);
      const [toLeft, toRight] = pair(to);
      await touch("touchStart", [left]);
      await touch("touchStart", [left, right]);
      await move([
        [left, toLeft],
        [right, toRight],
      ]);
      await touch("touchEnd", [toLeft]);
      await touch("touchEnd");
    },
  };
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

import type { Picture } from "../picture.js";
import type { Points } from "../../core/scene/geometry.js";

export interface Mover {
  /** Brings nodes to their points, in `duration` milliseconds; a newer call takes over from where they are. */
  readonly move: (points: Points, duration: number) => void;
  /** A node that a hand holds is left to the hand. */
  readonly hold: (id: string | null) => void;
}

/** Of more nodes a frame takes so long that they would jump as well, only later. */
const MOST_LED = 5_000;

export function createMover(
  picture: Picture,
  page: Pick<Window, "requestAnimationFrame" | "cancelAnimationFrame"> & {
    readonly document: Pick<Document, "hidden">;
  },
): Mover {
  let held: string | null = null;
  let frame = 0;
  return {
    hold(id) {
      held = id;
    },
    move(points, duration) {
      page.cancelAnimationFrame(frame);
      const isAtOnce = duration === 0 || page.document.hidden || picture.order > MOST_LED;
      const starts = new Map(picture.mapNodes((id, { x, y }) => [id, { x, y }] as const));
      const put = (share: number) =>
        picture.updateEachNodeAttributes(
          (id, attributes) => {
            const [from, to] = [starts.get(id), points.get(id)];
            if (from === undefined || to === undefined || id === held) return attributes;
            return { ...attributes, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
          },
          { attributes: ["x", "y"] },
        );
      if (isAtOnce) return put(1);
      let startedAt: number | undefined;
      const step = (now: number) => {
        startedAt ??= now;
        const share = Math.min((now - startedAt) / duration, 1);
        put(1 - (1 - share) ** 2);
        if (share < 1) frame = page.requestAnimationFrame(step);
      };
      frame = page.requestAnimationFrame(step);
    },
  };
}

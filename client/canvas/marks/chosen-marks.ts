import type { Scheme } from "../../core/look/palette.js";
import type { State } from "../../core/state.js";
import type { MarkPainter } from "./marks.js";
import { paintRing } from "./paint-marks.js";

/** A ring in the accent around each of the nodes that are chosen together. */
export function chosenMarks(chosen: () => State["chosen"], scheme: () => Scheme): MarkPainter {
  return {
    isNeeded: () => chosen().size > 0,
    draw(context, { discOf }) {
      for (const id of chosen()) {
        const disc = discOf(id);
        if (disc !== null) paintRing(context, disc, { radius: disc.size, scheme: scheme() });
      }
    },
  };
}

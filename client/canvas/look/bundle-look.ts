import type { GraphRelationship } from "#model/graph.js";
import { laneOf, type Parallel } from "../../core/scene/parallels.js";
import type { EdgeLook } from "./look.js";
import { LINE_TYPES } from "../programs/line-types.js";
import { bundleWidth, inCommon } from "./bundle.js";

export interface BundleParts {
  /** Whether one line stands for all. */
  readonly isBundled: boolean;
  /** How a line looks by itself. */
  readonly lookOf: (line: GraphRelationship) => EdgeLook;
  /** The colour of a line that stands for lines of many colours. */
  readonly mixed: string;
}

/** How a line looks among those between the same two nodes: in its own lane of a fan, or as the one that stands for all, or not at all. */
export function lookAmong(parallel: Parallel, { isBundled, lookOf, mixed }: BundleParts): EdgeLook {
  const { lines, index, back } = parallel;
  const line = lines[index];
  if (line === undefined) throw new RangeError(`no line ${index} among ${lines.length}`);
  const own = { ...lookOf(line), type: LINE_TYPES.curved };
  if (!isBundled) return { ...own, lane: laneOf(parallel) };
  // The first of each direction lie on each other: each has its arrow's head.
  if (index !== 0 && index !== back) return { ...own, hidden: true };
  return { ...sharedLook(own, lines.map(lookOf), mixed), count: index === 0 ? lines.length : 0 };
}

/** What all that stand out have in common: where colours or patterns differ, a line tells none of them. */
function sharedLook(own: EdgeLook, all: readonly EdgeLook[], mixed: string): EdgeLook {
  const bright = all.filter(({ zIndex }) => zIndex > 0);
  const looks = bright.length > 0 ? bright : all;
  const color = inCommon(looks, (look) => look.color) ?? mixed;
  return {
    ...own,
    size: bundleWidth(
      looks.map(({ size }) => size),
      all.length,
    ),
    color,
    headColor: inCommon(looks, (look) => look.headColor) ?? color,
    pattern: inCommon(looks, ({ pattern }) => pattern) ?? "solid",
    zIndex: Math.max(...looks.map(({ zIndex }) => zIndex)),
  };
}

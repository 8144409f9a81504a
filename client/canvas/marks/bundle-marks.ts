import type { GraphRelationship } from "#model/graph.js";
import { BUNDLED_FROM, type Parallels } from "../../core/scene/parallels.js";
import { rememberLast } from "../../core/remember-last.js";
import type { Look } from "../look/look.js";
import { type Badge, badgeOf, MOST_BADGES } from "./bundle-badge.js";
import { type Box, boxOfDisc } from "./label-places.js";
import type { MarkPainter } from "./marks.js";
import { paintBadge } from "./paint-badge.js";
import { paintedLine } from "./painted-line.js";
import type { Renderer } from "../picture.js";

export interface BundleMarks extends MarkPainter {
  /** Where badges stand. */
  readonly boxes: () => readonly Box[];
}

/** Writes on each line that stands for many how many they are; while something stands out, on that alone. */
export function bundleMarks(renderer: () => Renderer, look: () => Look): BundleMarks {
  const badges = (): readonly Badge[] => {
    const { parallels, bright } = look();
    const extent = renderer().getDimensions();
    const seen: Badge[] = [];
    for (const { id, lines } of bundlesOf(parallels)) {
      const line = paintedLine(renderer(), id);
      const isQuiet = line === null || (bright !== null && !lines.some((each) => bright.edges.has(each.id)));
      const badge = isQuiet ? null : badgeOf(line, { count: line.count, extent });
      if (badge !== null) seen.push(badge);
    }
    return seen.length > MOST_BADGES ? [] : seen;
  };
  return {
    isNeeded: () => bundlesOf(look().parallels).length > 0,
    boxes: () => badges().map(boxOfDisc),
    draw(context) {
      for (const badge of badges()) paintBadge(context, badge, look().scheme);
    },
  };
}

interface Bundle {
  /** Of the line that stands for all. */
  readonly id: string;
  readonly lines: readonly GraphRelationship[];
}

const bundlesOf = rememberLast((parallels: Parallels): readonly Bundle[] =>
  [...parallels].flatMap(([id, { lines, index }]) =>
    index === 0 && lines.length >= BUNDLED_FROM ? [{ id, lines }] : [],
  ),
);

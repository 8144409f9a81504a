import { type Badge, BADGE_TEXT_SIZE, badgeOf, MOST_BADGES } from "../canvas/marks/bundle-badge.js";
import type { Shot } from "../canvas/renderer/shot.js";
import { LABEL_COLOURS, type Scheme, STATUS_COLOURS } from "../core/look/palette.js";
import type { MeasureText, Shape } from "./drawing.js";
import { rounded, roundedPoint } from "./rounded.js";

/** How many relationships lines stand for, as the canvas tells it: while something stands out, of that alone. */
export function badgesOf({ edges, width, height }: Shot): readonly Badge[] {
  const counted = edges.filter(({ look }) => look.count > 1);
  const bright = counted.filter(({ look }) => look.zIndex > 0);
  const badges = bright.flatMap((edge) => badgeOf(edge, { count: edge.look.count, extent: { width, height } }) ?? []);
  return badges.length > MOST_BADGES ? [] : badges;
}

export function badgeShapes(badge: Badge, scheme: Scheme, measure: MeasureText): readonly Shape[] {
  const { radius, text } = badge;
  const centre = roundedPoint(badge.centre);
  const style = { size: BADGE_TEXT_SIZE, isStrong: true } as const;
  return [
    { kind: "disc", centre, radius: radius + 0.75, colour: STATUS_COLOURS[scheme].done },
    { kind: "disc", centre, radius: radius - 0.75, colour: LABEL_COLOURS[scheme].halo },
    {
      kind: "text",
      text,
      at: { x: rounded(centre.x - measure(text, style) / 2), y: centre.y },
      ...style,
      colour: LABEL_COLOURS[scheme].text,
      halo: null,
    },
  ];
}

import { iconAt } from "../canvas/programs/icon-atlas.js";
import { entityTypeOf } from "../core/names/entity-type.js";
import { isMutual, nodeName } from "../core/scene/derive.js";
import type { Words } from "../panels/messages/words.js";
import { ACCENT, FADED_COLOURS, LABEL_COLOURS, type Scheme } from "../core/look/palette.js";
import {
  type Box,
  boxOfDisc,
  certainBox,
  type Disc,
  type LabelWish,
  placeLabels,
} from "../canvas/marks/label-places.js";
import { LINE_NAME_SIZE, type LineNameWish, placeLineNames } from "../canvas/marks/line-name-places.js";
import { shortened } from "../canvas/marks/labels.js";
import { ringBox } from "../canvas/marks/paint-marks.js";
import { dashesOf, lineGeometry } from "../canvas/geometry/line-geometry.js";
import type { Shot, ShotEdge, ShotNode } from "../canvas/renderer/shot.js";
import { badgeShapes, badgesOf } from "./badge-shapes.js";
import type { MeasureText, Shape } from "./drawing.js";
import { guideShapes, headingShapes, leafBoxes, markShapes, pinShapes, textGroup } from "./overlay-shapes.js";
import { rounded, roundedPoint } from "./rounded.js";

const NAME_SIZE = 12.5;
/** As the canvas does: smaller nodes are named only where few matter. */
const SMALLEST_NAMED = 5.5;
/** From this radius on an icon in a disc can be made out. */
const SMALLEST_WITH_ICON = 6.5;

/** What the canvas shows as shapes: guides, lines, nodes, marks, names and texts, each in the order in which it is painted. */
export function canvasShapes(shot: Shot, words: Words, measure: MeasureText): readonly Shape[] {
  const { shapes, boxes } = names(shot, { words, measure });
  const badges = badgesOf(shot);
  return [
    ...guideShapes(shot),
    ...shot.edges.map((edge) => lineGroup(edge, shot, words)),
    ...shot.nodes.map((node) => nodeGroup(node, shot, words)),
    ...shapes,
    ...badges.flatMap((badge) => badgeShapes(badge, shot.scheme, measure)),
    ...lineNames(shot, [...boxes, ...badges.map(boxOfDisc), ...leafBoxes(shot)], { words, measure }),
    ...markShapes(shot),
    ...shot.texts.map((text) => textGroup(text, shot.scheme, measure)),
  ];
}

function lineGroup(edge: ShotEdge, { names }: Shot, { language, relationName }: Words): Shape {
  const { relationships, start, end } = edge;
  const nameOf = ({ node }: ShotNode) => names.get(node.id) ?? nodeName(node, language);
  const told = relationships.map((relationship) => {
    const [from, to] = relationship.start === start.id ? [start, end] : [end, start];
    const arrow = isMutual(relationship.type) ? "—" : "→";
    return `${nameOf(from)} — ${relationName(relationship.type)} ${arrow} ${nameOf(to)}`;
  });
  return {
    kind: "group",
    title: [...new Set(told)].join("\n"),
    shapes: lineShapes(edge),
  };
}

function lineShapes(edge: ShotEdge): readonly Shape[] {
  const { width, look } = edge;
  const line = lineGeometry(edge, { width, hasArrow: look.arrow });
  if (line === null) return [];
  const body: Shape = {
    kind: "stroke",
    from: roundedPoint(line.from),
    to: roundedPoint(line.to),
    ...(line.bend !== null && { bend: roundedPoint(line.bend) }),
    width: rounded(width),
    colour: look.color,
    dashes: dashesOf(look.pattern, width)?.map(rounded) ?? null,
  };
  return line.head === null
    ? [body]
    : [body, { kind: "polygon", corners: line.head.map(roundedPoint), colour: look.headColor }];
}

function nodeGroup(node: ShotNode, { scheme, names }: Shot, { language, typeName }: Words): Shape {
  const type = entityTypeOf(node.node);
  // A rule may give it another icon than its type's.
  const sign = iconAt(node.look.icon) ?? type;
  const label = type ?? node.node.labels[0];
  const name = names.get(node.id) ?? nodeName(node.node, language);
  const centre = { x: rounded(node.x), y: rounded(node.y) };
  const radius = rounded(node.radius);
  const ring: readonly Shape[] = node.look.highlighted
    ? [
        { kind: "disc", centre, radius: radius + 4, colour: ACCENT[scheme] },
        { kind: "disc", centre, radius: radius + 2, colour: LABEL_COLOURS[scheme].halo },
      ]
    : [];
  const icon: readonly Shape[] =
    sign === undefined || radius < SMALLEST_WITH_ICON
      ? []
      : [{ kind: "icon", type: sign, centre, side: rounded(radius * 1.25), colour: LABEL_COLOURS[scheme].halo }];
  return {
    kind: "group",
    title: label === undefined ? name : `${name} · ${typeName(label)}`,
    shapes: [...ring, { kind: "disc", centre, radius, colour: node.look.color }, ...icon, ...pinShapes(node, scheme)],
  };
}

/** Headings and names as the canvas places them: none over another, the selected node's first and whole. */
function names(
  shot: Shot,
  { words, measure }: { readonly words: Words; readonly measure: MeasureText },
): { readonly shapes: readonly Shape[]; readonly boxes: readonly Box[] } {
  const { nodes, scheme, width, height } = shot;
  const wishes = new Map<LabelWish, ShotNode>();
  const chosen: Shape[] = [];
  const taken: Box[] = [];
  const discs = nodes.filter(({ look }) => look.zIndex !== 0).map(discOf);
  const room = { discs, taken: [], extent: { width, height } };
  for (const node of nodes) {
    const { label, highlighted, forceLabel } = node.look;
    if (label === null || (node.radius < SMALLEST_NAMED && !forceLabel && !highlighted)) continue;
    const name = highlighted ? label : shortened(label);
    const wish: LabelWish = {
      name,
      centre: { x: node.x, y: node.y },
      radius: node.radius,
      width: measure(name, { size: NAME_SIZE, isStrong: highlighted }),
      height: NAME_SIZE + 1,
      isNeeded: highlighted || forceLabel,
    };
    // There is one such node at most.
    const box = highlighted ? certainBox(wish, room) : undefined;
    if (box !== undefined) {
      taken.push(box, ringBox({ x: node.x, y: node.y, size: node.radius }));
      chosen.push(nameShape(wish.name, box, { scheme, isStrong: true, isFaded: false }));
    } else wishes.set(wish, node);
  }
  const headings = headingShapes(shot, { discs, taken }, { words, measure });
  taken.push(...headings.boxes);
  const places = placeLabels([...wishes.keys()], { discs, taken, extent: { width, height } });
  const placed = places.map(({ wish, box }) =>
    nameShape(wish.name, box, { scheme, isStrong: false, isFaded: wishes.get(wish)?.look.zIndex === 0 }),
  );
  return { shapes: [...headings.shapes, ...placed, ...chosen], boxes: [...taken, ...places.map(({ box }) => box)] };
}

/** Names of relationships on their lines, as the canvas places them. */
function lineNames(
  { nodes, edges, scheme, width, height }: Shot,
  taken: readonly Box[],
  { words, measure }: { readonly words: Words; readonly measure: MeasureText },
): readonly Shape[] {
  const style = { size: LINE_NAME_SIZE, isStrong: false } as const;
  const wishes = edges.flatMap((line): LineNameWish[] => {
    if (!line.isNamed) return [];
    const name = words.relationName(line.relationship.type);
    return [{ name, line, width: measure(name, style), height: LINE_NAME_SIZE + 1 }];
  });
  const discs = nodes.filter(({ look }) => look.zIndex !== 0).map(discOf);
  return placeLineNames(wishes, { extent: { width, height }, discs, taken }).map(({ name, box }) => ({
    kind: "text",
    text: name,
    at: { x: rounded(box.left), y: rounded((box.top + box.bottom) / 2) },
    ...style,
    colour: LABEL_COLOURS[scheme].text,
    halo: LABEL_COLOURS[scheme].halo,
  }));
}

function discOf({ x, y, radius }: ShotNode): Disc {
  return { centre: { x, y }, radius };
}

function nameShape(
  text: string,
  box: Box,
  { scheme, isStrong, isFaded }: { readonly scheme: Scheme; readonly isStrong: boolean; readonly isFaded: boolean },
): Shape {
  return {
    kind: "text",
    text,
    at: { x: rounded(box.left), y: rounded((box.top + box.bottom) / 2) },
    size: NAME_SIZE,
    isStrong,
    colour: isFaded ? FADED_COLOURS[scheme].text : LABEL_COLOURS[scheme].text,
    halo: LABEL_COLOURS[scheme].halo,
  };
}

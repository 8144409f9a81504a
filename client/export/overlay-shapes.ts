import { HEADING_SIZE, placeHeadings } from "../canvas/marks/heading-places.js";
import type { Box, LabelRoom } from "../canvas/marks/label-places.js";
import { shortened } from "../canvas/marks/labels.js";
import { besideNode, leafBox, leafCorners, LEAF_SIDE, onLine } from "../canvas/marks/note-shapes.js";
import { type Shot, type ShotEdge, type ShotHeading, type ShotNode, type ShotText } from "../canvas/renderer/shot.js";
import { nodeName } from "../core/scene/derive.js";
import type { Point } from "../core/scene/geometry.js";
import { ACCENT, HEADING_COLOURS, LABEL_COLOURS, SURFACE, type Scheme } from "../core/look/palette.js";
import { headingTexts } from "../panels/messages/heading-texts.js";
import type { Words } from "../panels/messages/words.js";
import type { MeasureText, Shape } from "./drawing.js";
import { rounded, roundedPoint } from "./rounded.js";
import { textBox, TEXT_SIZE } from "./text-box.js";

/** What lies behind everything: the lines and rims between the parts of a picture. */
export function guideShapes({ headings, scheme }: Shot): readonly Shape[] {
  const look = { width: 1, colour: HEADING_COLOURS[scheme].guide } as const;
  return headings.flatMap(({ guide }): readonly Shape[] => {
    if (guide === null) return [];
    if (guide.kind === "rim")
      return [{ kind: "ring", centre: roundedPoint(guide.centre), radius: rounded(guide.radius), ...look }];
    return [{ kind: "stroke", from: roundedPoint(guide.from), to: roundedPoint(guide.to), dashes: null, ...look }];
  });
}

interface Pen {
  readonly words: Words;
  readonly measure: MeasureText;
}

const HEADING = { size: HEADING_SIZE, isStrong: true } as const;

/** Headings as the canvas places them, and where they stand; those that are fading away are left out. */
export function headingShapes(
  { headings, scheme, names }: Shot,
  room: Pick<LabelRoom, "discs" | "taken">,
  { words, measure }: Pen,
): { readonly shapes: readonly Shape[]; readonly boxes: readonly Box[] } {
  const wishes = headings.map((heading) => ({
    texts: textsOf(heading, names, words).map((text) => ({ text, width: measure(text, HEADING) })),
    at: heading.at,
    room: heading.room,
    weight: heading.count ?? Infinity,
  }));
  const places = placeHeadings(wishes, room).filter(({ opacity }) => opacity > 0.5);
  const shapes = places.map(({ text, box }): Shape => ({
    kind: "text",
    text,
    at: { x: rounded(box.left), y: rounded((box.top + box.bottom) / 2) },
    ...HEADING,
    colour: HEADING_COLOURS[scheme].text,
    halo: LABEL_COLOURS[scheme].halo,
  }));
  return { shapes, boxes: places.map(({ box }) => box) };
}

export function textsOf({ subject, count, node }: ShotHeading, names: Shot["names"], words: Words): readonly string[] {
  const named = (id: string) => (node === null ? id : shortened(names.get(id) ?? nodeName(node, words.language)));
  return headingTexts({ subject, count }, named, words);
}

/** As the node program draws it. */
export function pinShapes({ x, y, radius, look }: ShotNode, scheme: Scheme): readonly Shape[] {
  if (!look.pinned) return [];
  const centre = roundedPoint({ x: x + 0.76 * radius, y: y - 0.76 * radius });
  const pin = Math.max(radius * 0.3, 2.5);
  const { text, halo } = LABEL_COLOURS[scheme];
  return [
    { kind: "disc", centre, radius: rounded(pin + 1.5), colour: halo },
    { kind: "disc", centre, radius: rounded(pin), colour: text },
  ];
}

/** Rings around what is chosen together, and a leaf on what somebody noted something on. */
export function markShapes({ nodes, edges, scheme }: Shot): readonly Shape[] {
  return [
    ...nodes.flatMap((node) => (node.isChosen ? ringShapes(node, scheme) : [])),
    ...nodes.flatMap((node) =>
      node.note === null ? [] : [leafGroup(besideNode(node, node.radius), node.note, scheme)],
    ),
    ...edges.flatMap((edge) => leafOn(edge).map(({ at, note }) => leafGroup(at, note, scheme))),
  ];
}

/** What the leaves on lines cover. */
export function leafBoxes({ edges }: Shot): readonly Box[] {
  return edges.flatMap(leafOn).map(({ at }) => leafBox(at));
}

/** The leaf on a line, where there is one. */
function leafOn(edge: ShotEdge): readonly { readonly at: Point; readonly note: string }[] {
  const { note, look } = edge;
  if (note === null || look.count === 0) return [];
  return [{ at: onLine(edge, { isBundle: look.count > 1 }), note }];
}

function ringShapes({ x, y, radius }: ShotNode, scheme: Scheme): readonly Shape[] {
  const ring = { kind: "ring", centre: roundedPoint({ x, y }), radius: rounded(radius + 2.5) } as const;
  return [
    { ...ring, width: 5, colour: SURFACE[scheme] },
    { ...ring, width: 2.5, colour: ACCENT[scheme] },
  ];
}

function leafGroup(at: Point, note: string, scheme: Scheme): Shape {
  const leaf = (side: number, colour: string): Shape => ({
    kind: "polygon",
    corners: leafCorners(at, side).map(roundedPoint),
    colour,
  });
  return {
    kind: "group",
    title: note,
    shapes: [leaf(LEAF_SIDE + 3, SURFACE[scheme]), leaf(LEAF_SIDE, ACCENT[scheme])],
  };
}

const TEXT = { size: TEXT_SIZE, isStrong: false } as const;

/** A text on the canvas in its box. */
export function textGroup({ text, ...corner }: ShotText, scheme: Scheme, measure: MeasureText): Shape {
  const { frame, lines } = textBox(text, roundedPoint(corner), (line) => measure(line, TEXT));
  const written = lines.map((line): Shape => ({
    kind: "text",
    text: line.text,
    at: roundedPoint(line.at),
    ...TEXT,
    colour: LABEL_COLOURS[scheme].text,
    halo: null,
  }));
  const box: Shape = { kind: "box", frame, colour: SURFACE[scheme], border: HEADING_COLOURS[scheme].guide };
  return { kind: "group", title: text, shapes: [box, ...written] };
}

import { FACT_STATUSES } from "#model/fact-statuses.js";
import type { EntityType } from "#model/ontology.js";
import { ENTITY_TYPES } from "#model/entity-types.js";
import type { Shot } from "../canvas/renderer/shot.js";
import { entityTypeOf } from "../core/names/entity-type.js";
import { LABEL_COLOURS, STATUS_COLOURS, TYPE_COLOURS, type Scheme } from "../core/look/palette.js";
import type { Words } from "../panels/messages/words.js";
import type { ColourMeaning } from "./colour-meanings.js";
import type { MeasureText, Shape } from "./drawing.js";
import { dashesOf } from "../canvas/geometry/line-geometry.js";

/** One entry of the legend: what it looks like, drawn around (0, 0) from the left, and what it says. */
interface Entry {
  readonly sign: readonly Shape[];
  readonly signWidth: number;
  readonly text: string;
}

const TEXT = { size: 12, isStrong: false } as const;
const ROW = 22;
const GAP = 18;

/** The types, lines and colours that a shot holds with what they mean, in rows of at most `width`; their height in pixels comes along. */
export function legendShapes(
  shot: Shot,
  {
    width,
    words,
    measure,
    colours,
  }: {
    readonly width: number;
    readonly words: Words;
    readonly measure: MeasureText;
    readonly colours: readonly ColourMeaning[];
  },
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  let y = 0;
  for (const entries of [typeEntries(shot, words), lineEntries(shot, words), colourEntries(shot, colours)]) {
    let x = 0;
    for (const { sign, signWidth, text } of entries) {
      const taken = signWidth + 6 + measure(text, TEXT);
      if (x > 0 && x + taken > width) [x, y] = [0, y + ROW];
      const middle = y + ROW / 2;
      shapes.push(...sign.map((shape) => movedShape(shape, x, middle)));
      shapes.push({
        kind: "text",
        text,
        at: { x: x + signWidth + 6, y: middle },
        ...TEXT,
        colour: LABEL_COLOURS[shot.scheme].text,
        halo: null,
      });
      x += taken + GAP;
    }
    if (entries.length > 0) y += ROW;
  }
  return { shapes, height: y };
}

function typeEntries(shot: Shot, { t, typeName }: Words): readonly Entry[] {
  const types = shot.nodes.map(({ node }) => entityTypeOf(node));
  return ENTITY_TYPES.flatMap((type) => {
    const count = types.filter((other) => other === type).length;
    if (count === 0) return [];
    return [
      {
        sign: typeSign(type, shot.scheme, colourOf(shot, type)),
        signWidth: 16,
        text: t("export.legendEntry", { name: typeName(type), count }),
      },
    ];
  });
}

/** The colour that all nodes of a type have; null: colours tell something else. */
function colourOf({ nodes, scheme }: Shot, type: EntityType): string | null {
  const bright = nodes.filter(({ node, look }) => entityTypeOf(node) === type && look.zIndex > 0);
  const colours = new Set(bright.map(({ look }) => look.color));
  const [colour] = colours;
  return colours.size > 1 ? null : (colour ?? TYPE_COLOURS[scheme][type]);
}

function typeSign(type: EntityType, scheme: Scheme, colour: string | null): readonly Shape[] {
  const centre = { x: 8, y: 0 };
  const { halo, text } = LABEL_COLOURS[scheme];
  if (colour === null) return [{ kind: "icon", type, centre, side: 15, colour: text }];
  return [
    { kind: "disc", centre, radius: 8, colour },
    { kind: "icon", type, centre, side: 10, colour: halo },
  ];
}

/** How statuses are drawn, and the thin line, as far as they occur. */
function lineEntries({ edges, scheme }: Shot, { named }: Words): readonly Entry[] {
  const properties = edges.map(({ relationship }) => relationship.properties);
  const statuses = FACT_STATUSES.filter((status) => properties.some((each) => each["status"] === status));
  const colours = STATUS_COLOURS[scheme];
  const entries = statuses.map((status) => {
    const colour = colours[status === "problem" ? "done" : status];
    const pattern = status === "planned" ? "dashed" : status === "problem" ? "dotted" : "solid";
    return {
      sign: lineSign({ colour, head: colours[status], width: 1.6, pattern }),
      signWidth: 34,
      text: named("status", status),
    };
  });
  if (!properties.some((each) => each["basis"] === "section")) return entries;
  const thin = lineSign({ colour: colours.done, head: colours.done, width: 1, pattern: "solid" });
  return [...entries, { sign: thin, signWidth: 34, text: named("basis", "section") }];
}

/** What colours tell that are not types': a dot each, or dots in a row for a scale. */
function colourEntries({ scheme }: Shot, meanings: readonly ColourMeaning[]): readonly Entry[] {
  return meanings.map(({ text, colours }) => ({
    sign: colours.map((shades, index): Shape => ({
      kind: "disc",
      centre: { x: 6 + index * 10, y: 0 },
      radius: 5.5,
      colour: shades[scheme],
    })),
    signWidth: 12 + (colours.length - 1) * 10,
    text,
  }));
}

function lineSign(line: {
  readonly colour: string;
  readonly head: string;
  readonly width: number;
  readonly pattern: "solid" | "dashed" | "dotted";
}): readonly Shape[] {
  const { colour, head, width, pattern } = line;
  return [
    {
      kind: "stroke",
      from: { x: 0, y: 0 },
      to: { x: 26, y: 0 },
      width,
      colour,
      dashes: dashesOf(pattern, width)?.map((length) => Math.round(length * 100) / 100) ?? null,
    },
    {
      kind: "polygon",
      corners: [
        { x: 34, y: 0 },
        { x: 26, y: 3.8 },
        { x: 26, y: -3.8 },
      ],
      colour: head,
    },
  ];
}

export function movedShape(shape: Shape, right: number, down: number): Shape {
  const moved = ({ x, y }: { readonly x: number; readonly y: number }) => ({
    x: Math.round((x + right) * 100) / 100,
    y: Math.round((y + down) * 100) / 100,
  });
  switch (shape.kind) {
    case "disc":
    case "ring":
    case "icon":
      return { ...shape, centre: moved(shape.centre) };
    case "stroke":
      return { ...shape, from: moved(shape.from), to: moved(shape.to), ...(shape.bend && { bend: moved(shape.bend) }) };
    case "box":
      return { ...shape, frame: { ...shape.frame, ...moved(shape.frame) } };
    case "polygon":
      return { ...shape, corners: shape.corners.map(moved) };
    case "text":
      return { ...shape, at: moved(shape.at) };
    default:
      return { ...shape, shapes: shape.shapes.map((inner) => movedShape(inner, right, down)) };
  }
}

import type { NodeLabelDrawingFunction } from "sigma/rendering";
import type { EdgeAttributes, NodeAttributes } from "../picture.js";
import { charactersOf } from "../../core/names/characters.js";
import type { Point } from "../../core/scene/geometry.js";
import { fadedColours, LABEL_COLOURS } from "../../core/look/palette.js";
import type { Look } from "../look/look.js";
import { type Box, certainBox, type Disc, type LabelRoom, type LabelWish, placeLabels } from "./label-places.js";
import { paintRing, ringBox } from "./paint-marks.js";

export const LABEL_FONT = 'system-ui, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';
/** Pixels. */
const LABEL_SIZE = 12.5;
const FONTS = {
  strong: `600 ${LABEL_SIZE}px ${LABEL_FONT}`,
  full: `500 ${LABEL_SIZE}px ${LABEL_FONT}`,
  faded: `500 ${LABEL_SIZE}px ${LABEL_FONT}`,
} as const;

const HALO = 3.5;
/** Names of initiatives can be whole sentences: what is longer ends in an ellipsis here and is read in the details. */
const LONGEST = 16;
/** The chosen one has more room: about a phone's width. */
const LONGEST_CHOSEN = 28;

/** A node with its name, as it stands on the canvas; all lengths are its pixels. */
export interface NamedDisc extends Point {
  readonly key: string;
  readonly size: number;
  readonly label: string | null;
}

export interface LabelLayer {
  /** Given to Sigma as its drawer: notes a name that wants to be drawn in this frame. */
  readonly request: NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes>;
  /** Forgets what was noted: a new frame begins. */
  readonly begin: () => void;
  /**
   * Draws on the cleared layer the names of this frame where they cover neither each other, nor the nodes, nor what is kept free for others.
   * Tells whether there was anything to draw.
   */
  readonly draw: (context: CanvasRenderingContext2D, frame: LabelFrame) => boolean;
  /** Where the names that were drawn stand. */
  readonly boxes: () => readonly Box[];
}

export interface LabelFrame {
  readonly extent: { readonly width: number; readonly height: number };
  readonly discs: () => readonly Disc[];
  /** What names have to keep free, told which of them are certain. */
  readonly reserve: (certain: readonly Box[]) => readonly Box[];
}

/** How a name is written while something else stands out. */
export type NameTone = "full" | "faded" | "none";

export interface LabelLayerParts {
  readonly look: () => Pick<Look, "scheme" | "isStrong">;
  readonly toneOf: (id: string) => NameTone;
  /** Those whose names are wanted above all, and the one of them that is selected: it has a ring, and its name is written whole. */
  readonly standOut: () => { readonly needed: readonly NamedDisc[]; readonly chosen: NamedDisc | null };
}

interface Request extends NamedDisc {
  readonly isNeeded: boolean;
}

interface Name {
  readonly tone: Exclude<NameTone, "none"> | "strong";
  readonly wish: LabelWish;
}

/** Names beside their nodes, with a halo in the colour of the surface, so that they can be read across lines. */
export function createLabelLayer({ look, toneOf, standOut }: LabelLayerParts): LabelLayer {
  let requests: Request[] = [];
  let drawn: readonly Box[] = [];
  const wanted = (context: CanvasRenderingContext2D, known: ReadonlySet<string>): readonly Name[] =>
    requests.flatMap((node) => {
      const tone = known.has(node.key) ? "none" : toneOf(node.key);
      if (tone === "none" || node.label === null) return [];
      const isNeeded = tone === "full" && node.isNeeded;
      return [{ tone, wish: wishFor(context, node, { name: shortened(node.label), tone, isNeeded }) }];
    });
  return {
    request(_, { key, x, y, size, label, forceLabel }) {
      requests.push({ key, x, y, size, label, isNeeded: forceLabel === true });
    },
    begin() {
      requests = [];
    },
    draw(context, { extent, discs, reserve }) {
      const { needed, chosen } = standOut();
      const first = chosen === null ? [] : chosenName(context, chosen, { discs: discs(), taken: [], extent });
      const others = needed.filter(({ key, label }) => key !== chosen?.key && label !== null);
      const known = new Set([...needed, chosen].flatMap((node) => node?.key ?? []));
      const names: readonly Name[] = [
        ...others.map((node) => {
          const name = shortened(node.label ?? "");
          return { tone: "full", wish: wishFor(context, node, { name, tone: "full", isNeeded: true }) } as const;
        }),
        ...wanted(context, known),
      ];
      const byWish = new Map(names.map((name) => [name.wish, name]));
      const certain = [...first.map(({ box }) => box), ...(chosen === null ? [] : [ringBox(chosen)])];
      const taken = [...certain, ...reserve(certain)];
      const wishes = [...byWish.keys()];
      const found = wishes.length === 0 ? [] : placeLabels(wishes, { discs: discs(), taken, extent });
      const places = found.flatMap(({ wish, box }) => {
        const name = byWish.get(wish);
        return name === undefined ? [] : [{ name, box }];
      });
      if (chosen !== null) paintRing(context, chosen, { radius: chosen.size, scheme: look().scheme });
      for (const { name, box } of [...first, ...places]) drawName(context, name, { box, ...look() });
      drawn = [...taken, ...places.map(({ box }) => box)];
      return chosen !== null || first.length + places.length > 0;
    },
    boxes: () => drawn,
  };
}

/** It is written in any case, below its node where nothing is better. */
function chosenName(context: CanvasRenderingContext2D, node: NamedDisc, room: LabelRoom) {
  const name = shortened(node.label ?? "", LONGEST_CHOSEN);
  if (name === "") return [];
  const wish = wishFor(context, node, { name, tone: "strong", isNeeded: true });
  const box = certainBox(wish, room);
  return box === undefined ? [] : [{ name: { tone: "strong", wish } as const, box }];
}

function wishFor(
  context: CanvasRenderingContext2D,
  node: NamedDisc,
  { name, tone, isNeeded }: { readonly name: string; readonly tone: Name["tone"]; readonly isNeeded: boolean },
): LabelWish {
  context.font = FONTS[tone];
  const { width } = context.measureText(name);
  return { name, centre: { x: node.x, y: node.y }, radius: node.size, width, height: LABEL_SIZE + 1, isNeeded };
}

function drawName(
  context: CanvasRenderingContext2D,
  { tone, wish }: Name,
  { box, scheme, isStrong }: Pick<Look, "scheme" | "isStrong"> & { readonly box: Box },
): void {
  const { text, halo } = LABEL_COLOURS[scheme];
  context.font = FONTS[tone];
  context.textAlign = "left";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = halo;
  context.fillStyle = tone === "faded" ? fadedColours(scheme, isStrong).text : text;
  context.strokeText(wish.name, box.left, box.top);
  context.fillText(wish.name, box.left, box.top);
}

/** Counts characters as people see them, not UTF-16 units; Latin ones are about half as wide. */
export function shortened(name: string, longest = LONGEST): string {
  const characters = charactersOf(name);
  let width = 0;
  for (const [index, character] of characters.entries()) {
    width += character < "\u2e80" ? 0.55 : 1;
    if (width > longest && index < characters.length - 1) return `${characters.slice(0, index).join("")}…`;
  }
  return name;
}

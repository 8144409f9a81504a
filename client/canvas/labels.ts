import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { EdgeAttributes, NodeAttributes } from "./picture.js";
import { ACCENT, FADED_COLOURS, LABEL_COLOURS, type Scheme } from "../core/palette.js";
import { type Box, boxesAround, type Disc, type LabelWish, placeLabels } from "./label-places.js";

export const LABEL_FONT = 'system-ui, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

const HALO = 3.5;
/** Names of initiatives can be whole sentences: what is longer ends in an ellipsis here and is read in the details. */
const LONGEST = 16;

export interface LabelLayer {
  /** Given to Sigma as its drawer: notes a name that wants to be drawn in this frame. */
  readonly request: NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes>;
  /** Draws the node under the pointer, and the selected one: a ring in the accent and the whole name. */
  readonly drawHovered: NodeHoverDrawingFunction<NodeAttributes, EdgeAttributes>;
  /** Draws the names of the frame where they cover neither each other, nor the nodes, nor what is kept free for others. */
  readonly draw: (frame: LabelFrame) => void;
  /** Where the names of the last frame stand. */
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

interface Request {
  readonly context: CanvasRenderingContext2D;
  readonly isFaded: boolean;
  readonly settings: LabelSettings;
  readonly wish: LabelWish;
}

type LabelSettings = Pick<Settings, "labelSize" | "labelFont" | "labelWeight">;

/** Names beside their nodes, with a halo in the colour of the surface, so that they can be read across lines. */
export function createLabelLayer(scheme: () => Scheme, toneOf: (id: string) => NameTone): LabelLayer {
  let requests: Request[] = [];
  let taken: Box[] = [];
  let drawn: readonly Box[] = [];
  return {
    request(context, node, settings) {
      // The selected node's name is drawn by the hover drawer.
      if (node.label === null || node.highlighted === true) return;
      const tone = toneOf(node.key);
      if (tone === "none") return;
      const [name, font, height] = [shortened(node.label), fontOf(settings), settings.labelSize + 1];
      const wish = wishFor(context, node, {
        name,
        font,
        height,
        isNeeded: tone === "full" && node.forceLabel === true,
      });
      requests.push({ context, settings, wish, isFaded: tone === "faded" });
    },
    drawHovered(context, node, settings) {
      const { x, y, size, color, label } = node;
      const colours = LABEL_COLOURS[scheme()];
      disc(context, { x, y, radius: size + 4 }, ACCENT[scheme()]);
      disc(context, { x, y, radius: size + 2 }, colours.halo);
      disc(context, { x, y, radius: size }, color);
      if (typeof label !== "string") return;
      const chosen = { ...settings, labelWeight: "600" };
      const [font, height] = [fontOf(chosen), settings.labelSize + 1];
      const [box] = boxesAround(wishFor(context, node, { name: label, font, height, isNeeded: true }));
      if (box === undefined) return;
      if (node.highlighted === true) taken.push(box);
      drawName(context, label, { box, font, scheme: scheme() });
    },
    draw({ extent, discs, reserve }) {
      const held = [...taken, ...reserve(taken)];
      const byWish = new Map(requests.map((request) => [request.wish, request]));
      const wishes = [...byWish.keys()];
      const places = wishes.length === 0 ? [] : placeLabels(wishes, { discs: discs(), taken: held, extent });
      for (const { wish, box } of places) {
        const request = byWish.get(wish);
        if (request === undefined) continue;
        const { context, settings, isFaded } = request;
        drawName(context, wish.name, { box, font: fontOf(settings), scheme: scheme(), isFaded });
      }
      drawn = [...held, ...places.map(({ box }) => box)];
      requests = [];
      taken = [];
    },
    boxes: () => drawn,
  };
}

function wishFor(
  context: CanvasRenderingContext2D,
  node: { readonly x: number; readonly y: number; readonly size: number },
  { name, font, height, isNeeded }: { name: string; font: string; height: number; isNeeded: boolean },
): LabelWish {
  context.font = font;
  const { width } = context.measureText(name);
  return { name, centre: { x: node.x, y: node.y }, radius: node.size, width, height, isNeeded };
}

function fontOf({ labelSize, labelFont, labelWeight }: LabelSettings): string {
  return `${labelWeight} ${labelSize}px ${labelFont}`;
}

interface NameStyle {
  readonly box: Box;
  readonly font: string;
  readonly scheme: Scheme;
  readonly isFaded?: boolean;
}

function drawName(
  context: CanvasRenderingContext2D,
  name: string,
  { box, font, scheme, isFaded = false }: NameStyle,
): void {
  const { text, halo } = LABEL_COLOURS[scheme];
  context.font = font;
  context.textAlign = "left";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = halo;
  context.fillStyle = isFaded ? FADED_COLOURS[scheme].text : text;
  context.strokeText(name, box.left, box.top);
  context.fillText(name, box.left, box.top);
}

/** Counts characters as people see them, not UTF-16 units; Latin ones are about half as wide. */
export function shortened(name: string): string {
  const characters = Array.from(name);
  let width = 0;
  for (const [index, character] of characters.entries()) {
    width += character < "\u2e80" ? 0.55 : 1;
    if (width > LONGEST && index < characters.length - 1) return `${characters.slice(0, index).join("")}…`;
  }
  return name;
}

function disc(
  context: CanvasRenderingContext2D,
  { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number },
  colour: string,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

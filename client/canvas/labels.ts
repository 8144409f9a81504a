import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { EdgeAttributes, NodeAttributes } from "./picture.js";
import { ACCENT, LABEL_COLOURS, type Scheme } from "../core/palette.js";

export const LABEL_FONT = 'system-ui, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

const GAP = 4;
const HALO = 3.5;
/** Names of initiatives can be whole sentences: what is longer ends in an ellipsis here and is read in the details. */
const LONGEST = 16;

export interface LabelLayer {
  /** Given to Sigma as its drawer: notes a name that wants to be drawn in this frame. */
  readonly request: NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes>;
  /** Draws the names of the frame, the largest nodes' first, each only where it covers no other. */
  readonly draw: () => void;
}

/** Names under their nodes, with a halo in the colour of the surface, so that they can be read across lines. */
export function createLabelLayer(scheme: () => Scheme): LabelLayer {
  let requests: { readonly at: Box & { readonly name: string; readonly size: number }; readonly draw: () => void }[] =
    [];
  return {
    request(context, { x, y, size, label, highlighted }, settings) {
      // The selected node's name is drawn by the hover drawer.
      if (label === null || highlighted === true) return;
      const name = shortened(label);
      const style = { scheme: scheme(), settings, isChosen: false };
      context.font = fontOf(style);
      const [width, top] = [context.measureText(name).width, y + size + GAP];
      const at = { left: x - width / 2, right: x + width / 2, top, bottom: top + settings.labelSize + 1, name, size };
      requests.push({ at, draw: () => drawName(context, name, { x, y: top }, style) });
    },
    draw() {
      const ranked = requests.toSorted(
        (one, other) => other.at.size - one.at.size || (one.at.name < other.at.name ? -1 : 1),
      );
      const taken: Box[] = [];
      for (const { at, draw } of ranked) {
        if (taken.some((box) => isOverlapping(box, at))) continue;
        taken.push(at);
        draw();
      }
      requests = [];
    },
  };
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function isOverlapping(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** The node under the pointer, and the selected one: a ring in the accent and the whole name. */
export function hoverDrawer(scheme: () => Scheme): NodeHoverDrawingFunction<NodeAttributes, EdgeAttributes> {
  return (context, { x, y, size, color, label }, settings) => {
    const colours = LABEL_COLOURS[scheme()];
    disc(context, x, y, size + 4, ACCENT[scheme()]);
    disc(context, x, y, size + 2, colours.halo);
    disc(context, x, y, size, color);
    if (typeof label === "string") {
      drawName(context, label, { x, y: y + size + GAP }, { scheme: scheme(), settings, isChosen: true });
    }
  };
}

interface NameStyle {
  readonly scheme: Scheme;
  readonly settings: Pick<Settings, "labelSize" | "labelFont" | "labelWeight">;
  readonly isChosen: boolean;
}

function fontOf({ settings, isChosen }: NameStyle): string {
  return `${isChosen ? "600" : settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
}

function drawName(
  context: CanvasRenderingContext2D,
  name: string,
  at: { readonly x: number; readonly y: number },
  { scheme, settings, isChosen }: NameStyle,
): void {
  const { text, halo } = LABEL_COLOURS[scheme];
  context.font = fontOf({ scheme, settings, isChosen });
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = halo;
  context.fillStyle = text;
  const shown = isChosen ? name : shortened(name);
  context.strokeText(shown, at.x, at.y);
  context.fillText(shown, at.x, at.y);
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

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from "sigma/rendering";
import type { Settings } from "sigma/settings";
import type { EdgeAttributes, NodeAttributes } from "./picture.js";
import { ACCENT, LABEL_COLOURS, type Scheme } from "../core/palette.js";

export const LABEL_FONT = 'system-ui, "PingFang SC", "Noto Sans SC", "Noto Sans CJK SC", "Microsoft YaHei", sans-serif';

const GAP = 3;
const HALO = 3.5;
/** Names of initiatives can be whole sentences: what is longer ends in an ellipsis here and is read in the details. */
const LONGEST = 16;

/** Names under their nodes, with a halo in the colour of the surface, so that they can be read across lines. */
export function labelDrawer(scheme: () => Scheme): NodeLabelDrawingFunction<NodeAttributes, EdgeAttributes> {
  return (context, { x, y, size, label }, settings) => {
    if (label !== null)
      drawName(context, label, { x, y: y + size + GAP }, { scheme: scheme(), settings, isChosen: false });
  };
}

/** The node under the pointer, and the selected one: a ring in the accent and the whole name. */
export function hoverDrawer(scheme: () => Scheme): NodeHoverDrawingFunction<NodeAttributes, EdgeAttributes> {
  return (context, { x, y, size, color, label }, settings) => {
    const colours = LABEL_COLOURS[scheme()];
    disc(context, x, y, size + 4, ACCENT[scheme()]);
    disc(context, x, y, size + 2, colours.halo);
    disc(context, x, y, size, color);
    if (typeof label === "string") {
      drawName(context, label, { x, y: y + size + GAP + 3 }, { scheme: scheme(), settings, isChosen: true });
    }
  };
}

interface NameStyle {
  readonly scheme: Scheme;
  readonly settings: Pick<Settings, "labelSize" | "labelFont" | "labelWeight">;
  readonly isChosen: boolean;
}

function drawName(
  context: CanvasRenderingContext2D,
  name: string,
  at: { readonly x: number; readonly y: number },
  { scheme, settings, isChosen }: NameStyle,
): void {
  const { text, halo } = LABEL_COLOURS[scheme];
  context.font = `${isChosen ? "600" : settings.labelWeight} ${settings.labelSize}px ${settings.labelFont}`;
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

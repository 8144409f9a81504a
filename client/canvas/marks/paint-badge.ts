import { LABEL_COLOURS, type Scheme, STATUS_COLOURS } from "../../core/look/palette.js";
import { type Badge, BADGE_TEXT_SIZE } from "./bundle-badge.js";
import { LABEL_FONT } from "./labels.js";

/** A small disc in the colour of the surface, ringed like a line, with its number. */
export function paintBadge(
  context: CanvasRenderingContext2D,
  { centre: { x, y }, radius, text }: Badge,
  scheme: Scheme,
): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = LABEL_COLOURS[scheme].halo;
  context.fill();
  context.strokeStyle = STATUS_COLOURS[scheme].done;
  context.lineWidth = 1.5;
  context.stroke();
  context.font = `600 ${BADGE_TEXT_SIZE}px ${LABEL_FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.fillStyle = LABEL_COLOURS[scheme].text;
  context.fillText(text, x, y + 0.5);
}

import { LABEL_FONT } from "../canvas/marks/labels.js";
import { ICON_PATHS } from "../core/look/rule-icons.js";
import { ICON_SIDE } from "../core/look/type-icons.js";
import type { Drawing, Shape, Text } from "./drawing.js";
import { xmlText } from "./xml-text.js";

/** Width of a name's rim in pixels. */
const HALO = 3.5;
/** How far below the middle of a line its letters stand, in font sizes. Said in numbers, because few programs know `dominant-baseline`. */
const BASELINE = 0.36;

/** An SVG 1.1 document; text stays text. Everything that comes from a report is escaped. */
export function svgFromDrawing({
  width,
  height,
  title,
  description,
  background,
  canvas,
  surroundings,
}: Drawing): string {
  const { frame, shapes } = canvas;
  const back = background === null ? "" : `<rect width="${width}" height="${height}" fill="${background}"/>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="mailuo-title mailuo-description" font-family="${xmlText(LABEL_FONT)}">
<title id="mailuo-title">${xmlText(title)}</title>
<desc id="mailuo-description">${xmlText(description)}</desc>
${back}<svg x="${frame.x}" y="${frame.y}" width="${frame.width}" height="${frame.height}" overflow="hidden">
${elements(shapes)}
</svg>
${elements(surroundings)}
</svg>
`;
}

function elements(shapes: readonly Shape[]): string {
  return shapes.map(element).join("\n");
}

function element(shape: Shape): string {
  switch (shape.kind) {
    case "disc":
      return `<circle cx="${shape.centre.x}" cy="${shape.centre.y}" r="${shape.radius}" fill="${xmlText(shape.colour)}"/>`;
    case "ring":
      return `<circle cx="${shape.centre.x}" cy="${shape.centre.y}" r="${shape.radius}" fill="none" stroke="${xmlText(shape.colour)}" stroke-width="${shape.width}"/>`;
    case "box": {
      const { x, y, width: across, height: down } = shape.frame;
      return `<rect x="${x}" y="${y}" width="${across}" height="${down}" rx="6" fill="${xmlText(shape.colour)}" stroke="${xmlText(shape.border)}"/>`;
    }
    case "stroke":
      return stroke(shape);
    case "polygon":
      return `<polygon points="${shape.corners.map(({ x, y }) => `${x},${y}`).join(" ")}" fill="${xmlText(shape.colour)}"/>`;
    case "icon": {
      const scale = shape.side / ICON_SIDE;
      const [x, y] = [shape.centre.x - shape.side / 2, shape.centre.y - shape.side / 2].map((at) =>
        Number(at.toFixed(2)),
      );
      return `<path d="${ICON_PATHS[shape.type]}" transform="translate(${x} ${y}) scale(${Number(scale.toFixed(4))})" fill="none" stroke="${xmlText(shape.colour)}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`;
    }
    case "text":
      return text(shape);
    default:
      return `<g><title>${xmlText(shape.title)}</title>${shape.shapes.map(element).join("")}</g>`;
  }
}

function stroke({ from, to, bend, width, colour, dashes }: Extract<Shape, { kind: "stroke" }>): string {
  const look = `stroke="${xmlText(colour)}" stroke-width="${width}"${dashes === null ? "" : ` stroke-dasharray="${dashes.join(" ")}"`}`;
  return bend === undefined
    ? `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" ${look}/>`
    : `<path d="M${from.x} ${from.y}Q${bend.x} ${bend.y} ${to.x} ${to.y}" fill="none" ${look}/>`;
}

function text({ text, at, size, isStrong, colour, halo, link }: Text): string {
  const rim =
    halo === null
      ? ""
      : ` stroke="${xmlText(halo)}" stroke-width="${HALO}" stroke-linejoin="round" paint-order="stroke"`;
  const written = `<text x="${at.x}" y="${Number((at.y + size * BASELINE).toFixed(2))}" font-size="${size}" font-weight="${isStrong ? 600 : 500}" fill="${xmlText(colour)}"${rim}>${xmlText(text)}</text>`;
  return link === undefined ? written : `<a href="${xmlText(link)}">${written}</a>`;
}

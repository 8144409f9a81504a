import type { Point } from "../../core/scene/geometry.js";
import { HEADING_COLOURS, LABEL_COLOURS, type Scheme } from "../../core/look/palette.js";
import type { Guide } from "../../core/headings/heading.js";
import type { ShownHeading } from "../../core/headings/shown-headings.js";
import { HEADING_SIZE, type HeadingPlace, placeHeadings } from "./heading-places.js";
import type { Box, Disc } from "./label-places.js";
import { LABEL_FONT } from "./labels.js";
import type { MarkPainter } from "./marks.js";
import type { Renderer } from "../picture.js";

export const HEADING_FONT = `600 ${HEADING_SIZE}px ${LABEL_FONT}`;
const HALO = 3.5;

export interface HeadingParts {
  readonly renderer: () => Renderer;
  readonly shown: () => readonly ShownHeading[];
  /** Ways to say a heading in the page's language, the fullest first. */
  readonly textsOf: (heading: ShownHeading) => readonly string[];
  readonly scheme: () => Scheme;
}

export interface Headings {
  /** Finds places for this frame's headings, where they cover neither what is taken nor nodes, and tells them. */
  readonly place: (taken: readonly Box[], discs: () => readonly Disc[]) => readonly Box[];
  readonly painter: MarkPainter;
}

/** Names over the parts that a layout made, for one who draws them after the nodes and before their names. */
export function createHeadings({ renderer, shown, textsOf, scheme }: HeadingParts): Headings {
  const pen = document.createElement("canvas").getContext("2d");
  let places: readonly HeadingPlace[] = [];
  return {
    place(taken, discs) {
      const headings = shown();
      if (headings.length === 0 || pen === null) {
        places = [];
        return [];
      }
      pen.font = HEADING_FONT;
      const wishes = headings.map((heading) => {
        const texts = textsOf(heading).map((text) => ({ text, width: pen.measureText(text).width }));
        const [at, room] = [renderer().graphToViewport(heading.at), lengthOf(renderer(), heading.room)];
        return { texts, at, room, weight: heading.count ?? Infinity };
      });
      places = placeHeadings(wishes, { discs: discs(), taken });
      return places.map(({ box }) => box);
    },
    painter: {
      isNeeded: () => places.length > 0,
      draw(context) {
        context.font = HEADING_FONT;
        context.textAlign = "left";
        context.textBaseline = "top";
        context.lineJoin = "round";
        context.lineWidth = HALO;
        context.strokeStyle = LABEL_COLOURS[scheme()].halo;
        context.fillStyle = HEADING_COLOURS[scheme()].text;
        for (const { text, box, opacity } of places) {
          context.globalAlpha = opacity;
          context.strokeText(text, box.left, box.top);
          context.fillText(text, box.left, box.top);
        }
        context.globalAlpha = 1;
      },
    },
  };
}

/** Draws, behind everything, the lines and rims that set the parts of the picture apart. */
export function drawGuides(renderer: Renderer, { shown, scheme }: Pick<HeadingParts, "shown" | "scheme">): void {
  const layer = renderer.createCanvas("guides", { beforeLayer: "edges" });
  const context = layer.getContext("2d");
  renderer.on("afterRender", () => {
    const guides = shown().flatMap(({ guide }) => guide ?? []);
    layer.style.visibility = guides.length === 0 ? "hidden" : "";
    if (context === null || guides.length === 0) return;
    const { width, height } = renderer.getDimensions();
    const density = window.devicePixelRatio;
    [layer.width, layer.height] = [width * density, height * density];
    context.setTransform(density, 0, 0, density, 0, 0);
    context.strokeStyle = HEADING_COLOURS[scheme()].guide;
    context.lineWidth = 1;
    for (const guide of guides) trace(context, guide, renderer);
  });
}

function trace(context: CanvasRenderingContext2D, guide: Guide, renderer: Renderer): void {
  context.beginPath();
  if (guide.kind === "line") {
    const [from, to] = [guide.from, guide.to].map((point) => renderer.graphToViewport(point));
    if (from !== undefined) context.moveTo(from.x, from.y);
    if (to !== undefined) context.lineTo(to.x, to.y);
  } else {
    const { x, y } = renderer.graphToViewport(guide.centre);
    context.arc(x, y, lengthOf(renderer, guide.radius), 0, 2 * Math.PI);
  }
  context.stroke();
}

/** Pixels that a length of the graph takes on the canvas now. */
function lengthOf(renderer: Renderer, length: number): number {
  const [start, end]: readonly Point[] = [
    { x: 0, y: 0 },
    { x: length, y: 0 },
  ].map((point) => renderer.graphToViewport(point));
  return start === undefined || end === undefined ? 0 : Math.abs(end.x - start.x);
}

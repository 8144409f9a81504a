import { HEADING_SIZE, placeHeadings } from "../canvas/marks/heading-places.js";
import type { Box, Disc } from "../canvas/marks/label-places.js";
import { LABEL_FONT, shortened } from "../canvas/marks/labels.js";
import { besideNode } from "../canvas/marks/note-shapes.js";
import { paintLeaf, paintRing } from "../canvas/marks/paint-marks.js";
import { HEADING_COLOURS, LABEL_COLOURS, SURFACE, type Scheme } from "../core/look/palette.js";
import { textBox, TEXT_SIZE } from "../export/text-box.js";
import type { OfflineGraph } from "./offline-graph.js";
import { placeOf, type Scene, type SceneNode } from "./scene.js";
import { isHidden, type Size, type View } from "./view.js";

export interface Overlaid {
  readonly context: CanvasRenderingContext2D;
  readonly graph: OfflineGraph;
  readonly view: View;
  readonly size: Size;
}

/** Behind everything: what sets the parts of the picture apart. */
export function paintGuides({ context, graph, view, size }: Overlaid): void {
  context.strokeStyle = HEADING_COLOURS[view.scheme].guide;
  context.lineWidth = 1;
  for (const { guide } of graph.headings) {
    if (guide === null) continue;
    context.beginPath();
    if (guide.kind === "rim") {
      const { x, y } = placeOf(guide.centre, view.camera, size);
      context.arc(x, y, guide.radius * view.camera.scale, 0, 2 * Math.PI);
    } else {
      for (const point of [guide.from, guide.to]) {
        const { x, y } = placeOf(point, view.camera, size);
        context.lineTo(x, y);
      }
    }
    context.stroke();
  }
}

/** Headings where they cover no node; answers where they stand. */
export function paintHeadings({ context, graph, view, size }: Overlaid, discs: readonly Disc[]): readonly Box[] {
  context.font = `600 ${HEADING_SIZE}px ${LABEL_FONT}`;
  const wishes = graph.headings.flatMap(({ name, nodes, x, y, room }) => {
    const count = nodes?.filter((node) => !isHidden(graph, view, node)).length ?? null;
    if (count === 0) return [];
    const short = shortened(name[view.language]);
    const texts = (count === null ? [short] : [`${short} · ${count}`, short]).map((text) => ({
      text,
      width: context.measureText(text).width,
    }));
    const at = placeOf({ x, y }, view.camera, size);
    return [{ texts, at, room: room * view.camera.scale, weight: count ?? Infinity }];
  });
  const places = placeHeadings(wishes, { discs, taken: [] });
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = LABEL_COLOURS[view.scheme].halo;
  context.fillStyle = HEADING_COLOURS[view.scheme].text;
  for (const { text, box, opacity } of places) {
    context.globalAlpha = opacity;
    context.strokeText(text, box.left, box.top);
    context.fillText(text, box.left, box.top);
  }
  context.globalAlpha = 1;
  return places.map(({ box }) => box);
}

export function paintPin(context: CanvasRenderingContext2D, { x, y, radius }: SceneNode, scheme: Scheme): void {
  const { text, halo } = LABEL_COLOURS[scheme];
  const pin = Math.max(radius * 0.3, 2.5);
  for (const [reach, colour] of [
    [pin + 1.5, halo],
    [pin, text],
  ] as const) {
    context.beginPath();
    context.arc(x + 0.76 * radius, y - 0.76 * radius, reach, 0, 2 * Math.PI);
    context.fillStyle = colour;
    context.fill();
  }
}

/** Rings around what was chosen, leaves on what somebody noted something on. */
export function paintMarks({ context, graph, view }: Overlaid, { nodes, lines }: Scene): void {
  for (const node of nodes) {
    const { isChosen, note } = graph.nodes[node.index] ?? { isChosen: false, note: null };
    if (isChosen) paintRing(context, node, { radius: node.radius, scheme: view.scheme });
    if (note !== null) paintLeaf(context, besideNode(node, node.radius), view.scheme);
  }
  for (const { stands, mark } of lines) {
    if (stands.some((line) => (graph.lines[line]?.note ?? null) !== null)) paintLeaf(context, mark, view.scheme);
  }
}

/** Over everything: what somebody wrote on the picture. */
export function paintTexts({ context, graph, view, size }: Overlaid): void {
  context.font = `500 ${TEXT_SIZE}px ${LABEL_FONT}`;
  context.textBaseline = "middle";
  // From far away a text of full size would cover what it is about.
  const scale = Math.min(1, Math.max(0.55, view.camera.scale));
  for (const { text, x, y } of graph.texts) {
    const corner = placeOf({ x, y }, view.camera, size);
    context.save();
    context.translate(corner.x, corner.y);
    context.scale(scale, scale);
    const { frame, lines } = textBox(text, { x: 0, y: 0 }, (line) => context.measureText(line).width);
    context.beginPath();
    context.roundRect(frame.x, frame.y, frame.width, frame.height, 6);
    context.fillStyle = SURFACE[view.scheme];
    context.strokeStyle = HEADING_COLOURS[view.scheme].guide;
    context.lineWidth = 1;
    context.fill();
    context.stroke();
    context.fillStyle = LABEL_COLOURS[view.scheme].text;
    for (const line of lines) context.fillText(line.text, line.at.x, line.at.y);
    context.restore();
  }
}

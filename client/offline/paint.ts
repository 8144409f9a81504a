import { inCommon } from "../canvas/look/bundle.js";
import { MOST_BADGES } from "../canvas/marks/bundle-badge.js";
import { paintBadge } from "../canvas/marks/paint-badge.js";
import { placeLabels, type LabelWish } from "../canvas/marks/label-places.js";
import { LABEL_FONT, shortened } from "../canvas/marks/labels.js";
import { dashesOf } from "../canvas/geometry/line-geometry.js";
import { ACCENT, FADED_COLOURS, LABEL_COLOURS, STATUS_COLOURS, SURFACE } from "../core/look/palette.js";
import type { Point } from "../core/scene/geometry.js";
import { ICON_PATHS, type IconName } from "../core/look/rule-icons.js";
import { ICON_SIDE } from "../core/look/type-icons.js";
import type { OfflineGraph } from "./offline-graph.js";
import type { Scene, SceneLine, SceneNode } from "./scene.js";
import { type Overlaid, paintGuides, paintHeadings, paintMarks, paintPin, paintTexts } from "./paint-overlay.js";
import { type Neighbourhood, neighbourhood, type Size, type View } from "./view.js";

const NAME_SIZE = 12.5;
const SMALLEST_NAMED = 5.5;
const SMALLEST_WITH_ICON = 6.5;
const FADED = 0.28;

interface Painting extends Overlaid {
  readonly bright: Neighbourhood | null;
}

/** Paints what is seen on the canvas: faded things first, then lines, nodes and names. */
export function paint(
  context: CanvasRenderingContext2D,
  graph: OfflineGraph,
  { view, scene, size }: { readonly view: View; readonly scene: Scene; readonly size: Size },
): void {
  const bright = neighbourhood(graph, view.selection);
  const painting = { context, graph, view, bright, size };
  context.fillStyle = SURFACE[view.scheme];
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  paintGuides(painting);
  const isBrightLine = ({ stands }: SceneLine) => bright === null || stands.some((line) => bright.lines.has(line));
  const isBrightNode = ({ index }: SceneNode) => bright === null || bright.nodes.has(index);
  paintLines(painting, bright === null ? [] : scene.lines.filter((line) => !isBrightLine(line)), true);
  for (const node of scene.nodes) if (!isBrightNode(node)) paintNode(painting, node, true);
  paintLines(painting, scene.lines.filter(isBrightLine), false);
  for (const node of scene.nodes) if (isBrightNode(node)) paintNode(painting, node, false);
  paintNames(painting, scene.nodes);
  paintBadges(painting, scene.lines.filter(isBrightLine));
  paintMarks(painting, scene);
  paintTexts(painting);
}

/** Lines of one look one after the other. Not as one path: browsers take several times as long for it. */
function paintLines({ context, graph, view }: Painting, lines: readonly SceneLine[], isFaded: boolean): void {
  const alike = new Map<string, SceneLine[]>();
  const looks = new Map<string, LineLook>();
  for (const line of lines) {
    const look = lineLook(graph, view, { line, isFaded });
    const key = JSON.stringify(look);
    looks.set(key, look);
    const others = alike.get(key);
    if (others === undefined) alike.set(key, [line]);
    else others.push(line);
  }
  for (const [key, look] of looks) strokeLines(context, look, alike.get(key) ?? []);
}

interface LineLook {
  readonly colour: string;
  readonly head: string;
  readonly width: number;
  readonly dashes: readonly number[];
}

function lineLook(
  { lines }: OfflineGraph,
  { scheme, selection }: View,
  { line, isFaded }: { readonly line: SceneLine; readonly isFaded: boolean },
): LineLook {
  const looks = line.stands.flatMap((index) => lines[index] ?? []);
  const dashes = dashesOf(inCommon(looks, ({ pattern }) => pattern) ?? "solid", line.width) ?? [];
  const colour = inCommon(looks, (look) => look.colour[scheme]) ?? STATUS_COLOURS[scheme].done;
  const isChosen = selection?.kind === "line" && selection.index === line.index;
  const plain = isChosen ? ACCENT[scheme] : isFaded ? FADED_COLOURS[scheme].line : null;
  return {
    colour: plain ?? colour,
    head: plain ?? inCommon(looks, (look) => look.head[scheme]) ?? colour,
    width: line.width + (isChosen ? 1.2 : 0),
    dashes,
  };
}

function strokeLines(context: CanvasRenderingContext2D, look: LineLook, lines: readonly SceneLine[]): void {
  context.strokeStyle = look.colour;
  context.lineWidth = look.width;
  context.setLineDash([...look.dashes]);
  for (const { from, to, bend } of lines) {
    context.beginPath();
    context.moveTo(from.x, from.y);
    if (bend === null) context.lineTo(to.x, to.y);
    else context.quadraticCurveTo(bend.x, bend.y, to.x, to.y);
    context.stroke();
  }
  context.setLineDash([]);
  context.fillStyle = look.head;
  for (const { head } of lines) {
    if (head === null) continue;
    const [tip, left, right] = head;
    context.beginPath();
    context.moveTo(tip.x, tip.y);
    context.lineTo(left.x, left.y);
    context.lineTo(right.x, right.y);
    context.fill();
  }
}

/** How many lines there are where one stands for many. */
function paintBadges({ context, view }: Painting, lines: readonly SceneLine[]): void {
  const badges = lines.flatMap(({ badge }) => badge ?? []);
  if (badges.length <= MOST_BADGES) for (const badge of badges) paintBadge(context, badge, view.scheme);
}

function paintNode({ context, graph, view }: Painting, node: SceneNode, isFaded: boolean): void {
  const look = graph.nodes[node.index];
  if (look === undefined) return;
  if (view.selection?.kind === "node" && view.selection.index === node.index) {
    disc(context, node, node.radius + 4, ACCENT[view.scheme]);
    disc(context, node, node.radius + 2, LABEL_COLOURS[view.scheme].halo);
  }
  context.globalAlpha = isFaded ? FADED : 1;
  disc(context, node, node.radius, look.colour[view.scheme]);
  const icon = look.icon ?? graph.kinds[look.kind]?.type;
  if (icon !== undefined && icon !== null && node.radius >= SMALLEST_WITH_ICON) {
    const side = node.radius * 1.25;
    context.save();
    context.translate(node.x - side / 2, node.y - side / 2);
    context.scale(side / ICON_SIDE, side / ICON_SIDE);
    context.strokeStyle = LABEL_COLOURS[view.scheme].halo;
    context.lineWidth = 2;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.stroke(pathOf(icon));
    context.restore();
  }
  if (look.isPinned) paintPin(context, node, view.scheme);
  context.globalAlpha = 1;
}

const paths = new Map<IconName, Path2D>();

function pathOf(icon: IconName): Path2D {
  const path = paths.get(icon) ?? new Path2D(ICON_PATHS[icon]);
  paths.set(icon, path);
  return path;
}

function disc(context: CanvasRenderingContext2D, { x, y }: Point, radius: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

/** More names than this find no room on any screen; the largest nodes' come first. */
const MOST_NAMES = 400;
const widths = new Map<string, number>();

function widthOf(context: CanvasRenderingContext2D, name: string): number {
  const width = widths.get(name) ?? context.measureText(name).width;
  widths.set(name, width);
  return width;
}

/** Names where they cover neither each other nor a node; so few that matter now all have theirs. */
const FEW = 40;

function paintNames(painting: Painting, nodes: readonly SceneNode[]): void {
  const { context, graph, view, bright, size } = painting;
  const named = nodes.filter(({ index, radius }) =>
    bright === null ? radius >= SMALLEST_NAMED : bright.nodes.has(index),
  );
  const discs = named.map(({ x, y, radius }) => ({ centre: { x, y }, radius }));
  const taken = paintHeadings(painting, discs);
  const { text, halo } = LABEL_COLOURS[view.scheme];
  context.font = `500 ${NAME_SIZE}px ${LABEL_FONT}`;
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = halo;
  context.fillStyle = text;
  const largest =
    named.length <= MOST_NAMES ? named : named.toSorted((one, other) => other.radius - one.radius).slice(0, MOST_NAMES);
  const isFew = (bright?.nodes.size ?? graph.nodes.length) <= FEW;
  const wishes = largest.map(({ index, x, y, radius }): LabelWish => {
    const isChosen = view.selection?.kind === "node" && view.selection.index === index;
    const whole = graph.nodes[index]?.name[view.language] ?? "";
    const name = isChosen ? whole : shortened(whole);
    return {
      name,
      centre: { x, y },
      radius,
      width: widthOf(context, name),
      height: NAME_SIZE + 1,
      isNeeded: isFew || isChosen,
    };
  });
  for (const { wish, box } of placeLabels(wishes, { discs, taken, extent: size })) {
    context.strokeText(wish.name, box.left, box.top);
    context.fillText(wish.name, box.left, box.top);
  }
}

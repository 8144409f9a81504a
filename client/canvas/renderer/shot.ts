import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { Guide } from "../../core/headings/heading.js";
import type { ShownHeading } from "../../core/headings/shown-headings.js";
import { namedLines, namedOnce } from "../../core/look/line-names.js";
import type { Notes } from "../../core/notes/note.js";
import type { Scheme } from "../../core/look/palette.js";
import type { Point } from "../../core/scene/geometry.js";
import { edgeLook, nodeLook } from "../look/appearance.js";
import type { EdgeLook, Look, NodeLook } from "../look/look.js";
import { bendOf } from "../geometry/curve.js";
import { boxOf } from "../camera/framing.js";
import type { Picture } from "../picture.js";

export interface ShotRequest {
  /** What the camera sees, or everything that is shown, at a scale at which names have room. */
  readonly extent: "seen" | "whole";
  readonly scheme: Scheme;
  /** As if nothing were selected: nothing is faded. */
  readonly isPlain?: boolean;
  /** Each relationship as a line of its own, however many there are between two nodes. */
  readonly isUnbundled?: boolean;
}

/** What the canvas shows, for pictures of it: as its own reducers say, in pixels from the upper left corner, back to front. */
export interface Shot {
  readonly width: number;
  readonly height: number;
  readonly scheme: Scheme;
  readonly nodes: readonly ShotNode[];
  readonly edges: readonly ShotEdge[];
  readonly headings: readonly ShotHeading[];
  readonly texts: readonly ShotText[];
  /** What nodes are called by their ids, those of one name with their scopes. */
  readonly names: ReadonlyMap<string, string>;
}

/** What lies over the picture. */
export interface Overlay {
  readonly headings: readonly ShownHeading[];
  readonly notes: Notes;
  readonly chosen: ReadonlySet<string>;
}

/** A heading with its places and lengths in pixels. */
export interface ShotHeading extends Pick<ShownHeading, "subject" | "count" | "at" | "room" | "guide" | "members"> {
  /** What it is about, where that is a node. */
  readonly node: GraphNode | null;
}

/** Text that somebody wrote on the canvas, from its upper left corner. */
export interface ShotText extends Point {
  readonly text: string;
}

export interface ShotNode extends Point {
  readonly id: string;
  readonly radius: number;
  readonly node: GraphNode;
  readonly look: NodeLook;
  /** Chosen together with others. */
  readonly isChosen: boolean;
  /** What somebody noted on it; null: nothing. */
  readonly note: string | null;
}

export interface ShotEdge {
  readonly id: string;
  readonly relationship: GraphRelationship;
  /** All that it stands for: itself, or what there is between its ends. */
  readonly relationships: readonly GraphRelationship[];
  readonly start: ShotNode;
  readonly end: ShotNode;
  readonly width: number;
  /** How far to the left of the straight line its middle lies, seen from its start, in pixels. */
  readonly bend: number;
  readonly look: EdgeLook;
  /** Whether the name of the relationship is written on it, where there is room. */
  readonly isNamed: boolean;
  readonly note: string | null;
}

/** What a shot needs of the renderer. */
export interface Lens {
  readonly dimensions: { readonly width: number; readonly height: number };
  /** How far away the camera is. */
  readonly ratio: number;
  /** Pixels of a point of the graph as the camera sees it, or from the middle of all, at `ratio`. */
  readonly place: (point: Point, ratio: number | null) => Point;
  /** Pixels of a length seen from `ratio`. */
  readonly scale: (length: number, ratio: number) => number;
  readonly thinnest: number;
}

/** Room for names around the outermost nodes of a whole picture, in pixels. */
const MARGIN = { x: 110, y: 48 } as const;
/** So many nodes have enough room on a screen. */
const COMFORTABLE = 250;
const LARGEST_ENLARGEMENT = 6;

export interface ShotSubject {
  readonly picture: Picture;
  readonly look: Look;
  readonly overlay: Overlay;
}

const NO_PARALLELS: Look["parallels"] = new Map();

export function takeShot({ picture, look, overlay }: ShotSubject, request: ShotRequest, lens: Lens): Shot {
  const { extent, scheme, isPlain, isUnbundled } = request;
  const unselected = isPlain === true ? { selection: null, open: null, bright: null } : {};
  const parallels = isUnbundled === true ? NO_PARALLELS : look.parallels;
  const painted: Look = { ...look, ...unselected, parallels, scheme, hovered: null };
  const ratio = extent === "seen" ? lens.ratio : ratioForWhole(picture.order);
  const place = (point: Point) => lens.place(point, extent === "seen" ? null : ratio);
  const noteOn = notesBy(overlay.notes);
  const nodes = new Map<string, ShotNode>();
  picture.forEachNode((id, attributes) => {
    const nodesLook = nodeLook(id, attributes, painted);
    if (nodesLook.hidden) return;
    nodes.set(id, {
      id,
      ...place(nodesLook),
      radius: lens.scale(nodesLook.size, ratio),
      node: attributes.node,
      look: nodesLook,
      isChosen: isPlain !== true && overlay.chosen.has(id),
      note: noteOn("node", id),
    });
  });
  const edges: ShotEdge[] = [];
  picture.forEachEdge((id, attributes, source, target) => {
    const [start, end] = [nodes.get(source), nodes.get(target)];
    const edgesLook = edgeLook(id, attributes, painted);
    if (start === undefined || end === undefined || edgesLook.hidden) return;
    const width = Math.max(lens.scale(edgesLook.size, ratio), lens.thinnest);
    const relationships = edgesLook.count === 1 ? [attributes.relationship] : (parallels.get(id)?.lines ?? []);
    const bend = bendOf(edgesLook.lane, Math.hypot(end.x - start.x, end.y - start.y), lens.scale(1, ratio));
    edges.push({
      id,
      relationship: attributes.relationship,
      relationships,
      start,
      end,
      width,
      bend,
      look: edgesLook,
      isNamed: false,
      note: relationships.map((each) => noteOn("relationship", each.id)).find((note) => note !== null) ?? null,
    });
  });
  const nodeOf = (id: string) => (picture.hasNode(id) ? picture.getNodeAttribute(id, "node") : null);
  const headings = overlay.headings.map((heading) => ({
    ...placedHeading(heading, place),
    node: heading.subject.kind === "node" ? nodeOf(heading.subject.id) : null,
  }));
  const texts = [...overlay.notes.values()].flatMap(({ text, at }) =>
    at.kind === "point" ? [{ text, ...place(at) }] : [],
  );
  const all = [...nodes.values()];
  const frame =
    extent === "seen"
      ? { ...lens.dimensions, left: 0, top: 0 }
      : frameAround([...all, ...headings.map(({ at }) => at), ...texts.flatMap(cornersOf)]);
  const shot = cropped({ scheme, nodes: all, edges, headings, texts, names: painted.names }, frame);
  const seen = () => shot.edges.map(({ id }) => id);
  const bright = painted.bright?.edges ?? null;
  const named = new Set(namedLines({ lineNames: painted.lineNames, bright, pointed: [], seen }));
  const mayBeNamed = ({ id, look: { count }, relationships }: ShotEdge) =>
    named.has(id) && !painted.faded.has(id) && count > 0 && new Set(relationships.map(({ type }) => type)).size === 1;
  const said = new Map(shot.edges.filter(mayBeNamed).map(({ id, relationship }) => [id, relationship]));
  const once = new Set(namedOnce([...said.keys()], (id) => said.get(id) ?? null));
  return { ...shot, edges: shot.edges.map((edge) => ({ ...edge, isNamed: once.has(edge.id) })) };
}

function notesBy(notes: Notes): (kind: "node" | "relationship", id: string) => string | null {
  const all = [...notes.values()];
  const texts = new Map(all.flatMap(({ text, at }) => (at.kind === "point" ? [] : [[`${at.kind} ${at.id}`, text]])));
  return (kind, id) => texts.get(`${kind} ${id}`) ?? null;
}

function placedHeading(
  { subject, count, members, at, room, guide }: ShownHeading,
  place: (point: Point) => Point,
): Omit<ShotHeading, "node"> {
  const lengthOf = (length: number) => Math.abs(place({ x: length, y: 0 }).x - place({ x: 0, y: 0 }).x);
  const placedGuide = (whole: Guide): Guide =>
    whole.kind === "line"
      ? { kind: "line", from: place(whole.from), to: place(whole.to) }
      : { kind: "rim", centre: place(whole.centre), radius: lengthOf(whole.radius) };
  return { subject, count, members, at: place(at), room: lengthOf(room), guide: guide && placedGuide(guide) };
}

/** Widest a text on the canvas is, in pixels, and about how much its letters and lines take; as the page lays them out. */
export const TEXT_WIDTH = 260;
const LETTER = { width: 14, height: 21 } as const;

/** Where a text begins, and about where it ends. */
function cornersOf({ x, y, text }: ShotText): readonly Point[] {
  const lines = text.split("\n").map((line) => line.length * LETTER.width);
  const width = Math.min(TEXT_WIDTH, Math.max(...lines) + LETTER.width);
  const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line / (TEXT_WIDTH - LETTER.width))), 0.5);
  return [
    { x, y },
    { x: x + width, y: y + rows * LETTER.height },
  ];
}

/** Seen from as near as leaves each node about as much room as a few hundred have on a screen. */
function ratioForWhole(count: number): number {
  return Math.max(1 / LARGEST_ENLARGEMENT, Math.min(1, Math.sqrt(COMFORTABLE / Math.max(count, 1))));
}

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function frameAround(points: readonly Point[]): Frame {
  const box = boxOf(points);
  if (box === undefined) return { left: 0, top: 0, width: 2 * MARGIN.x, height: 2 * MARGIN.y };
  // With y downwards the box's bottom is its least y.
  return {
    left: Math.floor(box.left - MARGIN.x),
    top: Math.floor(box.bottom - MARGIN.y),
    width: Math.ceil(box.right - box.left + 2 * MARGIN.x),
    height: Math.ceil(box.top - box.bottom + 2 * MARGIN.y),
  };
}

/** Measured from the frame's corner, without what lies wholly outside. */
function cropped({ scheme, nodes, edges, headings, texts, names }: Omit<Shot, "width" | "height">, frame: Frame): Shot {
  const { left, top, width, height } = frame;
  const shift = ({ x, y }: Point) => ({ x: x - left, y: y - top });
  const shiftGuide = (guide: Guide): Guide =>
    guide.kind === "line"
      ? { kind: "line", from: shift(guide.from), to: shift(guide.to) }
      : { ...guide, centre: shift(guide.centre) };
  const moved = new Map(nodes.map((node) => [node.id, { ...node, ...shift(node) }]));
  const isOutside = (xs: readonly number[], ys: readonly number[], reach: number) =>
    Math.max(...xs) < -reach ||
    Math.min(...xs) > width + reach ||
    Math.max(...ys) < -reach ||
    Math.min(...ys) > height + reach;
  const lines = edges.flatMap((edge) => {
    const [start, end] = [moved.get(edge.start.id), moved.get(edge.end.id)];
    if (start === undefined || end === undefined) return [];
    const reach = Math.abs(edge.bend) + edge.width;
    return isOutside([start.x, end.x], [start.y, end.y], reach) ? [] : [{ ...edge, start, end }];
  });
  const seen = [...moved.values()].filter(({ x, y, radius }) => !isOutside([x], [y], radius + MARGIN.x));
  return {
    width,
    height,
    scheme,
    names,
    nodes: seen.toSorted((one, other) => one.look.zIndex - other.look.zIndex),
    edges: lines.toSorted((one, other) => one.look.zIndex - other.look.zIndex),
    headings: headings.map(({ at, guide, ...heading }) => ({
      ...heading,
      at: shift(at),
      guide: guide && shiftGuide(guide),
    })),
    texts: texts.map((text) => ({ ...text, ...shift(text) })),
  };
}

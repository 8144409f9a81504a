import type { Scheme } from "../core/look/palette.js";
import type { Point } from "../core/scene/geometry.js";
import { folded } from "../core/search/folded.js";
import type { Both, OfflineGraph, OfflineLine, OfflineNode } from "./offline-graph.js";

export interface Chosen {
  readonly kind: "node" | "line";
  readonly index: number;
}

/** What is seen: the point in the middle, in pixels of the whole picture, and how much it is enlarged. */
export interface Camera extends Point {
  readonly scale: number;
}

/** All that changes while the page is open. */
export interface View {
  readonly language: keyof Both;
  readonly scheme: Scheme;
  readonly selection: Chosen | null;
  /** Indices of the kinds that the legend hides. */
  readonly hidden: ReadonlySet<number>;
  /** Whether the page is touched rather than clicked. */
  readonly hasFingers: boolean;
  /** What is searched for. */
  readonly search: string;
  readonly camera: Camera;
  /** Where nodes were dragged to. */
  readonly moved: ReadonlyMap<number, Point>;
}

export interface Neighbourhood {
  readonly nodes: ReadonlySet<number>;
  readonly lines: ReadonlySet<number>;
}

/** What stands out: the chosen thing with what it touches; null: nothing is faded. */
export function neighbourhood(graph: OfflineGraph, selection: Chosen | null): Neighbourhood | null {
  if (selection === null) return null;
  const lines = linesOf(graph, selection);
  const ends = lines.flatMap((line) => [graph.lines[line]?.start ?? -1, graph.lines[line]?.end ?? -1]);
  return { nodes: new Set(selection.kind === "node" ? [selection.index, ...ends] : ends), lines: new Set(lines) };
}

/** The lines of a node, or the line itself. */
export function linesOf(graph: OfflineGraph, { kind, index }: Chosen): readonly number[] {
  if (kind === "line") return [index];
  return graph.lines.flatMap(({ start, end }, line) => (start === index || end === index ? [line] : []));
}

/** The reports that state a line, each once: several lines between the same two nodes differ in little else. */
export function sourcesOf(
  { passages, sources }: Pick<OfflineGraph, "passages" | "sources">,
  line: Pick<OfflineLine, "passages">,
  language: keyof Both,
): readonly string[] {
  const stating = new Set(line.passages.flatMap((passage) => passages[passage]?.source ?? []));
  return [...stating].flatMap((source) => sources[source]?.[language] ?? []);
}

export function isHidden(graph: OfflineGraph, view: Pick<View, "hidden">, node: number): boolean {
  return view.hidden.has(graph.nodes[node]?.kind ?? -1);
}

export function isLineHidden(graph: OfflineGraph, view: Pick<View, "hidden">, line: number): boolean {
  const ends = graph.lines[line];
  return ends === undefined || isHidden(graph, view, ends.start) || isHidden(graph, view, ends.end);
}

/** Nodes one of whose names in either language holds the words, or sounds like them from its beginning; all where there are none. */
export function searchedNodes(graph: OfflineGraph, view: Pick<View, "hidden" | "search">): readonly number[] {
  const words = folded(view.search);
  const isCalledSo = ({ name, aliases, sounds }: OfflineNode) =>
    [name.zh, name.en, ...aliases].some((each) => folded(each).includes(words)) ||
    sounds.some((each) => folded(each).startsWith(words));
  return graph.nodes.flatMap((node, index) => (!isHidden(graph, view, index) && isCalledSo(node) ? [index] : []));
}

export const FARTHEST = 0.05;
export const NEAREST = 12;

/** The buttons at the picture's right, in pixels: nothing lies under them at first. */
const BUTTONS_WIDTH = 56;

/** The camera that sees all that is not hidden. */
export function fittingCamera(graph: OfflineGraph, view: Pick<View, "hidden" | "moved">, size: Size): Camera {
  const seen = graph.nodes.flatMap((node, index) =>
    isHidden(graph, view, index) ? [] : [view.moved.get(index) ?? node],
  );
  if (seen.length === 0) return { x: 0, y: 0, scale: 1 };
  const all = [...seen, ...graph.headings, ...graph.texts];
  const [left, right] = rangeOf(all.map(({ x }) => x));
  const [top, bottom] = rangeOf(all.map(({ y }) => y));
  const room = { width: Math.max(size.width - BUTTONS_WIDTH - 120, 80), height: Math.max(size.height - 100, 80) };
  const scale = Math.min(room.width / Math.max(right - left, 1), room.height / Math.max(bottom - top, 1), 2);
  const held = Math.max(scale, FARTHEST);
  return { x: (left + right + BUTTONS_WIDTH / held) / 2, y: (top + bottom) / 2, scale: held };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Not by spreading: that many arguments overflow the stack from some ten thousand on. */
function rangeOf(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([least, greatest], value) => [Math.min(least, value), Math.max(greatest, value)],
    [Infinity, -Infinity],
  );
}

/** The camera after enlarging by `factor` about a point of the page, which stays where it is. */
export function zoomed(camera: Camera, factor: number, at: Point, size: Size): Camera {
  const scale = Math.min(NEAREST, Math.max(FARTHEST, camera.scale * factor));
  const [aside, down] = [at.x - size.width / 2, at.y - size.height / 2];
  return {
    x: camera.x + aside / camera.scale - aside / scale,
    y: camera.y + down / camera.scale - down / scale,
    scale,
  };
}

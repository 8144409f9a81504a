import type { PropertyValue } from "#model/graph.js";
import { unescapedText } from "./escaped-text.js";
import { fileProblem } from "./read-items.js";
import type { XmlOpening } from "./xml-elements.js";

/** A node or edge of GraphML or GEXF while its element is open. */
export interface GraphElement extends Omit<XmlOpening, "kind"> {
  readonly name: "node" | "edge";
  /** What it said so far, by the names of properties. */
  readonly values: Map<string, PropertyValue>;
}

/** Throws `invalid-file` within another element: the outer one, which is read to its end first, would be lost. */
export function openElement(
  name: GraphElement["name"],
  { attributes, place }: XmlOpening,
  outer: GraphElement | null,
): GraphElement {
  if (outer !== null) throw fileProblem(place, { en: "nodes within nodes are not read.", zh: "不读取嵌套的节点。" });
  return { name, attributes, values: new Map(), place };
}

/** Throws `invalid-file` where an edge has no direction, be it that it says so itself or that its graph says it of all that say nothing. */
export type DirectionCheck = (edge: GraphElement) => void;

/** How a format says of a graph, and of a single edge, whether it has a direction. */
export interface DirectionWords {
  readonly ofGraph: string;
  readonly ofEdge: string;
  /** Whether the edge has one direction by what its attribute holds; null where that tells nothing of direction. */
  readonly isDirected: (text: string) => boolean | null;
}

/** A graph that does not say what its edges are is undirected: GraphML demands a word, and all who read GEXF take it so. */
export function directionCheck(graph: XmlOpening, { ofGraph, ofEdge, isDirected }: DirectionWords): DirectionCheck {
  const isGraphDirected = graph.attributes.get(ofGraph) === "directed";
  return ({ attributes, place }) => {
    const said = attributes.get(ofEdge);
    const own = said === undefined ? null : isDirected(said);
    if (own ?? isGraphDirected) return;
    if (own === null)
      throw fileProblem(graph.place, {
        en: `this graph is undirected, but every relationship here has a direction; make it directed (${ofGraph}="directed").`,
        zh: `这是无向图，而这里的关系都有方向；请改为有向图（${ofGraph}="directed"）。`,
      });
    throw fileProblem(place, {
      en: `this edge is ${said === "mutual" ? "mutual" : "undirected"}, but every relationship here has one direction.`,
      zh: `这条边${said === "mutual" ? "是双向的" : "没有方向"}，而这里的关系都有一个方向。`,
    });
  };
}

/** Throws `invalid-file` where it is missing. */
export function requiredAttribute({ name, attributes, place }: Omit<XmlOpening, "kind">, attribute: string): string {
  const value = attributes.get(attribute);
  if (value === undefined)
    throw fileProblem(place, { en: `this ${name} has no ${attribute}.`, zh: `这个 ${name} 没有 ${attribute}。` });
  return value;
}

/** The id that an attribute holds, without escapes. */
export function idFrom(element: GraphElement, attribute: string): string {
  return unescapedText(requiredAttribute(element, attribute));
}

/** `:Entity:Place` → Entity, Place; a text without colons is one label. */
export function labelsFromText(text: string): string[] {
  return text
    .split(":")
    .filter((label) => label !== "")
    .map(unescapedText);
}

/** The first of these values that is there, which is then no property. */
export function taken(values: Map<string, PropertyValue>, names: readonly string[]): string {
  for (const name of names) {
    const value = values.get(name);
    if (typeof value !== "string") continue;
    values.delete(name);
    return value;
  }
  return "";
}

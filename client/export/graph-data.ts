import type { GraphNode, GraphRelationship, PropertyValue } from "#model/graph.js";
import { displayedGraph, nodeName } from "../core/scene/derive.js";
import { entityTypeOf } from "../core/names/entity-type.js";
import { noteIdAt, type Notes } from "../core/notes/note.js";
import { typeColour } from "../core/look/palette.js";
import type { Words } from "../panels/messages/words.js";
import type { About } from "./about.js";
import { captionLines } from "./picture.js";
import type { ExportSubject } from "./format.js";

/** A node with how the canvas shows it. */
export interface ShownNode {
  readonly node: GraphNode;
  readonly name: string;
  /** `#rrggbb`. */
  readonly colour: string;
  /** Where it stands, y upwards, and its radius, in the measure of the layout; null where nothing is drawn. */
  readonly place: { readonly x: number; readonly y: number; readonly size: number } | null;
  /** What somebody noted on it. */
  readonly note: string | null;
}

/** A relationship with what somebody noted on it. */
export interface ShownRelationship {
  readonly relationship: GraphRelationship;
  readonly note: string | null;
}

export interface ShownGraph {
  readonly about: About;
  /** The same as lines of text, and the texts that stand on the canvas. */
  readonly description: string;
  readonly nodes: readonly ShownNode[];
  readonly relationships: readonly ShownRelationship[];
}

/** What is shown, for other programs: with places, sizes and colours as they are on the canvas in light colours. */
export function shownGraph({ state, shoot, about, words }: ExportSubject): ShownGraph {
  const { nodes, relationships } = displayedGraph(state);
  const noteOf = (kind: "node" | "relationship", { id }: { readonly id: string }) =>
    state.notes.get(noteIdAt(state.notes, { kind, id }))?.text ?? null;
  const looks = new Map(
    shoot({ extent: "whole", scheme: "light", isPlain: true })?.nodes.map(({ id, look }) => [
      id,
      { colour: look.color, size: look.size },
    ]),
  );
  return {
    about,
    description: [about.title, ...captionLines(about, words), ...textLines(state.notes, words)].join("\n"),
    relationships: relationships.map((relationship) => ({ relationship, note: noteOf("relationship", relationship) })),
    nodes: nodes.map((node) => {
      const [point, look] = [state.points.get(node.id), looks.get(node.id)];
      return {
        node,
        name: nodeName(node, words.language),
        colour: look?.colour ?? typeColour(entityTypeOf(node), "light"),
        place: point === undefined || look === undefined ? null : { x: point.x, y: point.y, size: look.size },
        note: noteOf("node", node),
      };
    }),
  };
}

function textLines(notes: Notes, { t }: Words): readonly string[] {
  return [...notes.values()].flatMap(({ text, at }) => (at.kind === "point" ? [t("export.text", { text })] : []));
}

/** A value as one text; lists are JSON, as in Mailuo's other exports. */
export function valueText(value: PropertyValue): string {
  return Array.isArray(value) ? JSON.stringify(value) : String(value);
}

/** The properties of a fact but for its key, which is its id. */
export function propertiesBesideId({ id, properties }: GraphNode | GraphRelationship): [string, PropertyValue][] {
  return Object.entries(properties).filter(([name, value]) => value !== null && !(name === "key" && value === id));
}

/** Red, green and blue, 0–255, of `#rrggbb`. */
export function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

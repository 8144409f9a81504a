import type { GraphRelationship } from "#model/graph.js";
import type { FactStatus } from "#model/ontology.js";
import type { Selection } from "../../core/scene/selection.js";
import type { Dataset } from "../../core/scene/dataset.js";
import { isRejected } from "../../core/corrections/rejected.js";
import { isMutual, nodeName } from "../../core/scene/derive.js";
import { isBundled } from "../../core/scene/parallels.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import {
  ACCENT,
  fadedColour,
  fadedColours,
  relationColour,
  RULE_COLOURS,
  statusColours,
  typeColour,
} from "../../core/look/palette.js";
import { lookAmong } from "./bundle-look.js";
import { iconOf } from "../programs/icon-atlas.js";
import type { NameTone } from "../marks/labels.js";
import { LINE_TYPES } from "../programs/line-types.js";
import type { EdgeLook, Look, NodeLook } from "./look.js";
import type { EdgeAttributes, NodeAttributes, Picture } from "../picture.js";
import { ruledEdge, ruledNode } from "./rule-styles.js";

/** Radius from which a node's name is shown even where it is faded. */
const LANDMARK = 8.5;
/** So few nodes may all have their names, small as they are. */
export const FEW = 40;

/** The selected thing with what is shown of its neighbourhood: a node, its edges and their ends; or an edge and its two ends. */
export function neighbourhoodOf(dataset: Dataset, selection: Selection | null, hidden: Look["hidden"]): Look["bright"] {
  if (selection === null) return null;
  const relationships = relationshipsOf(dataset, selection).filter(({ id }) => !hidden.has(id));
  const ends = relationships.flatMap(({ start, end }) => [start, end]);
  const nodes = new Set(selection.kind === "node" ? [selection.id, ...ends] : ends);
  // What is selected may be hidden or lie beyond the canvas: then nothing on it is more worth seeing than the rest.
  if (![...nodes].some((id) => dataset.nodes.has(id) && !hidden.has(id))) return null;
  return { nodes, edges: new Set(relationships.map(({ id }) => id)) };
}

function relationshipsOf(dataset: Dataset, { kind, id }: Selection): readonly GraphRelationship[] {
  if (kind === "relationship") return [dataset.relationships.get(id) ?? []].flat();
  const found: GraphRelationship[] = [];
  for (const relationship of dataset.relationships.values()) {
    if (relationship.start === id || relationship.end === id) found.push(relationship);
  }
  return found;
}

export function nodeLook(id: string, attributes: NodeAttributes, look: Look): NodeLook {
  const { x, y, node } = attributes;
  const size = look.told.sizes?.get(id) ?? attributes.size;
  const type = entityTypeOf(node);
  const isBright = (look.bright === null || look.bright.nodes.has(id)) && !look.faded.has(id);
  const colour = look.told.colours?.get(id) ?? typeColour(type, look.scheme);
  const isChosen = isNode(look.selection, id);
  const plain: NodeLook = {
    x,
    y,
    size: isChosen ? size + 2 : size,
    color: isBright ? colour : fadedColour(colour, look.scheme, look.isStrong),
    // Landmarks keep their names, to find one's way by.
    label: isBright || size >= LANDMARK ? (look.names.get(id) ?? nodeName(node, look.language)) : null,
    hidden: look.hidden.has(id),
    highlighted: isChosen,
    forceLabel: isBright && (look.bright?.nodes.size ?? look.count) <= FEW,
    zIndex: isChosen ? 2 : Number(isBright),
    icon: iconOf(type),
    pinned: look.pinned.has(id),
  };
  const style = look.styles.get(id);
  return style === undefined
    ? plain
    : ruledNode(plain, style, { node, scheme: look.scheme, isStrong: look.isStrong, isBright });
}

/** The look as if nothing stood out: what does is drawn over that picture, see bright-layer.ts. */
export function calmLook(look: Look): Look {
  return { ...look, selection: null, hovered: null, bright: null };
}

/**
 * How a name is written. Landmarks keep theirs when something else stands out, to find one's way by; names were asked for
 * when the picture was last drawn, and what has gone since has none.
 */
export function nameTone(picture: Picture, id: string, { bright }: Pick<Look, "bright">): NameTone {
  if (!picture.hasNode(id)) return "none";
  if (bright?.nodes.has(id) !== false) return "full";
  return picture.getNodeAttribute(id, "size") >= LANDMARK ? "faded" : "none";
}

export function edgeLook(id: string, { relationship }: EdgeAttributes, look: Look): EdgeLook {
  const parallel = look.parallels.get(id);
  if (parallel === undefined) return lineLook(relationship, look);
  return lookAmong(parallel, {
    isBundled: isBundled(parallel, look.open),
    lookOf: (line) => lineLook(line, look),
    mixed: statusColours(look.scheme, look.isStrong).done,
  });
}

/** How a line looks by itself. */
function lineLook(relationship: GraphRelationship, look: Look): EdgeLook {
  const { id } = relationship;
  const isOut = isRejected(relationship);
  const status = isOut ? "planned" : statusFrom(relationship.properties["status"]);
  const isBright = (look.bright === null || look.bright.edges.has(id)) && !look.faded.has(id);
  const isChosen = isEdge(look.selection, id) || look.chosen.has(id);
  const isHovered = isEdge(look.hovered, id);
  const colour = lineColour(look, { type: relationship.type, status, isBright, isChosen: isChosen || isHovered });
  const plainThickness = isOut || relationship.properties["basis"] === "section" ? 1 : 1.6;
  const thickness = look.isStrong ? plainThickness + 0.6 : plainThickness;
  const plain: EdgeLook = {
    size: isChosen || isHovered ? thickness + 1.2 : thickness,
    color: colour,
    headColor: status === "problem" && isBright ? statusColours(look.scheme, look.isStrong).problem : colour,
    type: LINE_TYPES.straight,
    lane: 0,
    count: 1,
    pattern: isOut ? "dotted" : PATTERNS[status],
    arrow: !isMutual(relationship.type),
    hidden: look.hidden.has(id),
    zIndex: isChosen ? 2 : Number(isBright),
  };
  const style = look.styles.get(id);
  const isPlain = isBright && !isChosen && !isHovered;
  return style === undefined ? plain : ruledEdge(plain, style, look.scheme, isPlain);
}

const PATTERNS = { done: "solid", ongoing: "solid", planned: "dashed", problem: "dotted" } as const;

interface Line {
  readonly type: string;
  readonly status: FactStatus;
  readonly isBright: boolean;
  readonly isChosen: boolean;
}

function lineColour({ scheme, isStrong, lineColours }: Look, line: Line): string {
  if (line.isChosen) return ACCENT[scheme];
  if (!line.isBright) return fadedColours(scheme, isStrong).line;
  const relation = lineColours === "relation" ? relationColour(line.type) : undefined;
  if (relation !== undefined) return RULE_COLOURS[scheme][relation];
  return statusColours(scheme, isStrong)[line.status === "problem" ? "done" : line.status];
}

/** Relationships that are no facts have no status: they are drawn as what simply is. */
function statusFrom(value: unknown): FactStatus {
  return value === "ongoing" || value === "planned" || value === "problem" ? value : "done";
}

function isNode(selection: Selection | null, id: string): boolean {
  return selection?.kind === "node" && selection.id === id;
}

function isEdge(selection: Selection | null, id: string): boolean {
  return selection?.kind === "relationship" && selection.id === id;
}

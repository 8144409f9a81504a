import type { EdgeLook, NodeLook } from "../canvas/look/look.js";
import type { Shot, ShotEdge, ShotNode } from "../canvas/renderer/shot.js";
import { entity, fact } from "../core/fixture.js";
import { entityTypeOf } from "../core/names/entity-type.js";
import { typeColour } from "../core/look/palette.js";
import type { About } from "./about.js";
import type { MeasureText } from "./drawing.js";
import { usualWidth } from "./measure-text.js";

/** Builders for the tests of exports. */

export const measure: MeasureText = (text, { size }) => usualWidth(text, size);

export const ABOUT: About = {
  title: "西岸",
  date: "2026-11-26",
  address: "http://127.0.0.1:7010/#node=place:西岸",
  filters: ["2 个实体，1 条关系"],
  sources: ["工作报告（徐汇区，2014年）"],
  colours: [],
};

export function shotNode(
  node = entity("a"),
  given: Partial<Omit<ShotNode, "look">> & { readonly look?: Partial<NodeLook> } = {},
): ShotNode {
  const look: NodeLook = {
    x: 0,
    y: 0,
    size: 8,
    color: typeColour(entityTypeOf(node), "light"),
    label: node.id,
    hidden: false,
    highlighted: false,
    forceLabel: false,
    zIndex: 1,
    icon: -1,
    pinned: false,
    ...given.look,
  };
  return { id: node.id, x: 100, y: 100, radius: 8, node, isChosen: false, note: null, ...given, look };
}

export function shotEdge(start: ShotNode, end: ShotNode, look: Partial<EdgeLook> = {}): ShotEdge {
  const relationship = fact(`${start.id}${end.id}`, start.id, end.id);
  return {
    id: relationship.id,
    relationship,
    start,
    end,
    width: 1.6,
    bend: 0,
    relationships: [relationship],
    isNamed: false,
    note: null,
    look: {
      size: 1.6,
      color: "#64748b",
      headColor: "#64748b",
      type: "straight",
      lane: 0,
      count: 1,
      pattern: "solid",
      arrow: true,
      hidden: false,
      zIndex: 1,
      ...look,
    },
  };
}

export function shot(nodes: readonly ShotNode[], edges: readonly ShotEdge[] = [], over: Partial<Shot> = {}): Shot {
  return { width: 400, height: 300, scheme: "light", nodes, edges, headings: [], texts: [], names: new Map(), ...over };
}

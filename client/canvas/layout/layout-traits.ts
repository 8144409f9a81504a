import { ENTITY_TYPES } from "#model/entity-types.js";
import type { GraphNode } from "#model/graph.js";
import type { EntityType } from "#model/ontology.js";
import { entityTypeOf } from "../../core/names/entity-type.js";
import type { Grouping, LayoutChoice } from "../../core/look/layout-choice.js";
import type { Dataset } from "../../core/scene/dataset.js";
import { adjacencyOf, byDegree, stepsFrom } from "../../layouts/adjacency.js";
import type { LayoutTraits } from "../../layouts/layout.js";

/** So far away from a place or department one still belongs to it, in relationships. */
const BELONGING = 2;

/** What layouts go by, of these nodes in their order. */
export function traitsOf(
  ids: readonly string[],
  dataset: Dataset,
  { layout, years }: { readonly layout: LayoutChoice; readonly years: ReadonlyMap<string, number> },
): LayoutTraits {
  const nodes = ids.map((id) => dataset.nodes.get(id));
  const centres = new Set(layout.kind === "radial" ? layout.centres : []);
  return {
    centres: Uint32Array.from(ids.flatMap((id, index) => (centres.has(id) ? [index] : []))),
    types: typesOf(nodes),
    groups: layout.kind === "grouped" ? groupsOf(ids, dataset, layout.by) : new Uint32Array(ids.length),
    years: firstYears(ids, dataset, years),
    coordinates: coordinatesOf(nodes),
  };
}

/** Nodes that are no entities come behind all types. */
function typesOf(nodes: readonly (GraphNode | undefined)[]): Uint8Array {
  return Uint8Array.from(nodes, (node) => {
    const type = node && entityTypeOf(node);
    return type === undefined ? ENTITY_TYPES.length : ENTITY_TYPES.indexOf(type);
  });
}

const GROUPED_BY = { place: "Place", department: "Department" } as const satisfies Record<
  Exclude<Grouping, "type">,
  EntityType
>;

/** By type; or by which place or department is nearest, the better linked one where two are. */
function groupsOf(ids: readonly string[], dataset: Dataset, by: Grouping): Uint32Array {
  const nodes = ids.map((id) => dataset.nodes.get(id));
  if (by === "type") return Uint32Array.from(typesOf(nodes));
  const indices = new Map(ids.map((id, index) => [id, index]));
  const edges = [...dataset.relationships.values()].flatMap(({ start, end }) => {
    const [one, other] = [indices.get(start), indices.get(end)];
    return one === undefined || other === undefined ? [] : [one, other];
  });
  const adjacency = adjacencyOf(ids.length, Uint32Array.from(edges));
  const heads = nodes.flatMap((node, index) => (node && entityTypeOf(node) === GROUPED_BY[by] ? [index] : []));
  const { steps, parents, reached } = stepsFrom(adjacency, byDegree(adjacency, heads));
  const nobodys = ids.length;
  const groups = new Uint32Array(ids.length).fill(nobodys);
  for (const node of reached) {
    const parent = parents[node] ?? -1;
    if (parent === -1) groups[node] = node;
    else if ((steps[node] ?? 0) <= BELONGING) groups[node] = groups[parent] ?? nobodys;
  }
  return groups;
}

function firstYears(ids: readonly string[], dataset: Dataset, years: ReadonlyMap<string, number>): Uint16Array {
  const first = new Map<string, number>();
  const note = (id: string, year: unknown) => {
    if (typeof year === "number") first.set(id, Math.min(first.get(id) ?? Infinity, year));
  };
  for (const [id, { properties }] of dataset.nodes) note(id, properties["year"]);
  for (const { start, end, properties } of dataset.relationships.values()) {
    const { document } = properties;
    const year = typeof document === "string" ? years.get(document) : undefined;
    for (const id of [start, end]) note(id, year);
  }
  return Uint16Array.from(ids, (id) => first.get(id) ?? 0);
}

/** Longitude and latitude of each; a district whose own nobody knows lies where its city does, or else its province, as far as these are there. */
function coordinatesOf(nodes: readonly (GraphNode | undefined)[]): Float64Array {
  const own = nodes.map((node) => [coordinate(node, "lon"), coordinate(node, "lat")] as const);
  const byCode = new Map(
    nodes.flatMap((node, index) => {
      const point = own[index];
      const code = codeOf(node);
      return code === undefined || point === undefined || point.some(Number.isNaN) ? [] : [[code, point] as const];
    }),
  );
  return Float64Array.from(
    own.flatMap((point, index) => {
      const code = codeOf(nodes[index]);
      if (code === undefined || !point.some(Number.isNaN)) return point;
      return byCode.get(`${code.slice(0, 4)}00`) ?? byCode.get(`${code.slice(0, 2)}0000`) ?? point;
    }),
  );
}

function coordinate(node: GraphNode | undefined, axis: "lat" | "lon"): number {
  const value = node?.properties[axis];
  return typeof value === "number" ? value : NaN;
}

/** `320102`: two digits each for province, city and district. */
function codeOf(node: GraphNode | undefined): string | undefined {
  const code = node?.properties["code"];
  return typeof code === "string" && /^\d{6}$/u.test(code) ? code : undefined;
}

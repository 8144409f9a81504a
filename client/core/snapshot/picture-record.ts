import type { GraphNode, GraphRelationship, Subgraph } from "#model/graph.js";
import { isRejected } from "../corrections/rejected.js";
import { entityTypeOf } from "../names/entity-type.js";
import type { Scene } from "../scene/scene.js";
import type { Point } from "../scene/geometry.js";
import type { PictureRecord } from "./scene-record.js";

type Picture = Pick<Scene, "dataset" | "points" | "extent" | "expansions">;

const FACT = "fact:";

export function recordFromPicture({ dataset, points, extent, expansions }: Picture): PictureRecord {
  const nodes = [...dataset.nodes.values()];
  const entities = nodes.filter(isKeptInStore);
  const others = nodes.filter((node) => !isKeptInStore(node));
  // What is no fact, or ends beyond the canvas, is not seen, and not found again between what is on it.
  const isHere = (relationship: GraphRelationship) =>
    dataset.nodes.has(relationship.start) && dataset.nodes.has(relationship.end) && !isRejected(relationship);
  const relationships = [...dataset.relationships.values()].filter(isHere);
  const links = relationships.filter(({ id }) => !id.startsWith(FACT));
  const facts = relationships.flatMap(({ id }) => (id.startsWith(FACT) ? [id] : []));
  const places = new Map(entities.map(({ id }, index) => [id, index]));
  const placeOf = (id: string | null) => (id === null ? undefined : places.get(id));
  const placedAt = (id: string): [number | null, number | null] => {
    const point = points.get(id);
    return point === undefined ? [null, null] : [point.x, point.y];
  };
  const joined = facts.flatMap((id, index): [number, number][] => {
    const from = placeOf(dataset.origins.get(id) ?? null);
    return from === undefined ? [] : [[index, from]];
  });
  return {
    entities: entities.map(({ id }) => [id, ...placedAt(id)]),
    facts: facts.map((id) => id.slice(FACT.length)),
    ...(others.length + links.length > 0 && {
      loose: {
        nodes: others.map(({ id, labels, properties }) => ({ id, labels, properties })),
        points: others.map(({ id }) => placedAt(id)),
        relationships: links.map(({ id, type, start, end, properties }) => ({ id, type, start, end, properties })),
      },
    }),
    origins: [...dataset.origins].flatMap(([id, origin]): [number, number][] => {
      const [place, from] = [placeOf(id), placeOf(origin)];
      return place === undefined || from === undefined ? [] : [[place, from]];
    }),
    ...(joined.length > 0 && { joined }),
    expansions: [...expansions].flatMap(([id, { shown, total }]): [number, number, number][] => {
      const place = placeOf(id);
      return place === undefined ? [] : [[place, shown, total]];
    }),
    extent: extent === null ? null : { x: [...extent.x], y: [...extent.y] },
  };
}

export interface RestoredPicture extends Picture {
  readonly missing: Missing;
}

/** What a link or a saved view speaks of and the store no longer holds. */
export interface Missing {
  readonly entities: readonly string[];
  readonly facts: number;
}

/** The picture of a record, from what the store holds now of it. */
export function pictureFromRecord(record: PictureRecord, found: Subgraph): RestoredPicture {
  const held = new Map(found.nodes.map((node) => [node.id, node]));
  const facts = new Map(found.relationships.map((fact) => [fact.id, fact]));
  const keys = record.entities.map(([key]) => key);
  const loose = record.loose ?? { nodes: [], points: [], relationships: [] };
  const nodes: readonly GraphNode[] = [...keys.flatMap((key) => held.get(key) ?? []), ...loose.nodes];
  const wanted = record.facts.map((key) => facts.get(`${FACT}${key}`));
  const links: readonly GraphRelationship[] = [...wanted.flatMap((fact) => fact ?? []), ...loose.relationships];
  const points = new Map<string, Point>([
    ...record.entities.flatMap(([key, ...place]) => entryFrom(key, place)),
    ...loose.nodes.flatMap(({ id }, index) => entryFrom(id, loose.points[index])),
  ]);
  const here = new Set(nodes.map(({ id }) => id));
  const origins = new Map(record.origins.map(([place, from]) => [keys[place], keys[from]]));
  const originOf = (id: string) => {
    const origin = origins.get(id);
    return origin !== undefined && here.has(origin) ? origin : null;
  };
  const joined = (record.joined ?? []).flatMap(([place, from]) => {
    const [fact, origin] = [wanted[place], keys[from]];
    return fact === undefined || origin === undefined || !here.has(origin) ? [] : [[fact.id, origin] as const];
  });
  return {
    dataset: {
      nodes: new Map(nodes.map((node) => [node.id, node])),
      relationships: new Map(links.map((link) => [link.id, link])),
      origins: new Map([...nodes.map(({ id }) => [id, originOf(id)] as const), ...joined]),
    },
    points: new Map([...points].filter(([id]) => here.has(id))),
    extent: record.extent,
    expansions: new Map(
      record.expansions.flatMap(([place, shown, total]) => {
        const key = keys[place];
        return key !== undefined && here.has(key) ? [[key, { shown, total }] as const] : [];
      }),
    ),
    missing: {
      entities: keys.filter((key) => !here.has(key)),
      facts: wanted.filter((fact) => fact === undefined).length,
    },
  };
}

/** Only entities are found again by their keys; what another database holds beside them is not Mailuo's to ask for. */
function isKeptInStore(node: GraphNode): boolean {
  return entityTypeOf(node) !== undefined && !node.id.startsWith("element:");
}

/** None where it had no place: the canvas finds one. */
function entryFrom(
  id: string,
  [x, y]: readonly (number | null | undefined)[] = [],
): readonly (readonly [string, Point])[] {
  return typeof x === "number" && typeof y === "number" ? [[id, { x, y }]] : [];
}

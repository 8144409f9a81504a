import neo4j, { type Node, type Path, type Point, type Relationship } from "neo4j-driver";
import {
  nodeId,
  relationshipId,
  type GraphNode,
  type GraphRelationship,
  type PropertyValue,
  type Subgraph,
} from "#model/graph.js";
import { PROVENANCE_LABELS } from "#model/ontology.js";
import type { Cell, ParamValue, Params } from "#model/query.js";
import { floatText, isPlainNumber, mapCell, typed } from "../typed-cells.js";

type Rows = readonly (readonly unknown[])[];

/** Every node and relationship that rows hold, each once, in the order met, by element id. */
export interface Elements {
  readonly nodes: ReadonlyMap<string, Node>;
  readonly relationships: ReadonlyMap<string, Relationship>;
}

export function elementsOf(rows: Rows): Elements {
  const nodes = new Map<string, Node>();
  const relationships = new Map<string, Relationship>();
  const visitor: Visitor = {
    node: (node) => nodes.set(node.elementId, node),
    relationship: (one) => relationships.set(one.elementId, one),
  };
  for (const row of rows) for (const value of row) visitElements(value, visitor);
  return { nodes, relationships };
}

/** Element ids of the nodes at the ends of relationships that the rows hold without the nodes themselves. */
export function unknownEnds({ nodes, relationships }: Elements): readonly string[] {
  const ends = new Set<string>();
  for (const { startNodeElementId, endNodeElementId } of relationships.values()) {
    ends.add(startNodeElementId).add(endNodeElementId);
  }
  return [...ends].filter((end) => !nodes.has(end));
}

export interface TableOptions {
  /** The ids of the nodes at unknown ends by element id. */
  readonly ids: ReadonlyMap<string, string>;
  readonly typedNumbers?: boolean;
}

/** The rows as cells, and the nodes and relationships that they hold. */
export function tableFrom(
  rows: Rows,
  elements: Elements,
  { ids, typedNumbers = false }: TableOptions,
): { readonly rows: Cell[][]; readonly graph: Subgraph } {
  const endOf = (element: string): string => {
    const node = elements.nodes.get(element);
    return node === undefined ? (ids.get(element) ?? `element:${element}`) : idOfNode(node);
  };
  const nodes = new Map<string, GraphNode>();
  for (const node of elements.nodes.values()) nodes.set(idOfNode(node), graphNode(node));
  const relationships = new Map<string, GraphRelationship>();
  const relationshipIds = new Map<string, string>();
  for (const [element, one] of elements.relationships) {
    const relationship = graphRelationship(one, endOf);
    relationships.set(relationship.id, relationship);
    relationshipIds.set(element, relationship.id);
  }
  const naming = { relationshipIds, typedNumbers };
  return {
    rows: rows.map((row) => row.map((value) => cellFrom(value, naming))),
    graph: { nodes: [...nodes.values()], relationships: [...relationships.values()] },
  };
}

/** Plain parameters, as our own queries take them. Whole numbers are sent as integers, as `LIMIT $limit` and `list[$index]` need them. */
export function driverParams(params: Params): Record<string, unknown> {
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, driverValue(value)]));
}

function driverValue(value: ParamValue): unknown {
  if (typeof value === "number") return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (value === null || typeof value !== "object") return value;
  return isList(value) ? value.map(driverValue) : driverParams(value);
}

function isList(value: object): value is readonly ParamValue[] {
  return Array.isArray(value);
}

/** A value of a row without nodes or relationships, as plain JSON. */
export function plainValue(value: unknown): Cell {
  return cellFrom(value, PLAIN);
}

interface Naming {
  /** By element id. */
  readonly relationshipIds: ReadonlyMap<string, string>;
  readonly typedNumbers: boolean;
}

const PLAIN: Naming = { relationshipIds: new Map(), typedNumbers: false };

interface Visitor {
  node(node: Node): void;
  relationship(relationship: Relationship): void;
}

function visitElements(value: unknown, visitor: Visitor): void {
  if (value === null || typeof value !== "object") return;
  if (neo4j.isNode(value)) visitor.node(value);
  else if (neo4j.isRelationship(value)) visitor.relationship(value);
  else if (neo4j.isPath(value)) {
    for (const node of pathNodes(value)) visitor.node(node);
    for (const segment of value.segments) visitor.relationship(segment.relationship);
  } else if (Array.isArray(value)) {
    for (const item of value) visitElements(item, visitor);
  } else if (isPlain(value)) {
    for (const item of Object.values(value)) visitElements(item, visitor);
  }
}

function pathNodes(path: Path): readonly Node[] {
  return [path.start, ...path.segments.map((segment) => segment.end)];
}

function idOfNode({ elementId, labels, properties }: Node): string {
  return idOf(elementId, labels, properties["key"]);
}

/** Others may call properties of theirs `key` too, and give several nodes one value, or that of an entity. */
export function idOf(elementId: string, labels: readonly string[], key: unknown): string {
  const isOurs = labels.some((label) => OWN_LABELS.has(label));
  return isOurs && typeof key === "string" ? nodeId(labels, key) : `element:${elementId}`;
}

const OWN_LABELS: ReadonlySet<string> = new Set([...PROVENANCE_LABELS, "Entity", "Observation", "Correction"]);

function graphNode(node: Node): GraphNode {
  return { id: idOfNode(node), labels: node.labels, properties: propertiesFrom(node.properties) };
}

function graphRelationship(one: Relationship, endOf: (element: string) => string): GraphRelationship {
  const properties = propertiesFrom(one.properties);
  const start = endOf(one.startNodeElementId);
  const end = endOf(one.endNodeElementId);
  return { id: relationshipId(one.type, start, end, properties), type: one.type, start, end, properties };
}

/** Sorted by name: Neo4j gives them in any order. */
function propertiesFrom(values: Readonly<Record<string, unknown>>): Record<string, PropertyValue> {
  const names = Object.keys(values).toSorted();
  return Object.fromEntries(names.map((name) => [name, propertyFrom(values[name])]));
}

function propertyFrom(value: unknown): PropertyValue {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map(scalarFrom) : scalarFrom(value);
}

function scalarFrom(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "boolean") return value;
  const cell = cellFrom(value, PLAIN);
  if (typeof cell === "number" || typeof cell === "string") return cell;
  const special = specialFrom(value);
  return special === null ? JSON.stringify(cell) : special.value;
}

function cellFrom(value: unknown, naming: Naming): Cell {
  const { relationshipIds, typedNumbers } = naming;
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number")
    return isPlainNumber(value) && !typedNumbers ? value : typed("Float", floatText(value));
  if (neo4j.isInt(value))
    return value.inSafeRange() && !typedNumbers ? value.toNumber() : typed("Integer", value.toString());
  if (neo4j.isNode(value)) return { $ref: "node", id: idOfNode(value) };
  if (neo4j.isRelationship(value)) return { $ref: "relationship", id: relationshipIds.get(value.elementId) ?? "" };
  if (neo4j.isPath(value)) return pathCell(value, naming);
  const special = specialFrom(value);
  if (special !== null) return typed(special.type, special.value);
  if (Array.isArray(value)) return value.map((item) => cellFrom(item, naming));
  const fields = Object.entries(Object(value)).map(([name, item]) => [name, cellFrom(item, naming)] as const);
  return mapCell(Object.fromEntries(fields));
}

function pathCell(path: Path, { relationshipIds }: Naming): Cell {
  return {
    $ref: "path",
    nodes: pathNodes(path).map(idOfNode),
    relationships: path.segments.map((segment) => relationshipIds.get(segment.relationship.elementId) ?? ""),
  };
}

/** What JSON cannot say, by the name of its type in Cypher. */
function specialFrom(value: unknown): { readonly type: string; readonly value: string } | null {
  if (typeof value !== "object" || value === null) return null;
  if (neo4j.isInt(value)) return { type: "Integer", value: value.toString() };
  if (neo4j.isDate(value)) return { type: "Date", value: value.toString() };
  if (neo4j.isDateTime(value)) {
    const hasZone = value.timeZoneId !== undefined && value.timeZoneId !== null;
    return { type: hasZone ? "ZonedDateTime" : "OffsetDateTime", value: value.toString() };
  }
  if (neo4j.isLocalDateTime(value)) return { type: "LocalDateTime", value: value.toString() };
  if (neo4j.isTime(value)) return { type: "Time", value: value.toString() };
  if (neo4j.isLocalTime(value)) return { type: "LocalTime", value: value.toString() };
  // The driver writes a T also where no time follows, which ISO 8601 and Cypher do not know.
  if (neo4j.isDuration(value)) return { type: "Duration", value: value.toString().replace(/T$/u, "") };
  if (neo4j.isPoint(value)) return { type: "Point", value: pointText(value) };
  if (ArrayBuffer.isView(value)) return { type: "Base64", value: base64(value) };
  return isPlain(value) || Array.isArray(value) ? null : { type: value.constructor.name, value: JSON.stringify(value) };
}

/** As the Query API of Neo4j writes it: `SRID=4326;POINT (121.4 31.2)`. */
function pointText({ srid, x, y, z }: Point): string {
  const place = z === undefined ? `POINT (${String(x)} ${String(y)})` : `POINT Z (${String(x)} ${String(y)} ${z})`;
  return `SRID=${String(srid)};${place}`;
}

function base64(bytes: ArrayBufferView): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

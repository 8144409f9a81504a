/* oxlint-disable eslint/no-underscore-dangle -- the engine names its fields so */
import {
  nodeId,
  relationshipId,
  type GraphNode,
  type GraphRelationship,
  type Properties,
  type PropertyValue,
  type Subgraph,
} from "#model/graph.js";
import type { Cell } from "#model/query.js";
import { floatText, isPlainNumber, mapCell, typed } from "../typed-cells.js";

type Rows = readonly (readonly unknown[])[];
type Fields = Readonly<Record<string, unknown>>;

interface EngineNode extends Fields {
  readonly _id: number;
  readonly _labels: readonly string[];
}
interface EngineRelationship extends Fields {
  readonly _id: number;
  readonly _type: string;
  readonly _source: number;
  readonly _target: number;
}
interface EnginePath {
  readonly nodes: readonly EngineNode[];
  readonly edges: readonly EngineRelationship[];
}

/** Engine ids of the nodes at the ends of relationships that the rows hold without the nodes themselves. */
export function unknownEnds(rows: Rows): readonly number[] {
  const { nodes, relationships } = elementsOf(rows);
  const ends = [...relationships.values()].flatMap((one) => [one._source, one._target]);
  return [...new Set(ends)].filter((end) => !nodes.has(end));
}

/**
 * The rows as cells, and every node and relationship they hold, each once, in the order met. `ends` gives the ids, as the answer
 * names them, of the nodes at unknown ends by engine id.
 */
export function tableFromRows(
  rows: Rows,
  ends: ReadonlyMap<number, string>,
): { readonly rows: readonly (readonly Cell[])[]; readonly graph: Subgraph } {
  const { nodes, relationships } = elementsOf(rows);
  const idOf = (engineId: number): string => {
    const node = nodes.get(engineId);
    return node === undefined ? (ends.get(engineId) ?? `element:${engineId}`) : idFrom(node._labels, node, engineId);
  };
  const graph = {
    nodes: [...nodes.values()].map((node) => graphNode(node, idOf)),
    relationships: [...relationships.values()].map((one) => graphRelationship(one, idOf)),
  };
  return { rows: rows.map((row) => row.map((value) => cellFrom(value, idOf))), graph };
}

/** The id that an answer gives a node: by its key, else by the engine's id. */
export function idFrom(labels: readonly string[], properties: Fields, engineId: number): string {
  const key = properties["key"];
  return typeof key === "string" ? nodeId(labels, key) : `element:${engineId}`;
}

interface Elements {
  readonly nodes: ReadonlyMap<number, EngineNode>;
  readonly relationships: ReadonlyMap<number, EngineRelationship>;
}

function elementsOf(rows: Rows): Elements {
  const nodes = new Map<number, EngineNode>();
  const relationships = new Map<number, EngineRelationship>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (isNode(value)) nodes.set(value._id, value);
    else if (isRelationship(value)) relationships.set(value._id, value);
    else for (const item of Object.values(value)) visit(item);
  };
  visit(rows);
  return { nodes, relationships };
}

function graphNode(node: EngineNode, idOf: (engineId: number) => string): GraphNode {
  return { id: idOf(node._id), labels: [...node._labels], properties: propertiesOf(node) };
}

function graphRelationship(one: EngineRelationship, idOf: (engineId: number) => string): GraphRelationship {
  const properties = propertiesOf(one);
  const start = idOf(one._source);
  const end = idOf(one._target);
  return { id: relationshipId(one._type, start, end, properties), type: one._type, start, end, properties };
}

const ENGINE_FIELDS = new Set(["_id", "_labels", "_type", "_source", "_target"]);

function propertiesOf(element: Fields): Properties {
  const own = Object.entries(element).filter(([name]) => !ENGINE_FIELDS.has(name));
  return Object.fromEntries(own.map(([name, value]) => [name, propertyFrom(value)]));
}

function propertyFrom(value: unknown): PropertyValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value === "bigint") return value.toString();
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value))
    return value.map(propertyFrom).map((item) => (isScalar(item) ? item : JSON.stringify(item)));
  return JSON.stringify(value);
}

function isScalar(value: PropertyValue): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function cellFrom(value: unknown, idOf: (engineId: number) => string): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return isPlainNumber(value) ? value : typed("Float", floatText(value));
  if (typeof value === "bigint") return typed("Integer", value.toString());
  if (value instanceof Date) return typed("LocalDateTime", value.toISOString().slice(0, -1));
  if (value instanceof Uint8Array) return typed("Base64", Buffer.from(value).toString("base64"));
  if (value instanceof Float32Array) return [...value];
  if (Array.isArray(value)) return value.map((item) => cellFrom(item, idOf));
  if (typeof value !== "object") return null;
  if (isNode(value)) return { $ref: "node", id: idOf(value._id) };
  if (isRelationship(value)) return { $ref: "relationship", id: graphRelationship(value, idOf).id };
  if (isPath(value)) {
    const relationships = value.edges.map((one) => graphRelationship(one, idOf).id);
    return { $ref: "path", nodes: value.nodes.map((node) => idOf(node._id)), relationships };
  }
  if ("$decimal" in value && typeof value.$decimal === "string") return typed("Decimal", value.$decimal);
  return mapCell(Object.fromEntries(Object.entries(value).map(([name, item]) => [name, cellFrom(item, idOf)])));
}

function isNode(value: object): value is EngineNode {
  return "_id" in value && typeof value._id === "number" && "_labels" in value && Array.isArray(value._labels);
}

function isRelationship(value: object): value is EngineRelationship {
  return (
    "_id" in value &&
    typeof value._id === "number" &&
    "_type" in value &&
    typeof value._type === "string" &&
    "_source" in value &&
    typeof value._source === "number" &&
    "_target" in value &&
    typeof value._target === "number"
  );
}

function isPath(value: object): value is EnginePath {
  return (
    Object.keys(value).length === 2 &&
    "nodes" in value &&
    "edges" in value &&
    Array.isArray(value.nodes) &&
    Array.isArray(value.edges) &&
    value.nodes.length === value.edges.length + 1
  );
}

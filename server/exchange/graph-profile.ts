import type { GraphNode, GraphRelationship, Properties, PropertyValue } from "#model/graph.js";
import { compareCodePoints } from "#model/text-order.js";

/** What a value is; whole numbers up to 2^53 are `integer`. An empty list may be of any kind; `mixed[]` holds scalars of several kinds. */
export type ValueKind = "boolean" | "integer" | "double" | "string" | ListKind;
type ListKind = "boolean[]" | "integer[]" | "double[]" | "string[]" | "empty[]" | "mixed[]";

/** The kinds met of each property, by name. */
export type PropertyKinds = ReadonlyMap<string, ReadonlySet<ValueKind>>;

export interface GroupProfile {
  readonly labels: readonly string[];
  readonly count: number;
  readonly kinds: PropertyKinds;
}

/** What formats that declare their columns need to know before the first node. */
export interface GraphProfile {
  /** By the group's name, `Entity:Place`, in order. */
  readonly nodes: ReadonlyMap<string, GroupProfile>;
  /** By type, in order. */
  readonly relationships: ReadonlyMap<string, GroupProfile>;
  /** Whether an element of a list has `;`, which parts elements in CSV files, or else U+001F does. */
  readonly hasSemicolonInList: boolean;
  readonly hasUnitSeparatorInList: boolean;
  /** Whether there is text that UTF-8 cannot hold: half a surrogate pair. */
  readonly hasBrokenText: boolean;
  /** Whether a list holds nothing but one empty text, which a CSV file cannot tell from an empty list. */
  readonly hasEmptyTextInList: boolean;
}

/** Labels as the name of a group of nodes: `Entity:Place`. */
export function groupOfNode({ labels }: GraphNode): string {
  return labels.join(":");
}

/** Builds a profile while a graph goes by. */
export function createProfile() {
  const nodes = new Map<string, Group>();
  const relationships = new Map<string, Group>();
  const traits: Traits = {
    hasSemicolonInList: false,
    hasUnitSeparatorInList: false,
    hasBrokenText: false,
    hasEmptyTextInList: false,
  };
  const add = (groups: Map<string, Group>, name: string, labels: readonly string[], properties: Properties): void => {
    const group = groups.get(name) ?? { labels, count: 0, kinds: new Map<string, Set<ValueKind>>() };
    groups.set(name, group);
    group.count += 1;
    for (const [property, value] of Object.entries(properties)) {
      const kinds = group.kinds.get(property) ?? new Set<ValueKind>();
      group.kinds.set(property, kinds);
      kinds.add(kindOfValue(value));
      noteTraits(value, traits);
    }
  };
  return {
    addNodes(page: readonly GraphNode[]): void {
      for (const node of page) add(nodes, groupOfNode(node), node.labels, node.properties);
    },
    addRelationships(page: readonly GraphRelationship[]): void {
      for (const { type, properties } of page) add(relationships, type, [type], properties);
    },
    get profile(): GraphProfile {
      return { nodes: groupsInOrder(nodes), relationships: groupsInOrder(relationships), ...traits };
    },
  };
}

interface Group {
  readonly labels: readonly string[];
  count: number;
  readonly kinds: Map<string, Set<ValueKind>>;
}

interface Traits {
  hasSemicolonInList: boolean;
  hasUnitSeparatorInList: boolean;
  hasBrokenText: boolean;
  hasEmptyTextInList: boolean;
}

const LONE_SURROGATE = /\p{Cs}/u;

function noteTraits(value: PropertyValue, traits: Traits): void {
  if (typeof value === "string") {
    if (LONE_SURROGATE.test(value)) traits.hasBrokenText = true;
  } else if (Array.isArray(value)) {
    if (value.length === 1 && value[0] === "") traits.hasEmptyTextInList = true;
    for (const item of value) {
      noteTraits(item, traits);
      if (typeof item !== "string") continue;
      if (item.includes(";")) traits.hasSemicolonInList = true;
      if (item.includes("\u001F")) traits.hasUnitSeparatorInList = true;
    }
  }
}

function groupsInOrder(groups: ReadonlyMap<string, Group>): ReadonlyMap<string, GroupProfile> {
  const ordered = inOrder(groups);
  return new Map([...ordered].map(([name, group]) => [name, { ...group, kinds: inOrder(group.kinds) }]));
}

function inOrder<Value>(groups: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  return new Map([...groups].toSorted(([a], [b]) => compareCodePoints(a, b)));
}

export function kindOfValue(value: PropertyValue): ValueKind {
  if (Array.isArray(value)) {
    const [kind, ...others] = settledKinds(new Set(value.map(kindOfScalar)));
    if (kind === undefined) return "empty[]";
    return others.length > 0 ? "mixed[]" : `${kind}[]`;
  }
  return kindOfScalar(value);
}

type ScalarKind = "boolean" | "integer" | "double" | "string";

function kindOfScalar(value: string | number | boolean | null): ScalarKind {
  if (typeof value === "boolean") return "boolean";
  if (typeof value === "number") return Number.isSafeInteger(value) ? "integer" : "double";
  return "string";
}

function settledKinds(kinds: ReadonlySet<ScalarKind>): readonly ScalarKind[] {
  return kinds.has("double") ? [...kinds].filter((kind) => kind !== "integer") : [...kinds];
}

/** Kinds that columns must be declared as to hold all of these: whole numbers go with broken ones, empty lists with any. In order. */
export function declaredKinds(kinds: ReadonlySet<ValueKind>): readonly ValueKind[] {
  const declared = new Set([...kinds].map((kind) => declaredKind(kind, kinds)));
  return [...declared].toSorted(compareCodePoints);
}

/** The column, of those that `declaredKinds` gives for the property, that holds a value of the kind. */
export function declaredKind(kind: ValueKind, kinds: ReadonlySet<ValueKind>): ValueKind {
  if (kind === "integer") return kinds.has("double") ? "double" : "integer";
  if (kind === "integer[]") return kinds.has("double[]") ? "double[]" : "integer[]";
  if (kind === "empty[]") return LIST_KINDS.find((other) => kinds.has(other)) ?? "string[]";
  return kind;
}

const LIST_KINDS: readonly ListKind[] = ["string[]", "double[]", "integer[]", "boolean[]", "mixed[]"];

/** The kinds of several groups together. */
export function mergedKinds(groups: Iterable<GroupProfile>): PropertyKinds {
  const merged = new Map<string, Set<ValueKind>>();
  for (const { kinds } of groups) {
    for (const [name, ofGroup] of kinds) merged.set(name, new Set([...(merged.get(name) ?? []), ...ofGroup]));
  }
  return inOrder(merged);
}

/** How many nodes or relationships there are. */
export function totalOf(groups: ReadonlyMap<string, GroupProfile>): number {
  return [...groups.values()].reduce((sum, { count }) => sum + count, 0);
}

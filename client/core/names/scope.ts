import type { GraphNode } from "#model/graph.js";
import type { Dataset } from "../scene/dataset.js";
import { nodeName } from "../scene/derive.js";
import type { Language } from "../session/preferences.js";
import { rememberLast, SEVERAL_TABS } from "../remember-last.js";

/** Whose an entity is, and of which year where it is one of that year alone: 南昌市 2012; null where it is everyone's. */
export function scopeOf({ id, properties: { scope, name } }: GraphNode): string | null {
  if (typeof scope === "string" && scope !== "") return scope.split("/").join(" ");
  // What came with its name alone, as the nodes of a path.
  return typeof name === "string" && id.endsWith(`/${name}`) ? scopeInKey(id, name) : null;
}

/** Likewise of one whose node is not at hand: its key is its type, its scope, and its name. */
export function scopeInKey(key: string, name: string): string | null {
  const parts = key.slice(key.indexOf(":") + 1).split("/");
  return parts.slice(0, -name.split("/").length).join(" ") || null;
}

/** By their ids the scopes that tell these apart: none where all have the same. */
export function tellingScopes(nodes: readonly GraphNode[]): ReadonlyMap<string, string> {
  const scopes = nodes.map((node) => ({ id: node.id, scope: scopeOf(node) }));
  if (new Set(scopes.map(({ scope }) => scope)).size < 2) return new Map();
  return new Map(scopes.flatMap(({ id, scope }) => (scope === null ? [] : [[id, scope] as const])));
}

/** What each of these is called; of one name, those that have it with their scopes: 轨道交通（南昌市 2012）, 轨道交通（佛山市 2017）. */
export function namesApart(nodes: Iterable<GraphNode>, language: Language): ReadonlyMap<string, string> {
  const namesakes = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    const name = nodeName(node, language);
    const known = namesakes.get(name);
    if (known === undefined) namesakes.set(name, [node]);
    else known.push(node);
  }
  const names = new Map<string, string>();
  for (const [name, of] of namesakes) {
    const scopes = of.length > 1 ? tellingScopes(of) : NONE;
    for (const { id } of of) names.set(id, withScope(name, scopes.get(id), language));
  }
  return names;
}

/** What all that is on the canvas is called, hidden or not. The same map while nothing changes. */
export function namesOnCanvas({ nodes }: Pick<Dataset, "nodes">, language: Language): ReadonlyMap<string, string> {
  return loadedNames(nodes, language);
}

/** What is told of the canvas and beside it is called: of one name, each with its scope. */
export function namesBeside(
  { nodes }: Pick<Dataset, "nodes">,
  told: readonly GraphNode[],
  language: Language,
): ReadonlyMap<string, string> {
  const beside = told.filter(({ id }) => !nodes.has(id));
  if (beside.length === 0) return loadedNames(nodes, language);
  return namesApart(new Map([...nodes.values(), ...beside].map((node) => [node.id, node])).values(), language);
}

const loadedNames = rememberLast(
  (nodes: Dataset["nodes"], language: Language) => namesApart(nodes.values(), language),
  SEVERAL_TABS,
);

const NONE: ReadonlyMap<string, string> = new Map();

/** A name with what tells it apart. */
export function withScope(name: string, scope: string | undefined, language: Language): string {
  if (scope === undefined) return name;
  return language === "en" ? `${name} (${scope})` : `${name}（${scope}）`;
}

import { ENTITY_TYPES } from "#model/entity-types.js";
import type { GraphNode, GraphRelationship } from "#model/graph.js";
import type { EntityType } from "#model/ontology.js";
import { isRejected } from "../corrections/rejected.js";
import { entityTypeOf } from "../names/entity-type.js";
import { graphContext } from "../fields/graph-context.js";
import { applyFilters, type Filtered, type Shown } from "../filters/apply-filters.js";
import { valueOf } from "../loadable.js";
import { type Parallels, parallelsOf } from "./parallels.js";
import { rememberLast, SEVERAL_TABS } from "../remember-last.js";
import type { Language } from "../session/preferences.js";
import type { State } from "../state.js";

export type DisplayedGraph = Filtered;

/** What is shown: what is hidden neither by its type nor by itself, and passes the filters. The same object while nothing changes. */
export function displayedGraph(state: State): DisplayedGraph {
  return filtered(graphContext(state), unfilteredGraph(state), state.filters);
}

/** Ids of what is on the canvas and not shown, nodes and relationships. The same object while nothing changes. */
export function hiddenIds(state: State): ReadonlySet<string> {
  return rest(state.dataset, displayedGraph(state));
}

/** Where lines run that are shown between the same two nodes. The same object while nothing changes. */
export function shownParallels(state: State): Parallels {
  return parallels(displayedGraph(state).relationships);
}

/** What of the nodes chosen together is shown: what acts on them all acts on no others. The same set while nothing changes. */
export function chosenShown(state: State): ReadonlySet<string> {
  return state.chosen.size === 0 ? state.chosen : amongShown(state.chosen, displayedGraph(state));
}

/** Likewise of the relationships. */
export function chosenFactsShown(state: State): ReadonlySet<string> {
  return state.chosen.size === 0 ? state.chosen : factsAmongShown(state.chosen, displayedGraph(state));
}

/** Whether anything that is shown is chosen together with others. */
export function hasChosen(state: State): boolean {
  return chosenShown(state).size + chosenFactsShown(state).size > 0;
}

/** What filters look at: all that is hidden neither by its type nor by itself, and by nobody said to be none. The same object while nothing changes. */
export function unfilteredGraph({ dataset, hiddenTypes, hidden, isRejectedShown }: State): Shown {
  return unhidden(dataset, hiddenTypes, hidden, isRejectedShown);
}

/** How many nodes are not shown; where all are, how many relationships. Those that lead beyond the canvas do not count. */
export function hiddenCount(state: State): number {
  const shown = displayedGraph(state);
  const nodes = state.dataset.nodes.size - shown.nodes.length;
  return nodes > 0 ? nodes : drawableCount(state.dataset) - shown.relationships.length;
}

export interface ShownCounts {
  readonly nodes: number;
  readonly relationships: number;
  /** Entities in the store; null until the schema has come. */
  readonly totalNodes: number | null;
}

/** “200 of 1,318”: entities on the canvas and in the store. The same object while nothing changes. */
export function shownCounts(state: State): ShownCounts {
  return counts(displayedGraph(state), state.schema);
}

/** Whether the store is known to hold no entity: nothing has been loaded yet. */
export function isStoreEmpty({ schema }: Pick<State, "schema">): boolean {
  return valueOf(schema)?.labels.every(({ count }) => count === 0) === true;
}

export interface LegendEntry {
  readonly type: EntityType;
  /** On the canvas, hidden or not. */
  readonly loaded: number;
  /** Of those, what is shown: neither hidden nor filtered out. */
  readonly shown: number;
  /** In the store; null until the schema has come. */
  readonly total: number | null;
  readonly hidden: boolean;
}

/** One entry for each type that the canvas or the store holds, in the model's order. The same object while nothing changes. */
export function legend(state: State): readonly LegendEntry[] {
  return entries(state.dataset, displayedGraph(state), state.hiddenTypes, state.schema);
}

/** The selected node, where it is on the canvas. */
export function selectedNode(state: State): GraphNode | undefined {
  return state.selection?.kind === "node" ? state.dataset.nodes.get(state.selection.id) : undefined;
}

/** The selected relationship, where it is on the canvas. */
export function selectedRelationship(state: State): GraphRelationship | undefined {
  return state.selection?.kind === "relationship" ? state.dataset.relationships.get(state.selection.id) : undefined;
}

/** The selected relationship, where it is shown. */
export function shownFact(state: State): GraphRelationship | undefined {
  const fact = selectedRelationship(state);
  return fact === undefined || hiddenIds(state).has(fact.id) ? undefined : fact;
}

/** A node's name in the reader's language: English where it is known and wanted, else Chinese, else what identifies the node. */
export function nodeName(node: GraphNode, language: Language): string {
  const names = language === "en" ? ["nameEn", "name", "title"] : ["name", "title"];
  const name = names.map((property) => node.properties[property]).find((value) => typeof value === "string");
  return typeof name === "string" && name !== "" ? name : node.id;
}

/** Its name in the other language, where it is another one. */
export function otherName(node: GraphNode, language: Language): string | null {
  const name = nodeName(node, language);
  const other = nodeName(node, language === "en" ? "zh-CN" : "en");
  return other === name ? null : other;
}

/** What an entity is called whose node is not at hand: its key is its type, whose and of which year it is, and its name, which may hold strokes of its own. */
export function nameInKey(key: string): string {
  const parts = key.slice(key.indexOf(":") + 1).split("/");
  const before = parts.slice(0, -1);
  const year = before.findIndex((part, index) => YEAR.test(part) && !goesOn(part, parts[index + 1]));
  const other = before.findIndex((part) => !AREA.test(part));
  const scope = before.slice(0, year === -1 ? (other === -1 ? before.length : other) : year + 1);
  return [parts.slice(scope.length).join("/"), ...scope].join(" · ");
}

const YEAR = /^\d{4}$/u;

/** A year that goes on into the next one belongs to the name: 2020/2021学年, 2020/21赛季; not that of 2009/10件实事, 2023/2024年车展. */
function goesOn(year: string, next = ""): boolean {
  const following = String(Number(year) + 1);
  return [following, following.slice(2)].some((one) => next.startsWith(one) && SEASON.test(next.slice(one.length)));
}

const SEASON = /^(?:$|学年|(?:赛|雪|冰雪|榨|采暖|供暖)?季)/u;

const AREA = /[省市区县州盟旗]$/u;

/** Partners are partners of each other: such a relationship has no direction. */
export function isMutual(type: string): boolean {
  return type === "PARTNERS_WITH";
}

const filtered = rememberLast(applyFilters, SEVERAL_TABS);

const parallels = rememberLast((relationships: Shown["relationships"]) => parallelsOf(relationships), SEVERAL_TABS);

const unhidden = rememberLast(
  (
    dataset: State["dataset"],
    hiddenTypes: State["hiddenTypes"],
    hidden: State["hidden"],
    isRejectedShown: boolean,
  ): Shown => {
    const nodes = [...dataset.nodes.values()].filter((node) => {
      const type = entityTypeOf(node);
      return !hidden.has(node.id) && (type === undefined || !hiddenTypes.has(type));
    });
    const ids = new Set(nodes.map((node) => node.id));
    const relationships = [...dataset.relationships.values()].filter(
      (relationship) =>
        !hidden.has(relationship.id) &&
        ids.has(relationship.start) &&
        ids.has(relationship.end) &&
        (isRejectedShown || !isRejected(relationship)),
    );
    return { nodes, relationships };
  },
  SEVERAL_TABS,
);

/** How many relationships could be drawn: both ends are there. */
const drawableCount = rememberLast(({ nodes, relationships }: State["dataset"]): number => {
  let count = 0;
  for (const { start, end } of relationships.values()) if (nodes.has(start) && nodes.has(end)) count += 1;
  return count;
});

const amongShown = rememberLast((chosen: State["chosen"], { nodes }: DisplayedGraph) => membersOf(chosen, nodes));
const factsAmongShown = rememberLast((chosen: State["chosen"], { relationships }: DisplayedGraph) =>
  membersOf(chosen, relationships),
);

function membersOf(chosen: State["chosen"], items: readonly { readonly id: string }[]): ReadonlySet<string> {
  return new Set(items.flatMap(({ id }) => (chosen.has(id) ? [id] : [])));
}

const rest = rememberLast((dataset: State["dataset"], graph: DisplayedGraph): ReadonlySet<string> => {
  const { nodes, relationships } = dataset;
  if (graph.nodes.length === nodes.size && graph.relationships.length === relationships.size) return NOTHING;
  const shown = new Set([...graph.nodes, ...graph.relationships].map(({ id }) => id));
  return new Set([...nodes.keys(), ...relationships.keys()].filter((id) => !shown.has(id)));
}, SEVERAL_TABS);

const NOTHING: ReadonlySet<string> = new Set();

const counts = rememberLast((graph: Shown, schema: State["schema"]): ShownCounts => ({
  nodes: graph.nodes.filter((node) => entityTypeOf(node) !== undefined).length,
  relationships: graph.relationships.length,
  totalNodes:
    valueOf(schema) === undefined ? null : ENTITY_TYPES.reduce((sum, type) => sum + (labelCount(schema, type) ?? 0), 0),
}));

const entries = rememberLast(
  (
    { nodes }: State["dataset"],
    graph: DisplayedGraph,
    hiddenTypes: State["hiddenTypes"],
    schema: State["schema"],
  ): readonly LegendEntry[] => {
    const [loaded, shown] = [countsByType(nodes.values()), countsByType(graph.nodes)];
    return ENTITY_TYPES.map((type) => ({
      type,
      loaded: loaded.get(type) ?? 0,
      shown: shown.get(type) ?? 0,
      total: labelCount(schema, type),
      hidden: hiddenTypes.has(type),
    })).filter(({ loaded, total }) => loaded > 0 || (total ?? 0) > 0);
  },
);

function countsByType(nodes: Iterable<GraphNode>): ReadonlyMap<EntityType, number> {
  const counts = new Map<EntityType, number>();
  for (const node of nodes) {
    const type = entityTypeOf(node);
    if (type !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return counts;
}

function labelCount(schema: State["schema"], label: string): number | null {
  const known = valueOf(schema);
  return known === undefined ? null : (known.labels.find((entry) => entry.label === label)?.count ?? 0);
}

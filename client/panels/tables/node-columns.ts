import type { GraphNode } from "#model/graph.js";
import type { NodeNumber } from "../../core/fields/field.js";
import type { GraphContext } from "../../core/fields/graph-context.js";
import { measureFields, measureOfField } from "../../core/fields/measure-fields.js";
import {
  DEGREE,
  MENTIONING_DOCUMENTS,
  MENTIONS,
  NODE_DOCUMENTS,
  NODE_SENTENCES,
  NODE_TYPE,
} from "../../core/fields/node-fields.js";
import { propertyFields } from "../../core/fields/property-fields.js";
import { namesOnCanvas, scopeOf } from "../../core/names/scope.js";
import { valueOf } from "../../core/loadable.js";
import { groupsOf, isGroupKind } from "../../core/measures/measure.js";
import { fieldTitle } from "../messages/field-title.js";
import { groupName } from "../messages/group-name.js";
import type { Column } from "./column.js";

/** The columns of the table of nodes: what is always known, what was measured, then each property that holds numbers. */
export function nodeColumns(graph: GraphContext): readonly Column<GraphNode>[] {
  const numbers = propertyFields(graph.dataset).flatMap((field) =>
    field.of === "node" ? [numberColumn(field, true)] : [],
  );
  return [
    NAME,
    TYPE,
    ...(areOfDifferentScopes(graph) ? [SCOPE] : []),
    { ...numberColumn(DEGREE, false), width: 114 },
    ...[MENTIONS, NODE_DOCUMENTS, NODE_SENTENCES].map((field) => numberColumn(field, false)),
    numberColumn(MENTIONING_DOCUMENTS, true),
    ...measureFields(graph).map((field) => groupColumn(field, graph) ?? numberColumn(field, false)),
    ...numbers,
  ];
}

const NAME: Column<GraphNode> = {
  name: "name",
  title: ({ t }) => t("field.name"),
  width: 190,
  holds: "text",
  isName: true,
  names: ({ id }) => id,
  value: ({ id }, { graph, words }) => namesOnCanvas(graph.dataset, words.language).get(id) ?? id,
  icon: (node, { graph }) => NODE_TYPE.value(node, graph) ?? "",
};

const TYPE: Column<GraphNode> = {
  name: "type",
  title: ({ t }) => t("field.type"),
  width: 100,
  holds: "text",
  value: (node, { graph, words }) => words.typeName(NODE_TYPE.value(node, graph) ?? ""),
};

const SCOPE: Column<GraphNode> = {
  name: "scope",
  title: ({ t }) => t("property.scope"),
  width: 110,
  holds: "text",
  value: scopeOf,
};

/** Whether any two have scopes that differ; to be everyone's is no scope. */
function areOfDifferentScopes({ dataset }: GraphContext): boolean {
  const scopes = new Set([...dataset.nodes.values()].map(scopeOf));
  scopes.delete(null);
  return scopes.size > 1;
}

/** Groups by their names, the largest first; undefined for a measure that is none. */
function groupColumn(field: NodeNumber, graph: GraphContext): Column<GraphNode> | undefined {
  const kind = measureOfField(field.name);
  const measure = kind === undefined || !isGroupKind(kind) ? undefined : graph.measures.get(kind);
  const measured = measure && valueOf(measure);
  if (measured === undefined) return undefined;
  const groups = new Map(groupsOf(measured).map((group) => [group.number, group]));
  return {
    name: field.name,
    title: (words) => fieldTitle(field.name, words),
    width: 150,
    holds: "text",
    value: (node) => field.value(node, graph),
    written(number, words) {
      const group = groups.get(Number(number));
      return group === undefined ? "" : groupName(group, graph.dataset, words);
    },
  };
}

function numberColumn(field: NodeNumber, isExtra: boolean): Column<GraphNode> {
  return {
    name: field.name,
    title: (words) => fieldTitle(field.name, words),
    width: 97,
    holds: "number",
    value: (node, { graph }) => field.value(node, graph),
    ...(isExtra && { isExtra }),
  };
}

import type { GraphNode } from "#model/graph.js";
import { nodeName } from "../../core/derive.js";
import type { NumberField } from "../../core/fields/field.js";
import type { GraphContext } from "../../core/fields/graph-context.js";
import { measureFields } from "../../core/fields/measure-fields.js";
import {
  DEGREE,
  MENTIONING_DOCUMENTS,
  MENTIONS,
  NODE_DOCUMENTS,
  NODE_SENTENCES,
  NODE_TYPE,
} from "../../core/fields/node-fields.js";
import { propertyFields } from "../../core/fields/property-fields.js";
import { fieldTitle } from "../messages/field-title.js";
import type { Column } from "./column.js";

/** The columns of the table of nodes: what is always known, what was measured, then each property that holds numbers. */
export function nodeColumns(graph: GraphContext): readonly Column<GraphNode>[] {
  const numbers = propertyFields(graph.dataset).flatMap((field) =>
    field.of === "node" ? [numberColumn(field, true)] : [],
  );
  return [
    NAME,
    TYPE,
    ...[DEGREE, MENTIONS, NODE_DOCUMENTS, NODE_SENTENCES].map((field) => numberColumn(field, false)),
    numberColumn(MENTIONING_DOCUMENTS, true),
    ...measureFields(graph).map((field) => numberColumn(field, false)),
    ...numbers,
  ];
}

const NAME: Column<GraphNode> = {
  name: "name",
  title: ({ t }) => t("field.name"),
  width: 220,
  holds: "text",
  isName: true,
  value: (node, { words }) => nodeName(node, words.language),
  icon: (node, { graph }) => NODE_TYPE.value(node, graph) ?? "",
};

const TYPE: Column<GraphNode> = {
  name: "type",
  title: ({ t }) => t("field.type"),
  width: 110,
  holds: "text",
  value: (node, { graph, words }) => words.typeName(NODE_TYPE.value(node, graph) ?? ""),
};

function numberColumn(field: Extract<NumberField, { of: "node" }>, isExtra: boolean): Column<GraphNode> {
  return {
    name: field.name,
    title: (words) => fieldTitle(field.name, words),
    width: 90,
    holds: "number",
    value: (node, { graph }) => field.value(node, graph),
    ...(isExtra && { isExtra }),
  };
}

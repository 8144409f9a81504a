import type { GraphRelationship } from "#model/graph.js";
import type { RelationshipCategory, RelationshipNumber } from "../../core/fields/field.js";
import type { GraphContext } from "../../core/fields/graph-context.js";
import { NODE_TYPE } from "../../core/fields/node-fields.js";
import { propertyFields } from "../../core/fields/property-fields.js";
import {
  AREA,
  BASIS,
  CONFIDENCE,
  DOCUMENT,
  FACT_SENTENCES,
  STATUS,
  YEAR,
} from "../../core/fields/relationship-fields.js";
import { namesOnCanvas } from "../../core/names/scope.js";
import { fieldTitle } from "../messages/field-title.js";
import { categoryName } from "../messages/category-name.js";
import type { Column, Reading } from "./column.js";

/** The columns of the table of relationships, read as a sentence: from, type, to; then how it is known. */
export function relationshipColumns({ dataset }: GraphContext): readonly Column<GraphRelationship>[] {
  const numbers = propertyFields(dataset).flatMap((field) => (field.of === "relationship" ? [field] : []));
  return [
    end("start"),
    RELATION,
    end("end"),
    categoryColumn(STATUS, 90),
    categoryColumn(BASIS, 100),
    { ...numberColumn(CONFIDENCE), written: (value, words) => words.percent(Number(value)) },
    categoryColumn(DOCUMENT, 200),
    { ...numberColumn(YEAR), written: String },
    { ...categoryColumn(AREA, 110), isExtra: true },
    numberColumn(FACT_SENTENCES),
    ...numbers.map((field) => ({ ...numberColumn(field), isExtra: true }) as const),
  ];
}

const RELATION: Column<GraphRelationship> = {
  name: "relation",
  title: ({ t }) => t("field.relation"),
  width: 90,
  holds: "text",
  isName: true,
  value: ({ type }, { words }) => words.relationName(type),
};

function end(side: "start" | "end"): Column<GraphRelationship> {
  const nodeAt = (relationship: GraphRelationship, { graph }: Reading) => graph.dataset.nodes.get(relationship[side]);
  return {
    name: side,
    title: ({ t }) => t(`field.${side}`),
    width: 180,
    holds: "text",
    isName: true,
    names: (relationship) => relationship[side],
    value: (relationship, { graph, words }) =>
      namesOnCanvas(graph.dataset, words.language).get(relationship[side]) ?? relationship[side],
    icon: (relationship, reading) => {
      const node = nodeAt(relationship, reading);
      return (node && NODE_TYPE.value(node, reading.graph)) ?? "";
    },
  };
}

function categoryColumn(field: RelationshipCategory, width: number): Column<GraphRelationship> {
  return {
    name: field.name,
    title: (words) => fieldTitle(field.name, words),
    width,
    holds: "text",
    value: (relationship, { graph, words }) => {
      const value = field.value(relationship, graph);
      return value === null ? null : categoryName(field, value, { graph, words });
    },
  };
}

function numberColumn(field: RelationshipNumber): Column<GraphRelationship> {
  return {
    name: field.name,
    title: (words) => fieldTitle(field.name, words),
    width: 97,
    holds: "number",
    value: (relationship, { graph }) => field.value(relationship, graph),
  };
}

import type { CategoryField, Field, NumberField } from "./field.js";
import type { GraphContext } from "./graph-context.js";
import { measureField, measureFields, measureOfField } from "./measure-fields.js";
import { DEGREE, MENTIONING_DOCUMENTS, MENTIONS, NODE_DOCUMENTS, NODE_SENTENCES, NODE_TYPE } from "./node-fields.js";
import { propertyFieldFromName, propertyFields } from "./property-fields.js";
import { AREA, BASIS, CONFIDENCE, DOCUMENT, FACT_SENTENCES, RELATION, STATUS, YEAR } from "./relationship-fields.js";

export const CATEGORY_FIELDS: readonly CategoryField[] = [NODE_TYPE, RELATION, STATUS, BASIS, DOCUMENT, AREA];
export const NUMBER_FIELDS: readonly NumberField[] = [
  DEGREE,
  MENTIONS,
  MENTIONING_DOCUMENTS,
  NODE_DOCUMENTS,
  NODE_SENTENCES,
  CONFIDENCE,
  YEAR,
  FACT_SENTENCES,
];

/** All that can be asked of what is loaded, numeric properties included. */
export function fieldsOf(graph: GraphContext): readonly Field[] {
  return [...CATEGORY_FIELDS, ...NUMBER_FIELDS, ...measureFields(graph), ...propertyFields(graph.dataset)];
}

export function categoryField(name: string): CategoryField | undefined {
  return CATEGORY_FIELDS.find((field) => field.name === name);
}

export function numberField(name: string): NumberField | undefined {
  const kind = measureOfField(name);
  if (kind !== undefined) return measureField(kind);
  return NUMBER_FIELDS.find((field) => field.name === name) ?? propertyFieldFromName(name);
}

import { type Loadable, valueOf } from "../loadable.js";
import { MEASURE_KINDS, type Measured, type MeasureKind } from "../measures/measure.js";
import type { Condition } from "../conditions/condition.js";
import type { NodeNumber } from "./field.js";
import type { GraphContext } from "./graph-context.js";

const PREFIX = "measure:";

/** The fields of the measures that were taken, in their order: `measure:pagerank`. */
export function measureFields({ measures }: GraphContext): readonly NodeNumber[] {
  return MEASURE_KINDS.filter((kind) => measuredFrom(measures.get(kind)) !== undefined).map(measureField);
}

export function measureField(kind: MeasureKind): NodeNumber {
  return {
    name: PREFIX + kind,
    of: "node",
    holds: "number",
    value: ({ id }, { measures }) => measuredFrom(measures.get(kind))?.values.get(id) ?? null,
  };
}

/** The measure of a name such as `measure:core`; undefined for the fields that are none. */
export function measureOfField(name: string): MeasureKind | undefined {
  return MEASURE_KINDS.find((kind) => PREFIX + kind === name);
}

/** The measure that a condition asks about; undefined for the others. */
export function measureOfCondition(condition: Condition): MeasureKind | undefined {
  return "field" in condition ? measureOfField(condition.field) : undefined;
}

/** Whether a measure has come, be it an earlier one. */
export function isMeasured(kind: MeasureKind, { measures }: GraphContext): boolean {
  return measuredFrom(measures.get(kind)) !== undefined;
}

function measuredFrom(measure: Loadable<Measured> | undefined): Measured | undefined {
  return measure && valueOf(measure);
}

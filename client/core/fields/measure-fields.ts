import { type Loadable, valueOf } from "../loadable.js";
import { MEASURE_KINDS, type Measured, type MeasureKind } from "../measure.js";
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

function measuredFrom(measure: Loadable<Measured> | undefined): Measured | undefined {
  return measure && valueOf(measure);
}

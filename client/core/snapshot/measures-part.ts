import { z } from "zod/mini";
import { numberField } from "../fields/fields.js";
import { measureField, measureOfField } from "../fields/measure-fields.js";
import { MEASURE_KINDS, MEASURE_SCOPES } from "../measures/measure.js";
import { type SnapshotPart, understood } from "./snapshot-part.js";

export const sizeByPart: SnapshotPart = {
  name: "sizeBy",
  write: ({ sizeBy }) => sizeBy ?? undefined,
  read: (json) => ({ sizeBy: understood(z.string(), json) ?? null }),
};

/** A measure is written by its kind alone. */
export const colourByPart: SnapshotPart = {
  name: "colourBy",
  write: ({ colourBy }) => (colourBy === null ? undefined : (measureOfField(colourBy) ?? colourBy)),
  read(json) {
    const kind = understood(z.enum(MEASURE_KINDS), json);
    const name = kind === undefined ? understood(z.string(), json) : measureField(kind).name;
    return { colourBy: name !== undefined && numberField(name)?.of === "node" ? name : null };
  },
};

export const measureScopePart: SnapshotPart = {
  name: "measureScope",
  write: ({ measureScope }) => (measureScope === "shown" ? undefined : measureScope),
  read: (json) => ({ measureScope: understood(z.enum(MEASURE_SCOPES), json) ?? "shown" }),
};

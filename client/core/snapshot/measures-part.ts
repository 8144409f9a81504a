import { z } from "zod/mini";
import { MEASURE_KINDS, MEASURE_SCOPES } from "../measure.js";
import { understood } from "./canvas-parts.js";
import type { SnapshotPart } from "./snapshot-parts.js";

export const sizeByPart: SnapshotPart = {
  name: "sizeBy",
  write: ({ sizeBy }) => sizeBy ?? undefined,
  read: (json) => ({ sizeBy: understood(z.string(), json) ?? null }),
};

export const colourByPart: SnapshotPart = {
  name: "colourBy",
  write: ({ colourBy }) => colourBy ?? undefined,
  read: (json) => ({ colourBy: understood(z.enum(MEASURE_KINDS), json) ?? null }),
};

export const measureScopePart: SnapshotPart = {
  name: "measureScope",
  write: ({ measureScope }) => (measureScope === "shown" ? undefined : measureScope),
  read: (json) => ({ measureScope: understood(z.enum(MEASURE_SCOPES), json) ?? "shown" }),
};

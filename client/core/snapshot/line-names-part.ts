import { z } from "zod/mini";
import { LINE_NAMES } from "../look/line-names.js";
import { type SnapshotPart, understood } from "./snapshot-part.js";

export const lineNamesPart: SnapshotPart = {
  name: "lineNames",
  write: ({ lineNames }) => (lineNames === "selected" ? undefined : lineNames),
  read(json) {
    const lineNames = understood(z.enum(LINE_NAMES), json);
    return lineNames === undefined ? {} : { lineNames };
  },
};

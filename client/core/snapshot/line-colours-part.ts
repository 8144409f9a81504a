import { z } from "zod/mini";
import { LINE_COLOURS } from "../look/line-colours.js";
import { type SnapshotPart, understood } from "./snapshot-part.js";

export const lineColoursPart: SnapshotPart = {
  name: "lineColours",
  write: ({ lineColours }) => (lineColours === "status" ? undefined : lineColours),
  read: (json) => ({ lineColours: understood(z.enum(LINE_COLOURS), json) ?? "status" }),
};

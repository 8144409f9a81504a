import { z } from "zod/mini";
import { GROUPINGS, PLAIN_LAYOUTS } from "../look/layout-choice.js";
import { type SnapshotPart, understood } from "./snapshot-part.js";

const Ids = z.array(z.string());

export const pinnedPart: SnapshotPart = {
  name: "pinned",
  write: ({ pinned }) => (pinned.size === 0 ? undefined : [...pinned]),
  read: (json) => ({ pinned: new Set(understood(Ids, json) ?? []) }),
};

export const hiddenPart: SnapshotPart = {
  name: "hidden",
  write: ({ hidden }) => (hidden.size === 0 ? undefined : [...hidden]),
  read: (json) => ({ hidden: new Set(understood(Ids, json) ?? []) }),
};

const Layout = z.union([
  z.object({ kind: z.literal("radial"), centres: z.array(z.string()) }),
  z.object({ kind: z.literal("grouped"), by: z.enum(GROUPINGS) }),
  z.object({ kind: z.enum(PLAIN_LAYOUTS) }),
]);

export const layoutPart: SnapshotPart = {
  name: "layout",
  write: ({ layout }) => (layout.kind === "force" ? undefined : layout),
  read(json) {
    const layout = understood(Layout, json);
    return layout === undefined ? {} : { layout };
  },
};

const Overview = z.object({ limit: z.int(), truncated: z.boolean() });

export const overviewPart: SnapshotPart = {
  name: "overview",
  write: ({ overview }) => overview ?? undefined,
  read: (json) => ({ overview: understood(Overview, json) ?? null }),
};

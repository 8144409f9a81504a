import { z } from "zod/mini";
import { type SnapshotPart, understood } from "./snapshot-part.js";
import { ConditionRecord } from "./condition-record.js";

const FilterRecord = z.object({
  id: z.string(),
  isOn: z.boolean(),
  effect: z.enum(["hide", "fade"]),
  condition: ConditionRecord,
});

export const filtersPart: SnapshotPart = {
  name: "filters",
  write: ({ filters }) => (filters.length === 0 ? undefined : filters),
  // Filters of a kind that a later version brought are left out, the others stay.
  read: (json) => ({
    filters: (understood(z.array(z.unknown()), json) ?? []).flatMap((each) => understood(FilterRecord, each) ?? []),
  }),
};

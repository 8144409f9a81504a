import { z } from "zod/mini";
import { RULE_COLOUR_NAMES } from "../look/palette.js";
import { RULE_ICON_NAMES } from "../look/rule-icons.js";
import { type SnapshotPart, understood } from "./snapshot-part.js";
import { ConditionRecord } from "./condition-record.js";

const RuleRecord = z.object({
  id: z.string(),
  isOn: z.boolean(),
  condition: ConditionRecord,
  style: z.object({
    colour: z.nullable(z.enum(RULE_COLOUR_NAMES)),
    size: z.nullable(z.number().check(z.minimum(0.1), z.maximum(10))),
    // Views that were saved before there were icons say nothing of them.
    icon: z.pipe(
      z.optional(z.nullable(z.enum(RULE_ICON_NAMES))),
      z.transform((icon) => icon ?? null),
    ),
    label: z.nullable(z.union([z.object({ show: z.enum(["always", "never"]) }), z.object({ property: z.string() })])),
  }),
});

export const rulesPart: SnapshotPart = {
  name: "styleRules",
  write: ({ styleRules }) => (styleRules.length === 0 ? undefined : styleRules),
  // Rules that a later version brought are left out, the others stay.
  read: (json) => ({
    styleRules: (understood(z.array(z.unknown()), json) ?? []).flatMap((each) => understood(RuleRecord, each) ?? []),
  }),
};

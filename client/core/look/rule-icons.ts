import type { EntityType } from "#model/ontology.js";
import { TYPE_ICONS } from "./type-icons.js";

/** The signs that style rules give nodes, drawn like the types' icons: of Tabler Icons (MIT) too, which a test sees to. */
export const RULE_ICONS = {
  star: "M12 17.75l-6.172 3.245l1.179 -6.873l-5 -4.867l6.9 -1l3.086 -6.253l3.086 6.253l6.9 1l-5 4.867l1.179 6.873l-6.158 -3.245",
  alert:
    "M12 9v4 M10.363 3.591l-8.106 13.534a1.914 1.914 0 0 0 1.636 2.871h16.214a1.914 1.914 0 0 0 1.636 -2.87l-8.106 -13.536a1.914 1.914 0 0 0 -3.274 0 M12 16h.01",
  check: "M5 12l5 5l10 -10",
  question: "M8 8a3.5 3 0 0 1 3.5 -3h1a3.5 3 0 0 1 3.5 3a3 3 0 0 1 -2 3a3 4 0 0 0 -2 4 M12 19l0 .01",
  clock: "M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0 M12 7v5l3 3",
  coin: "M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0 M14.8 9a2 2 0 0 0 -1.8 -1h-2a2 2 0 1 0 0 4h2a2 2 0 1 1 0 4h-2a2 2 0 0 1 -1.8 -1 M12 7v10",
  heart: "M19.5 12.572l-7.5 7.428l-7.5 -7.428a5 5 0 1 1 7.5 -6.566a5 5 0 1 1 7.5 6.572",
} as const;

export type RuleIcon = keyof typeof RULE_ICONS;
export const RULE_ICON_NAMES = [
  "star",
  "alert",
  "check",
  "question",
  "clock",
  "coin",
  "heart",
] as const satisfies readonly RuleIcon[];

/** What a node's disc may hold: its type's icon, or the sign of a rule. */
export type IconName = EntityType | RuleIcon;
export const ICON_PATHS: Readonly<Record<IconName, string>> = { ...TYPE_ICONS, ...RULE_ICONS };

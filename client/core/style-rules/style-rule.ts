import type { Condition } from "../conditions/condition.js";
import type { RuleColour } from "../look/palette.js";
import type { RuleIcon } from "../look/rule-icons.js";

/** If … then: how what meets a condition looks. Plain JSON: it is saved with the view. */
export interface StyleRule {
  readonly id: string;
  readonly isOn: boolean;
  readonly condition: Condition;
  readonly style: Style;
}

/** Null: as without the rule. */
export interface Style {
  readonly colour: RuleColour | null;
  /** How many times as large, or as thick. */
  readonly size: number | null;
  /** In the place of the type's; of nodes alone. */
  readonly icon: RuleIcon | null;
  /** Of nodes alone. */
  readonly label: LabelStyle | null;
}

/** Whether a name is written where there is room for few, or what is written in its place. */
export type LabelStyle = { readonly show: "always" | "never" } | { readonly property: string };

export const PLAIN_STYLE: Style = { colour: null, size: null, icon: null, label: null };

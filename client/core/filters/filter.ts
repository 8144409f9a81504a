import type { Condition } from "../conditions/condition.js";

/** A condition that decides what is seen: what does not meet it is hidden, or faded. Plain JSON: it is saved with the view. */
export interface Filter {
  readonly id: string;
  readonly isOn: boolean;
  readonly effect: "hide" | "fade";
  readonly condition: Condition;
}

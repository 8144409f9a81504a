import type { Condition } from "../../core/conditions/condition.js";

export interface EditorProps<Edited extends Condition> {
  readonly condition: Edited;
  readonly onChange: (condition: Edited) => void;
}

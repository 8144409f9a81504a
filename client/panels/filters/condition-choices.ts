import type { Condition } from "../../core/conditions/condition.js";
import type { Field } from "../../core/fields/field.js";
import { fieldsOf } from "../../core/fields/fields.js";
import { measureOfField } from "../../core/fields/measure-fields.js";
import type { GraphContext } from "../../core/fields/graph-context.js";
import type { Words } from "../messages/words.js";
import { conditionTitle } from "./condition-words.js";

/** A condition that can be begun with, as a list offers it. */
interface ConditionChoice {
  readonly name: string;
  readonly title: string;
  readonly condition: Condition;
}

/** All that can be asked of what is loaded; about a node where one is selected. */
export function conditionChoices(graph: GraphContext, node: string | null, words: Words): readonly ConditionChoice[] {
  const { t } = words;
  return [
    { name: "text", title: t("condition.text"), condition: { kind: "text", text: "" } },
    ...fieldsOf(graph).map((field) => ({
      name: field.name,
      title: conditionTitle(conditionOn(field), words),
      condition: conditionOn(field),
    })),
    { name: "largest", title: t("condition.largest"), condition: { kind: "component", node: null } },
    { name: "core", title: t("condition.core"), condition: { kind: "core", least: 2 } },
    ...(node === null
      ? []
      : [
          { name: "ego", title: t("condition.ego"), condition: { kind: "ego", node, steps: 1 } } as const,
          { name: "component", title: t("condition.component"), condition: { kind: "component", node } } as const,
        ]),
  ];
}

/** Where nothing is known of documents, nothing is hidden for it; what was not measured is no part of what is shown. */
function conditionOn(field: Field): Condition {
  return field.holds === "category"
    ? { kind: "category", field: field.name, values: [], missing: true, isExcept: false }
    : { kind: "range", field: field.name, from: null, to: null, missing: measureOfField(field.name) === undefined };
}

import type { Condition } from "../../core/conditions/condition.js";
import type { GraphContext } from "../../core/fields/graph-context.js";
import { categoryName } from "../messages/category-name.js";
import { fieldNumber } from "../messages/field-number.js";
import { fieldTitle } from "../messages/field-title.js";
import type { Words } from "../messages/words.js";
import { namesOnCanvas } from "../../core/names/scope.js";

/** What a condition is about, in a few words. */
export function conditionTitle(condition: Condition, words: Words): string {
  switch (condition.kind) {
    case "category":
    case "range":
      return titleOfField(condition.field, words);
    case "component":
      return words.t(condition.node === null ? "condition.largest" : "condition.component");
    default:
      return words.t(`condition.${condition.kind}`);
  }
}

/** What a condition asks, whole: `状态：进行中、计划中`, `Confidence: ≥ 0.8`. */
export function conditionSentence(condition: Condition, graph: GraphContext, words: Words): string {
  const title = conditionTitle(condition, words);
  const asked = askedOf(condition, graph, words);
  return asked === "" ? title : words.t("condition.asked", { title, asked });
}

function askedOf(condition: Condition, graph: GraphContext, words: Words): string {
  const named = (id: string) => namesOnCanvas(graph.dataset, words.language).get(id) ?? id;
  switch (condition.kind) {
    case "category": {
      const names = condition.values.map((value) => categoryName({ name: condition.field }, value, { graph, words }));
      const listed = names.join(words.t("list.comma"));
      return condition.isExcept && listed !== "" ? words.t("condition.except", { listed }) : listed;
    }
    case "range":
      return rangeWords(condition, words);
    case "text":
      return condition.text;
    case "core":
      return words.number(condition.least);
    case "ego":
      return `${named(condition.node)}, ${words.number(condition.steps)}`;
    default:
      return condition.node === null ? "" : named(condition.node);
  }
}

/** `0.5–0.8`, or as figures of reports are bounded, `≥ 0.8`; empty where all values pass. */
function rangeWords({ field, from, to }: Condition<"range">, words: Words): string {
  const written = (value: number) => fieldNumber(field, value, words);
  if (from !== null && to !== null) return `${written(from)}–${written(to)}`;
  if (from !== null) return `≥ ${written(from)}`;
  return to === null ? "" : `≤ ${written(to)}`;
}

/** Those of relationships say so: both have sentences and documents. */
function titleOfField(name: string, words: Words): string {
  return name === "factSentences" ? words.t("condition.factSentences") : fieldTitle(name, words);
}

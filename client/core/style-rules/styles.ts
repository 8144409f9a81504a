import { testOf } from "../conditions/kinds.js";
import { meeting } from "../conditions/meeting.js";
import { displayedGraph } from "../scene/derive.js";
import { graphContext, type GraphContext } from "../fields/graph-context.js";
import type { Shown } from "../filters/apply-filters.js";
import { rememberLast } from "../remember-last.js";
import type { State } from "../state.js";
import type { Style, StyleRule } from "./style-rule.js";

/** The style of each node and relationship that a rule speaks of, by its id. */
export type Styles = ReadonlyMap<string, Style>;

/** What the rules that are on come down to; of two that say the same of one thing the first counts. The same object while nothing changes. */
export function stylesOf(state: State): Styles {
  const rules = askingRules(state);
  return rules.length === 0 ? NO_STYLES : styles(rules, graphContext(state), displayedGraph(state));
}

/** The rules that are on and ask something: of those with nothing chosen yet there is nothing to explain. The same object while nothing changes. */
export function askingRules(state: State): readonly StyleRule[] {
  return state.styleRules.some(({ isOn }) => isOn) ? asking(state.styleRules, graphContext(state)) : NO_RULES;
}

const asking = rememberLast((rules: readonly StyleRule[], graph: GraphContext) =>
  rules.filter(({ isOn, condition }) => isOn && testOf(condition, graph) !== undefined),
);

const NO_RULES: readonly StyleRule[] = [];
const NO_STYLES: Styles = new Map();

const styles = rememberLast((rules: readonly StyleRule[], graph: GraphContext, shown: Shown): Styles => {
  const found = new Map<string, Style>();
  for (const { condition, style } of rules) {
    const test = testOf(condition, graph);
    for (const id of test === undefined ? [] : meeting(test, shown)) {
      const { colour, size, icon, label } = found.get(id) ?? style;
      found.set(id, {
        colour: colour ?? style.colour,
        size: size ?? style.size,
        icon: icon ?? style.icon,
        label: label ?? style.label,
      });
    }
  }
  return found;
});

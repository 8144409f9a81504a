import type { Context } from "../context.js";
import type { Core } from "../core.js";
import type { State } from "../state.js";
import type { StyleRule } from "./style-rule.js";

export function createRuleActions({ change }: Context): Pick<Core, "putRule" | "removeRule" | "moveRule"> {
  const changeRules = (kind: "rule" | "removeRule", alter: (rules: readonly StyleRule[]) => readonly StyleRule[]) =>
    change({ kind }, (state: State) => {
      const styleRules = alter(state.styleRules);
      return styleRules === state.styleRules ? state : { ...state, styleRules };
    });
  return {
    putRule: (rule) =>
      changeRules("rule", (rules) =>
        rules.some(({ id }) => id === rule.id)
          ? rules.map((other) => (other.id === rule.id ? rule : other))
          : [...rules, rule],
      ),
    removeRule: (id) => changeRules("removeRule", (rules) => rules.filter((rule) => rule.id !== id)),
    moveRule: (id) => changeRules("rule", (rules) => movedUp(rules, id)),
  };
}

/** The rule in the place of the one before it. */
function movedUp(rules: readonly StyleRule[], id: string): readonly StyleRule[] {
  const place = rules.findIndex((rule) => rule.id === id);
  const [before, rule] = [rules[place - 1], rules[place]];
  if (before === undefined || rule === undefined) return rules;
  return [...rules.slice(0, place - 1), rule, before, ...rules.slice(place + 1)];
}

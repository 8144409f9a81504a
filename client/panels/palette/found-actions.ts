import { type Action, ACTION_GROUPS, actionName, isPossible } from "../actions/action.js";
import type { PageParts } from "../frame/page-context.js";
import { en } from "../messages/en.js";
import { createWords } from "../messages/words.js";
import { zhCN } from "../messages/zh-CN.js";
import { matchCost, type Readings } from "./matching.js";

const BOTH = [createWords("zh-CN", zhCN), createWords("en", en)];
const MOST_RECENT = 5;

/**
 * The actions that are possible now and fit what was typed, in Chinese, pinyin or English whatever the page's language is; the best
 * first. Where nothing was typed: all, those that were last chosen first.
 */
export function foundActions(
  actions: readonly Action[],
  typed: string,
  {
    page,
    recent,
    readings,
  }: { readonly page: PageParts; readonly recent: readonly string[]; readonly readings: Readings },
): readonly Action[] {
  const possible = actions.filter((action) => action.isOnlyKey !== true && isPossible(action, page));
  const last = recent.slice(0, MOST_RECENT);
  const rank = ({ id, group }: Action) =>
    last.includes(id) ? last.indexOf(id) : MOST_RECENT + ACTION_GROUPS.indexOf(group);
  const ranked = possible.toSorted((one, other) => rank(one) - rank(other));
  return ranked
    .flatMap((action) => {
      const costs = BOTH.flatMap((words) => matchCost(typed, actionName(action, words), readings) ?? []);
      return costs.length === 0 ? [] : [{ action, cost: Math.min(...costs) }];
    })
    .toSorted((one, other) => one.cost - other.cost)
    .map(({ action }) => action);
}

/** The ids last chosen, with one more. */
export function withRecent(recent: readonly string[], id: string): readonly string[] {
  return [id, ...recent.filter((other) => other !== id)].slice(0, MOST_RECENT);
}

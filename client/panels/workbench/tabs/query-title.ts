import type { Tab } from "../../../core/tabs/tabs.js";
import type { Words } from "../../messages/words.js";

/** What a query's tab is called. */
export function queryTitle({ title, number }: Pick<Tab, "title" | "number">, { t }: Pick<Words, "t">): string {
  return title ?? t("workbench.untitled", { number });
}

/** Id of the element that stands for a query's tab. */
export function queryElementId(tab: string): string {
  return `query-${tab}`;
}

import type { Tab } from "../../core/tabs/tabs.js";
import type { Words } from "../messages/words.js";

/** What a tab is called. */
export function tabTitle({ title, number }: Pick<Tab, "title" | "number">, { t }: Pick<Words, "t">): string {
  return title ?? t("tabs.untitled", { number });
}

/** Id of the element that stands for a tab. */
export function tabElementId(tab: string): string {
  return `tab-${tab}`;
}

import type { Tab } from "../tabs/tabs.js";
import type { QueryContent } from "./query-content.js";

export interface ClosedQuery {
  readonly tab: Tab;
  readonly index: number;
  readonly content: QueryContent;
}

/** The queries of the workbench; the state's own `query` is the content of the one that is seen. */
export interface QueryTabs {
  /** As they stand in their row; one at least. */
  readonly order: readonly Tab[];
  /** The id of the one that is seen. */
  readonly current: string;
  /** What the others hold, by their ids. */
  readonly resting: ReadonlyMap<string, QueryContent>;
  /** The last that were closed, the last one first. */
  readonly closed: readonly ClosedQuery[];
  /** The next id; none is given twice. */
  readonly next: number;
  /** Whether the browser keeps them for the time after the page is opened anew. */
  readonly isKept: boolean;
}

export const ONE_QUERY: QueryTabs = {
  order: [{ id: "1", number: 1, title: null }],
  current: "1",
  resting: new Map(),
  closed: [],
  next: 2,
  isKept: true,
};

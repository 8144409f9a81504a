import type { TabContent } from "./tab-content.js";

/** One of several canvases. */
export interface Tab {
  /** Never given again, so that places in the browser's history stay those of one tab. */
  readonly id: string;
  /** What it is called by while it has no title. */
  readonly number: number;
  readonly title: string | null;
}

export interface ClosedTab {
  readonly tab: Tab;
  readonly index: number;
  readonly content: TabContent;
}

export interface Tabs {
  /** As they stand in their row; one at least. */
  readonly order: readonly Tab[];
  /** The id of the one that is seen: the state itself holds its content. */
  readonly current: string;
  /** What the others hold, by their ids. */
  readonly resting: ReadonlyMap<string, TabContent>;
  /** The last that were closed, the last one first. */
  readonly closed: readonly ClosedTab[];
  /** The next id. */
  readonly next: number;
  /** Whether the browser keeps them for the time after the page is opened anew. */
  readonly isKept: boolean;
}

export const ONE_TAB: Tabs = {
  order: [{ id: "1", number: 1, title: null }],
  current: "1",
  resting: new Map(),
  closed: [],
  next: 2,
  isKept: true,
};

/** The title of the tab that is seen; null where it has none. */
export function seenTitle({ order, current }: Tabs): string | null {
  return order.find(({ id }) => id === current)?.title ?? null;
}

import type { TabContent } from "./tab-content.js";

/** One of several canvases. */
export interface Tab {
  /** Never given again, so that places in the browser's history stay those of one tab. */
  readonly id: string;
  /** What it is called by while it has no title. */
  readonly number: number;
  readonly title: string | null;
}

export interface ClosedTab<Content = TabContent> {
  readonly tab: Tab;
  readonly index: number;
  readonly content: Content;
}

/** Tabs of which the state itself holds the content of the one that is seen. */
export interface Tabs<Content = TabContent> {
  /** As they stand in their row; one at least. */
  readonly order: readonly Tab[];
  /** The id of the one that is seen. */
  readonly current: string;
  /** What the others hold, by their ids. */
  readonly resting: ReadonlyMap<string, Content>;
  /** The last that were closed, the last one first. */
  readonly closed: readonly ClosedTab<Content>[];
  /** The next id; none is given twice. */
  readonly next: number;
  /** Whether the browser keeps them for the time after the page is opened anew. */
  readonly isKept: boolean;
}

/** One tab alone, whatever it holds. */
export const ONE_TAB: Tabs<never> = {
  order: [{ id: "1", number: 1, title: null }],
  current: "1",
  resting: new Map<string, never>(),
  closed: [],
  next: 2,
  isKept: true,
};

/** The title of the tab that is seen; null where it has none. */
export function seenTitle({ order, current }: Tabs): string | null {
  return order.find(({ id }) => id === current)?.title ?? null;
}

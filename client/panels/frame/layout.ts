import { createStore, type StoreApi } from "zustand/vanilla";

export const SIDE_PANELS = ["filters", "questions", "documents"] as const;
export type SidePanel = (typeof SIDE_PANELS)[number];

/** Where panels become sheets from below. */
export const NARROW = "(width < 900px)";

export const READER_VIEWS = ["columns", "original", "repaired"] as const;
export type ReaderView = (typeof READER_VIEWS)[number];

/** How the page is arranged. Kept in the browser, not in the link: it belongs to the reader's screen, not to what is seen. */
export interface Layout {
  readonly side: SidePanel | null;
  readonly details: boolean;
  readonly workbench: boolean;
  readonly legend: boolean;
  readonly outline: boolean;
  /** The invitation to click a line, until a line was clicked once. */
  readonly invite: boolean;
  readonly readerView: ReaderView;
  /** Pixels. */
  readonly sideWidth: number;
  readonly detailsWidth: number;
  readonly workbenchHeight: number;
}

export type LayoutStore = StoreApi<Layout>;

/** Narrowest and widest of what can be resized, in pixels. */
export const LIMITS = {
  sideWidth: [220, 560],
  detailsWidth: [300, 720],
  workbenchHeight: [160, 720],
} as const;

export const DEFAULT_LAYOUT: Layout = {
  side: null,
  details: false,
  workbench: false,
  legend: true,
  outline: true,
  invite: true,
  readerView: "columns",
  sideWidth: 300,
  detailsWidth: 380,
  workbenchHeight: 320,
};

const NAME = "mailuo.layout";

/** The remembered layout; every change is remembered. A browser that forbids or lacks storage starts from the default. */
export function createLayout(
  storage: Pick<Storage, "getItem" | "setItem"> | null,
  usual: Layout = DEFAULT_LAYOUT,
): LayoutStore {
  const store = createStore<Layout>(() =>
    layoutFromText(
      quietly(() => storage?.getItem(NAME) ?? null),
      usual,
    ),
  );
  store.subscribe((layout) => quietly(() => storage?.setItem(NAME, JSON.stringify(layout))));
  return store;
}

/** What an earlier or a later version wrote is taken as far as it is understood. */
export function layoutFromText(text: string | null, usual: Layout = DEFAULT_LAYOUT): Layout {
  const stored = text === null ? null : quietly((): unknown => JSON.parse(text));
  if (typeof stored !== "object" || stored === null) return usual;
  const given = new Map<string, unknown>(Object.entries(stored));
  const flag = (name: "workbench" | "legend" | "outline" | "invite") =>
    given.get(name) === undefined ? usual[name] : given.get(name) === true;
  return {
    side: SIDE_PANELS.find((panel) => panel === given.get("side")) ?? null,
    // Opens with a selection; without one there is nothing to tell.
    details: false,
    workbench: flag("workbench"),
    legend: flag("legend"),
    outline: flag("outline"),
    invite: flag("invite"),
    readerView: READER_VIEWS.find((view) => view === given.get("readerView")) ?? usual.readerView,
    sideWidth: withinLimits("sideWidth", given.get("sideWidth")),
    detailsWidth: withinLimits("detailsWidth", given.get("detailsWidth")),
    workbenchHeight: withinLimits("workbenchHeight", given.get("workbenchHeight")),
  };
}

export type Resizable = keyof typeof LIMITS;

export function withinLimits(name: Resizable, pixels: unknown): number {
  const [least, most] = LIMITS[name];
  return typeof pixels === "number" && Number.isFinite(pixels)
    ? Math.round(Math.min(most, Math.max(least, pixels)))
    : DEFAULT_LAYOUT[name];
}

function quietly<Value>(attempt: () => Value): Value | null {
  try {
    return attempt();
  } catch {
    return null;
  }
}
